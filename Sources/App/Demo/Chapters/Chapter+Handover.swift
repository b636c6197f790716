extension Story {
    /// October and November 2019: therapy at school, and the move to adult services.
    static let therapiesInAutumn: [StoryStep] = [
        .mail(
            "arabic",
            "2019-10-07 08:15",
            from: .rania,
            to: [.therapies],
            cc: [.forum],
            "العلاج في المدرسة",
            topic: "Therapies",
            asks: 2,
            """
            السلام عليكم،

            متى يبدأ العلاج في المدرسة؟ هل يمكن أن تكلمونا بالعربية؟

            شكرا جزيلا
            رانيا
            """
        ),
        .act("2019-10-09 11:00", .nell, ["arabic.1", "arabic.2"], .acknowledge),
        .act(
            "2019-10-18 09:30",
            .nell,
            ["arabic.1"],
            .answer(.yes, "يبدأ يوم 4 نوفمبر. It starts on 4 November.", by: "2019-11-04")
        ),
        .act(
            "2019-10-18 09:33",
            .nell,
            ["arabic.2"],
            .answer(.yes, "نعم. An interpreter will ring you first.", by: "2019-10-21")
        ),
        .act("2019-11-06 20:00", .bridget, ["arabic.1", "arabic.2"], .judge(.yes)),
        .mail(
            "handover",
            "2019-10-28 20:50",
            from: .ros,
            to: [.therapies],
            cc: [.amina, .send],
            "From children's to adult therapies",
            topic: "Therapies",
            asks: 4,
            """
            Dear Nell,

            Our young people turn 18 and the letters change their name and their colour. We would like to know:

            1. From what age do you plan the move to adult services?
            2. Who writes the plan for the move, and can the young person be there?
            3. What happens to equipment that was lent by the children's service?
            4. Can we meet the adult team before the move, and not after?

            Ros Tennant
            Kite Parents
            """
        ),
        .act("2019-10-30 09:15", .nell, ["handover.1", "handover.2", "handover.3", "handover.4"], .acknowledge),
        .act(
            "2019-11-08 15:30",
            .nell,
            ["handover.1"],
            .answer(.alreadyDone, "From 14, at the annual review in year 9.")
        ),
        .act(
            "2019-11-12 12:00",
            .nell,
            ["handover.2", "handover.4"],
            .extend(to: "2019-12-06", because: "The adult team is another trust. We meet them on 3 December.")
        ),
        .act(
            "2019-11-14 10:10",
            .nell,
            ["handover.3"],
            .answer(.yes, "It stays until the new one is there.", by: "2019-11-14")
        ),
        .act("2019-11-15 22:00", .ros, ["handover.3"], .judge(.yes, "That was the worry behind the question.")),
        .mail(
            "private",
            "2019-11-04 23:45",
            from: .hodan,
            to: [.nell],
            cc: [.forum],
            "About our appointment",
            seen: .forumAndService,
            topic: "Therapies",
            asks: 2,
            """
            Dear Nell,

            I would rather not say this where everyone can read. The last visit was hard for us. Could we see somebody \
            else next time? Can it be at the children's centre, not at home?

            Hodan
            """
        ),
        .act("2019-11-05 09:00", .nell, ["private.1", "private.2"], .acknowledge),
        .act(
            "2019-11-06 16:00",
            .nell,
            ["private.2"],
            .answer(.yes, "Of course. The next one is at the centre.", by: "2019-11-26")
        ),
    ]
}
