extension Story {
    /// September and October 2019: what happens when a psychologist comes.
    static let psychology: [StoryStep] = [
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
    ]
}
