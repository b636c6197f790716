import Points

extension Story {
    /// June to November 2019: young people and parents begin to write a working together charter.
    static let charter: [StoryStep] = [
        .mail(
            "youth",
            "2019-06-12 16:50",
            from: .devi,
            to: [.send],
            cc: [.forum],
            "Youth Voice: what we want from meetings about us",
            topic: "Young people",
            asks: 5,
            """
            Hello,

            I am Devi. I write down what Youth Voice says. Nine of us met on Tuesday. We ask you:

            1. Can you tell us what the meeting is for before it starts?
            2. Can you say our names right?
            3. Why do you talk to our parents when we are in the room?
            4. Can we have a break and a snack?
            5. Will you tell us afterwards what changed?

            Youth Voice
            """
        ),
        .mail(
            "youth-reply",
            "2019-06-18 09:30",
            from: .dele,
            to: [.devi],
            cc: [.youth],
            "Re: Youth Voice: what we want from meetings about us",
            answering: "youth",
            shape: .quoting,
            """
            Hello Youth Voice,

            These are the best five questions I had this year. I am sorry about number 3. I do it too.

            Dele
            """
        ),
        .act(
            "2019-06-18 09:40",
            .dele,
            ["youth.1"],
            .answer(.yes, "On one page with pictures, a week before.", by: "2019-07-01")
        ),
        .act(
            "2019-06-18 09:42",
            .dele,
            ["youth.2"],
            .answer(.yes, "We ask you at the start, and write it down.", by: "2019-07-01")
        ),
        .act(
            "2019-06-18 09:44",
            .dele,
            ["youth.3"],
            .answer(.yes, "Because it is quicker, and that is no reason. We will look at you first.", by: "2019-07-01")
        ),
        .act("2019-06-18 09:46", .dele, ["youth.4"], .answer(.yes, "Yes. Write down what you like.", by: "2019-07-01")),
        .act("2019-06-20 17:00", .devi, ["youth.1", "youth.2", "youth.4"], .judge(.yes)),
        .act("2019-10-02 18:00", .devi, ["youth.3"], .judge(.partly, "Better. But still at the end of long meetings.")),
        .mail(
            "news",
            "2019-09-16 08:00",
            from: .send,
            to: [.forum],
            "SEND news for families, September",
            shape: .list,
            """
            In this issue: new faces, dates for your diary, and a workshop about working together on 2 October. What \
            would you like to read about next time?
            """
        ),
        .mail(
            "workshop",
            "2019-09-18 11:30",
            from: .dele,
            to: [.forum, .kites, .youth],
            "Workshop: a working together charter",
            shape: .invitation(day: "2019-10-02", hour: 18, place: "Heath Library, upstairs (there is a lift)"),
            """
            You are invited. Supper from 5:30. An interpreter for Turkish and Somali will be there.
            """
        ),
        .mail(
            "papers",
            "2019-09-30 21:45",
            from: .bridget,
            to: [.send],
            cc: [.kites],
            "Papers for Wednesday's workshop",
            topic: "Meetings",
            asks: 3,
            """
            Dear Dele,

            The papers came this afternoon, for a workshop the day after tomorrow. There are 41 pages. Could we have \
            them a week before next time? Is there an Easy Read version for Youth Voice? Can we take the first half \
            hour to read them together?

            Bridget
            """
        ),
        .act("2019-10-01 09:10", .dele, ["papers.1", "papers.2", "papers.3"], .acknowledge),
        .act("2019-10-01 09:20", .dele, ["papers.3"], .answer(.yes, "Yes. We start with it.", by: "2019-10-02")),
        .act(
            "2019-10-04 15:00",
            .dele,
            ["papers.1"],
            .answer(
                .yes,
                "A week before, or we move the meeting.",
                by: "2019-11-13",
                pledge: Pledge(post: "Lead officer, SEND", known: "The papers of 20 November are with you by the 13th.")
            )
        ),
        .act(
            "2019-10-04 15:02",
            .dele,
            ["papers.2"],
            .answer(.notYet, "We have nobody who writes it. Youth Voice offered to test one with us.", by: "2019-11-29")
        ),
        .act("2019-10-05 10:00", .bridget, ["papers.1", "papers.3"], .judge(.yes)),
        .mail(
            "clauses",
            "2019-10-10 19:20",
            from: .bridget,
            to: [.send],
            cc: [.kites, .youth, .therapies],
            "The charter: what came out of the workshop",
            shape: .alternative,
            topic: "Working together charter",
            asks: 5,
            """
            Dear Dele,

            Fifty-three sticky notes, sorted on our kitchen floor. The forum, Kite Parents and Youth Voice ask together:

            1. Will the charter say "get back to people in time", with a number of days?
            2. Will the council, the health trust and the schools all sign the same text?
            3. Can each clause say who did what to write it?
            4. Please keep our words "be curious" in the text. They are the children's.
            5. What will happen to a service that does not live up to it?

            Bridget Oakes
            """
        ),
        .mail(
            "clauses-reply",
            "2019-10-22 17:50",
            from: .dele,
            to: [.bridget],
            cc: [.kites, .youth],
            "Re: The charter: what came out of the workshop",
            answering: "clauses",
            shape: .quotingAlternative,
            """
            Dear all,

            Thank you for the sorting. In short:

            1. Yes. We propose ten working days, as in the letter of commitment.
            2. The council and the trust will. Schools decide for themselves, and we ask each.
            3. Yes, in the margin.
            4. It stays.
            5. We have not got an answer to this yet.

            Dele
            """
        ),
        .act(
            "2019-10-22 18:00",
            .dele,
            ["clauses.1"],
            .answer(.yes, "Ten working days, as in the letter of commitment.", by: "2020-03-31")
        ),
        .act(
            "2019-10-22 18:02",
            .dele,
            ["clauses.2"],
            .answer(.yes, "The council and the trust sign. We ask each school.", by: "2020-03-31")
        ),
        .act("2019-10-22 18:04", .dele, ["clauses.3"], .answer(.yes, "Yes, in the margin.", by: "2020-03-31")),
        .act("2019-10-22 18:06", .dele, ["clauses.4"], .answer(.alreadyDone, "It is in the draft and stays.")),
        .act("2019-10-24 20:10", .bridget, ["clauses.1", "clauses.3", "clauses.4"], .judge(.yes)),
        .mail(
            "youth-logo",
            "2019-11-05 17:15",
            from: .devi,
            to: [.send],
            cc: [.youth],
            "A picture for the charter",
            topic: "Young people",
            asks: 3,
            """
            Hello Dele,

            Youth Voice talked about a picture for the charter. Can there be a competition? Can we be the judges? \
            Will everybody who sends a picture get it back?

            Devi, for Youth Voice
            """
        ),
        .act("2019-11-07 12:00", .dele, ["youth-logo.1", "youth-logo.2", "youth-logo.3"], .acknowledge),
        .act(
            "2019-11-14 12:00",
            .dele,
            ["youth-logo.1", "youth-logo.2"],
            .answer(
                .yes,
                "Yes, after Christmas, and you are the judges. Let us plan it together. We bring the biscuits.",
                by: "2020-01-20",
                pledge: Pledge(
                    post: "Participation officer",
                    known: "You see the call for pictures before it goes out."
                )
            )
        ),
        .act("2019-11-14 17:30", .devi, ["youth-logo.1", "youth-logo.2"], .judge(.yes)),
    ]
}
