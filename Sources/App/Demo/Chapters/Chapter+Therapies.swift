extension Story {
    /// May to November 2019: speech, occupational therapy and physiotherapy.
    static let therapies: [StoryStep] = [
        .mail(
            "speech",
            "2019-05-14 13:05",
            from: .hodan,
            to: [.therapies],
            cc: [.forum],
            "Speech therapy letter",
            topic: "Therapies",
            asks: 3,
            """
            Salaan,

            Waxaan helay warqad Ingiriis ah. Ma heli karaa warqadda oo Af-Soomaali ah?

            I understand a part of it. How long is the wait for speech therapy? Can I bring my sister to help me \
            understand?

            Hodan
            """
        ),
        .mail(
            "speech-reply",
            "2019-05-16 10:30",
            from: .nell,
            to: [.hodan],
            cc: [.forum],
            "Re: Speech therapy letter",
            answering: "speech",
            shape: .quoting,
            """
            Dear Hodan,

            Thank you for writing. I have asked for your letter to be put into Somali. Your sister is welcome, and we \
            will book an interpreter as well if you would like one.

            Nell Sorby
            Children's therapies
            """
        ),
        .act("2019-05-28 15:00", .nell, ["speech.1"], .answer(.alreadyDone, "It went out in Somali on 24 May.")),
        .act(
            "2019-05-28 15:02",
            .nell,
            ["speech.2"],
            .answer(.yes, "Eleven weeks. You are booked for 2 July.", by: "2019-07-02")
        ),
        .act("2019-05-28 15:04", .nell, ["speech.3"], .answer(.yes, "Yes, always.", by: "2019-07-02")),
        .act("2019-05-30 20:00", .bridget, ["speech.1", "speech.2", "speech.3"], .judge(.yes)),
        .mail(
            "waiting",
            "2019-06-05 19:45",
            from: .bridget,
            to: [.therapies],
            cc: [.send],
            "Waiting for therapies: what families ask",
            shape: .alternative,
            topic: "Therapies",
            asks: 5,
            """
            Dear Nell,

            We rang forty families about therapies. These are the questions that came up most:

            1. How long is the wait today for speech, for occupational therapy and for physiotherapy?
            2. Will you tell a family every three months where they stand on the list?
            3. What can we do at home while we wait? Is there a sheet or a film?
            4. Why do some plans say "regular" and not how many hours?
            5. Can appointments be kept off Friday afternoons?

            Bridget
            """
        ),
        .mail(
            "waiting-reply",
            "2019-06-20 16:40",
            from: .nell,
            to: [.bridget],
            cc: [.send],
            "Re: Waiting for therapies: what families ask",
            answering: "waiting",
            shape: .quotingAlternative,
            """
            Dear Bridget,

            Forty calls: thank you. Our answers:

            1. Eleven weeks for speech, twenty-six for occupational therapy, nine for physiotherapy.
            2. Yes. The first letters go out in September.
            3. Yes. Six short films are on our page, with words in five languages.
            4. That is for the SEND service, which writes the plans. I have passed it on.
            5. We can do that for most families. Please say so when we ring.

            Nell
            """
        ),
        .act(
            "2019-06-20 16:50",
            .nell,
            ["waiting.1"],
            .answer(.alreadyDone, "11 weeks for speech, 26 for occupational therapy, 9 for physiotherapy.")
        ),
        .act(
            "2019-06-20 16:52",
            .nell,
            ["waiting.2"],
            .answer(.yes, "The first letters go out in September.", by: "2019-09-30")
        ),
        .act(
            "2019-06-20 16:54",
            .nell,
            ["waiting.3"],
            .answer(.alreadyDone, "Six films, with words in five languages.")
        ),
        .act(
            "2019-06-20 16:56",
            .nell,
            ["waiting.4"],
            .answer(.notOurs, "The SEND service writes the plans.", passedTo: .send)
        ),
        .act(
            "2019-06-20 16:58",
            .nell,
            ["waiting.5"],
            .answer(.yes, "For most families. Say so when we ring.", by: "2019-07-01")
        ),
        .act("2019-06-22 10:00", .bridget, ["waiting.2", "waiting.3"], .judge(.yes)),
        .act("2019-06-22 10:05", .bridget, ["waiting.1"], .judge(.partly, "Thank you. What will bring 26 weeks down?")),
        .act(
            "2019-07-15 14:00",
            .nell,
            ["waiting.1"],
            .answer(
                .notYet,
                "Two new therapists start in the autumn. We will publish the wait each month.",
                by: "2019-12-02"
            )
        ),
        .act("2019-10-04 18:30", .bridget, ["waiting.1"], .judge(.notSaid)),
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
