extension Story {
    /// September to November 2019: EHC plans, annual reviews, and what psychologists write for them.
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
            "advice",
            "2019-09-16 18:00",
            from: .bridget,
            to: [.psychology],
            "What happens at a psychologist's visit",
            topic: "Educational psychology",
            asks: 4,
            """
            Dear Owen,

            Parents tell us that they lie awake before the visit. Could you tell us, in plain words:

            1. What happens on the day?
            2. May a parent be in the room?
            3. Will the child's own words be in the report?
            4. How soon does the report come?

            Bridget
            """
        ),
        .act("2019-09-18 10:00", .owen, ["advice.1", "advice.2", "advice.3", "advice.4"], .acknowledge),
        .mail(
            "advice-reply",
            "2019-09-26 14:45",
            from: .owen,
            to: [.bridget],
            "Re: What happens at a psychologist's visit",
            answering: "advice",
            shape: .attached([
                .init(
                    name: "the-day-of-the-visit.txt",
                    type: "text/plain",
                    content:
                        "1. We say hello. 2. We play or talk. 3. We watch a lesson. 4. We talk with you. 5. We write."
                )
            ]),
            """
            Dear Bridget,

            A fair question, and overdue from our side. I attach a sheet that we wrote with two parents this week.

            Owen Prior
            """
        ),
        .act(
            "2019-09-26 14:50",
            .owen,
            ["advice.1"],
            .answer(.alreadyDone, "The sheet says it step by step. It goes with every letter now.")
        ),
        .act(
            "2019-09-26 14:52",
            .owen,
            ["advice.2"],
            .answer(.yes, "Yes. Some children do better without. We ask both of you.", by: "2019-09-26")
        ),
        .act(
            "2019-09-26 14:54",
            .owen,
            ["advice.3"],
            .answer(.yes, "On the first page, as they were said.", by: "2019-10-07")
        ),
        .act(
            "2019-09-26 14:56",
            .owen,
            ["advice.4"],
            .answer(.yes, "Within six weeks of the request.", by: "2019-10-07")
        ),
        .act("2019-09-27 20:30", .bridget, ["advice.1", "advice.2", "advice.3", "advice.4"], .judge(.yes)),
        .mail(
            "hours",
            "2019-10-21 07:10",
            from: .marcus,
            to: [.psychology],
            cc: [.forum],
            "Second visit",
            topic: "Educational psychology",
            asks: 2,
            """
            Hello,

            The first visit was on a day when nothing went right. Is a second visit possible? May I send a short film \
            of a good day at home?

            Marcus
            """
        ),
        .act("2019-10-22 09:00", .owen, ["hours.1", "hours.2"], .acknowledge),
        .act("2019-10-31 17:00", .owen, ["hours.1"], .answer(.yes, "Yes, on 26 November.", by: "2019-11-26")),
        .act(
            "2019-10-31 17:02",
            .owen,
            ["hours.2"],
            .answer(.yes, "Please do. We delete it after the report.", by: "2019-11-26")
        ),
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
