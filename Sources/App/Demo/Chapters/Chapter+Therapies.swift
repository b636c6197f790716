import Points

extension Story {
    /// May to July 2019: speech, occupational therapy and physiotherapy.
    static let therapiesInSummer: [StoryStep] = [
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
            .answer(
                .yes,
                "The first letters go out in September.",
                by: "2019-09-30",
                pledge: Pledge(post: "Head of children's therapies", known: "Every family on the list has a letter.")
            )
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
    ]
}
