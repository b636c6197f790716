import Points

extension Story {
    /// 24 April to June 2019: two promises that are there already, a meeting, a new group of parents.
    static let beginningOfIt: [StoryStep] = [
        .promise(
            "2019-04-24 10:20",
            of: .therapies,
            "Our promise to families, Children's therapies",
            from: "2019-01-07",
            Promise.Terms(acknowledge: 3, answer: 15)
        ),
        .promise(
            "2019-04-24 10:25",
            of: .information,
            "Freedom of Information Act 2000, section 10",
            from: "2005-01-01",
            .information
        ),
        .mail(
            "meeting",
            "2019-04-26 18:40",
            from: .bridget,
            to: [.dele],
            cc: [.send],
            "After this morning's meeting",
            shape: .alternative,
            topic: "Meetings",
            asks: 4,
            """
            Dear Dele,

            Thank you for the room, and for the tea. Twenty-two parent carers came, some of them straight from a night \
            shift. We promised to write down what was left open:

            1. Who will write the code of conduct for staff who work with parents, and by when?
            2. Will the council put its commitment to co-production in writing?
            3. Can minutes be shared within two weeks, so that those who could not come can read them?
            4. Could the next meeting be in an evening?

            Kind regards
            Bridget Oakes
            Marlow Heath Parent Carer Forum
            """
        ),
        .mail(
            "meeting-reply",
            "2019-05-03 16:05",
            from: .dele,
            to: [.bridget],
            "Re: After this morning's meeting",
            answering: "meeting",
            shape: .quoting,
            """
            Dear Bridget,

            Thank you for coming, and for such a clear list.

            3. Yes. I will send the minutes by 10 May and within two weeks from now on.
            4. Yes. The June meeting will start at half past six, at the library.

            I am asking about the first two and will come back to you.

            Best wishes
            Dele
            """
        ),
        .act(
            "2019-05-03 16:20",
            .dele,
            ["meeting.3"],
            .answer(.yes, "Minutes by 10 May, and within two weeks from now on.", by: "2019-05-10")
        ),
        .act(
            "2019-05-03 16:22",
            .dele,
            ["meeting.4"],
            .answer(.yes, "The June meeting starts at half past six, at the library.", by: "2019-06-20")
        ),
        .act("2019-05-13 20:10", .bridget, ["meeting.3", "meeting.4"], .judge(.yes)),
        .mail(
            "begin",
            "2019-05-10 20:30",
            from: .amina,
            to: [.send],
            cc: [.ros, .forum],
            "Kite Parents: we have begun",
            topic: "Meetings",
            asks: 3,
            """
            Hello,

            Tonight sixteen of us met in the back room of the library and began a group. We are parents and carers of \
            children and young people with SEND. We will meet on the second Friday of each month. Ros Tennant and I \
            speak for it together.

            Three things we would like to know:

            1. Who is our named contact in the SEND service?
            2. Will you send somebody to our meetings who may decide things, not only listen?
            3. How will you share what we say with the teams it concerns?

            We are glad to work with you.

            Amina Warsame and Ros Tennant
            Kite Parents
            """
        ),
        .mail(
            "begin-reply",
            "2019-05-20 11:15",
            from: .dele,
            to: [.amina],
            cc: [.ros],
            "Re: Kite Parents: we have begun",
            answering: "begin",
            shape: .quotingAlternative,
            """
            Dear Amina and Ros,

            Congratulations. I am your contact, and this is my own address. I would like to come to your June meeting \
            if you will have me.

            Dele Marsh
            Engagement officer, SEND service
            """
        ),
        .act(
            "2019-05-20 11:30",
            .dele,
            ["begin.1"],
            .answer(.yes, "Dele Marsh is the contact of Kite Parents.", by: "2019-05-20")
        ),
        .act("2019-05-21 19:00", .amina, ["begin.1"], .judge(.yes, "Thank you. It helps to have a name.")),
        .act(
            "2019-06-14 15:00",
            .dele,
            ["begin.2"],
            .answer(
                .no,
                "Decisions are made by the heads of service. I bring them what you say and bring back a reason."
            )
        ),
        .act("2019-06-15 21:50", .ros, ["begin.2"], .judge(.partly, "Then a head of service should come at times.")),
        .mail(
            "reviews",
            "2019-06-03 22:15",
            from: .gwen,
            to: [.send],
            cc: [.forum],
            "Annual review paperwork",
            topic: "EHC plans",
            asks: 2,
            """
            Hi,

            The papers for our annual review came on the day of the review. Why do they not come two weeks before? \
            Can you send the form as a file I can type in, because I cannot print at home?

            Thanks
            Gwen
            """
        ),
        .act(
            "2019-06-12 14:00",
            .priya,
            ["reviews.1"],
            .answer(.yes, "They should. We have told schools again and check a sample each month.", by: "2019-07-01")
        ),
        .act(
            "2019-06-12 14:05",
            .priya,
            ["reviews.2"],
            .answer(.alreadyDone, "The form is on the Local Offer page now.")
        ),
        .act("2019-06-13 23:02", .bridget, ["reviews.2"], .judge(.yes, "Gwen found it.")),
    ]
}

extension Promise.Terms {
    /// The law gives no day for an acknowledgement, so that is not asked for before the answer.
    fileprivate static let information: Promise.Terms = {
        var terms = Promise.Terms(acknowledge: 20, answer: 20)
        terms.standing = .rule
        terms.calendar = .anyPartOfUK
        return terms
    }()
}
