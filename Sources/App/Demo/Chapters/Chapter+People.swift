extension Story {
    /// April 2019 to January 2020: who comes in, who speaks for whom, and which group is recognised by whom.
    static let people: [StoryStep] = [
        .person("2019-04-24 10:05", .jo, isHost: true),
        .seat("2019-04-24 10:06", .bridget, as: .forumLead),
        .seat("2019-04-24 10:07", .idris, as: .member, on: "Transport", "Therapies"),
        .seat("2019-04-24 10:08", .ruth, as: .serviceLead),
        .seat("2019-04-24 10:09", .dele, as: .officer),
        .seat("2019-04-24 10:10", .priya, as: .officer),
        .seat("2019-04-24 10:11", .anil, as: .director),
        .seat("2019-04-24 10:12", .tom, as: .officer),
        .seat("2019-04-24 10:13", .nell, as: .serviceLead),
        .seat("2019-04-24 10:14", .owen, as: .officer),
        .seat("2019-04-24 10:15", .mo, as: .supportingAdult),
        .seat("2019-04-24 10:16", .devi, as: .youngPerson),
        .person("2019-04-24 10:17", .gwen),
        .safeguarding(
            "2019-04-24 10:30",
            .bridget,
            "Safeguarding lead of the forum",
            at: "safe@heathforum.example, 01632 960 411",
            within: 1
        ),
        .standing("2019-04-25 19:00", .bridget, .forum, .asked, "Our constitution, agreed by members in March 2017"),
        .standing(
            "2019-04-29 09:30",
            .ruth,
            .forum,
            .given(from: "2017-04-03"),
            "Partnership agreement of 3 April 2017"
        ),
        .seat("2019-05-10 20:15", .amina, as: .forumLead),
        .seat("2019-05-10 20:16", .ros, as: .forumLead),
        .standing("2019-05-24 21:10", .amina, .kites, .asked, "How Kite Parents work, agreed on 10 May 2019"),
        .standing("2019-06-12 17:00", .mo, .youth, .asked, "Youth Voice: who we are, June 2019"),
        .standing("2019-06-18 10:00", .ruth, .youth, .given(from: "2019-06-18"), "Participation plan 2019 to 2021"),
    ]
}
