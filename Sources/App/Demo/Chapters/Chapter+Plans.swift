extension Story {
    /// September to November 2019: EHC plans and annual reviews.
    static let plans: [StoryStep] = [
        .mail(
            "plans",
            "2019-09-09 21:15",
            from: .ros,
            to: [.send],
            cc: [.amina, .psychology],
            "EHC plans: eight questions",
            shape: .alternative,
            topic: "EHC plans",
            asks: 8,
            """
            Dear SEND service,

            Eleven families sat round a table with their plans. These are the questions they had in common:

            1. How many plans were finished within 20 weeks this year?
            2. Why do drafts name no hours, when the advice they rest on does?
            3. Who checks that what a plan says is really given?
            4. Can parents see the advice before the meeting, not at it?
            5. What happens when a school says that it cannot meet need?
            6. Will every family have a named plan co-ordinator with a telephone that is answered?
            7. Can a plan be sent in large print and in other languages?
            8. Where is the list of people who sit on the panel?

            Ros Tennant and Amina Warsame
            """
        ),
        .mail(
            "plans-have",
            "2019-09-13 09:55",
            from: .dele,
            to: [.ros],
            cc: [.amina],
            "Re: EHC plans: eight questions",
            answering: "plans",
            """
            Dear Ros, dear Amina,

            We have your eight questions. The plans team is writing the answers.

            Dele
            """
        ),
        .act(
            "2019-09-13 10:00",
            .dele,
            ["plans.1", "plans.2", "plans.3", "plans.4", "plans.5", "plans.6", "plans.7", "plans.8"],
            .acknowledge
        ),
        .act(
            "2019-09-16 14:00",
            .dele,
            ["plans.2"],
            .transfer(to: .psychology, because: "The psychologists can say how advice becomes hours.")
        ),
        .act(
            "2019-09-20 12:10",
            .priya,
            ["plans.1"],
            .answer(.alreadyDone, "61 of 88 up to August: 69 in 100. It is on the Local Offer.")
        ),
        .act(
            "2019-09-20 12:14",
            .priya,
            ["plans.7"],
            .answer(.yes, "Ask, and it comes within two weeks.", by: "2019-10-01")
        ),
        .act(
            "2019-09-23 16:00",
            .priya,
            ["plans.6"],
            .answer(.notYet, "Two of five co-ordinators' posts are empty. We hope to fill them.", by: "2020-01-31")
        ),
        .act(
            "2019-09-25 15:30",
            .owen,
            ["plans.2"],
            .answer(.yes, "Our advice will say hours, and we check drafts for them.", by: "2019-11-01")
        ),
        .act("2019-10-07 11:20", .priya, ["plans.4"], .answer(.yes, "Five working days before.", by: "2019-10-21")),
        .act(
            "2019-10-07 11:25",
            .priya,
            ["plans.8"],
            .answer(.no, "We name the posts, not the people. Staff were shouted at in the street last year.")
        ),
        .act("2019-10-08 21:30", .amina, ["plans.1", "plans.4", "plans.7"], .judge(.yes)),
        .act("2019-10-08 21:34", .amina, ["plans.8"], .judge(.yes, "We did not know that. The posts are enough.")),
        .act("2019-10-08 21:40", .ros, ["plans.6"], .judge(.partly, "Until then, who answers the telephone?")),
        .act("2019-10-25 22:00", .amina, ["plans.2"], .judge(.yes)),
        .mail(
            "draft",
            "2019-10-14 23:10",
            from: .ela,
            to: [.send],
            cc: [.forum],
            "Our draft plan",
            seen: .onlyTheForum,
            topic: "EHC plans",
            asks: 1,
            """
            This is only for the forum to know for now. The draft has another child's page in it. Who do I tell?

            Ela
            """
        ),
        .mail(
            "annual",
            "2019-11-07 20:05",
            from: .amina,
            to: [.send],
            cc: [.ros],
            "Annual reviews this winter",
            topic: "EHC plans",
            asks: 4,
            """
            Dear Dele,

            Reviews for year 9 and year 11 come up. Please tell us:

            1. How many reviews are behind their date today?
            2. Will somebody from the SEND service come to the reviews in year 9?
            3. Can a young person open their own review?
            4. What is sent after the review, by whom, and by when?

            Amina
            """
        ),
        .act("2019-11-11 10:30", .dele, ["annual.1", "annual.2", "annual.3", "annual.4"], .acknowledge),
        .act(
            "2019-11-19 13:00",
            .dele,
            ["annual.3"],
            .answer(.yes, "Yes, and we made a page of pictures for it.", by: "2019-11-25")
        ),
        .mail(
            "telephone",
            "2019-11-13 16:25",
            from: .gwen,
            to: [.send],
            cc: [.forum],
            "Nobody answers",
            topic: "EHC plans",
            asks: 2,
            """
            Hi,

            I have rung nine times since the clocks changed. Is there another number? Could somebody ring me back \
            after 3pm, please?

            Gwen
            """
        ),
    ]
}
