import Points

extension Story {
    /// June and July 2019: the school transport team has a charter, and mostly keeps it.
    static let transportInSummer: [StoryStep] = [
        .promise(
            "2019-06-03 09:30",
            of: .transport,
            "School transport charter",
            from: "2019-06-03",
            .transportCharter
        ),
        .mail(
            "escort",
            "2019-06-10 07:50",
            from: .marcus,
            to: [.transport],
            cc: [.forum],
            "New escort on the morning bus",
            topic: "School transport",
            asks: 3,
            """
            Morning,

            There was a new escort on our bus today and nobody had told us. For my son a new face at the door means a \
            hard morning for all of us. Can you tell families the evening before when an escort changes? Has the new \
            escort been trained? Could he have a card with a photo of the person who will come?

            Marcus
            """
        ),
        .mail(
            "escort-reply",
            "2019-06-11 09:10",
            from: .tom,
            to: [.marcus],
            "Re: New escort on the morning bus",
            answering: "escort",
            shape: .quoting,
            """
            Hello Marcus,

            I am sorry about this morning. I have your three questions and will answer them by the 21st at the latest.

            Tom Brackley
            School transport
            """
        ),
        .act("2019-06-11 09:15", .tom, ["escort.1", "escort.2", "escort.3"], .acknowledge),
        .act(
            "2019-06-18 13:20",
            .tom,
            ["escort.1"],
            .answer(.yes, "From 1 July the company texts families by 7pm the evening before.", by: "2019-07-01")
        ),
        .act(
            "2019-06-18 13:22",
            .tom,
            ["escort.2"],
            .answer(.alreadyDone, "Every escort has the two-day course. This one had it in March.")
        ),
        .act(
            "2019-06-18 13:24",
            .tom,
            ["escort.3"],
            .answer(
                .yes,
                "A photo card comes with the text, where the escort agrees. They have all agreed.",
                by: "2019-07-01"
            )
        ),
        .act("2019-06-19 21:15", .bridget, ["escort.1"], .judge(.yes)),
        .act("2019-07-05 20:40", .bridget, ["escort.3"], .judge(.yes, "The card hangs by our door. It works.")),
        .mail(
            "otobus",
            "2019-06-24 20:25",
            from: .zeynep,
            to: [.transport],
            cc: [.forum],
            "Otobüs / the bus",
            shape: .turkish,
            topic: "School transport",
            asks: 3,
            """
            Merhaba,

            Otobüs bu hafta üç kez yirmi dakika geç geldi. Otobüs neden geç geliyor? Geç kalacağı zaman bize haber \
            verir misiniz?

            My neighbour helps me to write: the stop is on a road without a pavement. Can the stop be moved to our side?

            Zeynep
            """
        ),
        .act("2019-06-25 10:00", .transport, ["otobus.1", "otobus.2", "otobus.3"], .acknowledge),
        .act(
            "2019-06-26 11:40",
            .tom,
            ["otobus.3"],
            .askClarification("Which stop is it: the one by the bakery or the one at the corner of Mill Road?")
        ),
        .act("2019-07-03 19:30", .bridget, ["otobus.3"], .clarify("The one at the corner of Mill Road, says Zeynep.")),
        .act(
            "2019-07-04 12:00",
            .tom,
            ["otobus.1"],
            .answer(.yes, "Road works. The bus leaves 15 minutes earlier until they end.", by: "2019-07-08")
        ),
        .act(
            "2019-07-04 12:04",
            .tom,
            ["otobus.2"],
            .answer(
                .yes,
                "Gecikme olursa size Türkçe kısa mesaj göndereceğiz. We will text you, in Turkish.",
                by: "2019-07-08"
            )
        ),
        .act(
            "2019-07-10 16:30",
            .tom,
            ["otobus.3"],
            .answer(.yes, "The stop moves to the bakery side on 2 September.", by: "2019-09-02")
        ),
        .act("2019-07-11 21:00", .bridget, ["otobus.1", "otobus.2"], .judge(.yes)),
        .act("2019-09-06 20:00", .bridget, ["otobus.3"], .judge(.yes, "Zeynep: çok teşekkürler.")),
        .mail(
            "seats",
            "2019-07-02 12:30",
            from: .bridget,
            to: [.transport],
            "Seat belts and harnesses",
            shape: .alternative,
            topic: "School transport",
            asks: 3,
            """
            Hello Tom,

            At our coffee morning seven families spoke about harnesses. They ask:

            - Who checks that a harness is done up in the right way?
            - Can parents see the risk assessment for their own child's journey?
            - Is there a spare bus when the lift is broken?

            Bridget
            """
        ),
        .act("2019-07-03 09:20", .tom, ["seats.1", "seats.2", "seats.3"], .acknowledge),
        .act(
            "2019-07-12 10:05",
            .tom,
            ["seats.1"],
            .answer(.alreadyDone, "The escort does, and the driver looks again.")
        ),
        .act("2019-07-12 10:10", .tom, ["seats.2"], .answer(.yes, "Ask us and it comes by email.", by: "2019-07-15")),
        .act(
            "2019-07-19 17:00",
            .tom,
            ["seats.3"],
            .answer(.notYet, "There is money for one from the new contract.", by: "2019-10-01")
        ),
        .act("2019-07-20 09:00", .bridget, ["seats.2"], .judge(.yes)),
        .act("2019-07-20 09:02", .bridget, ["seats.1"], .judge(.partly, "Twice in June nobody looked.")),
        .act(
            "2019-07-29 15:15",
            .tom,
            ["seats.1"],
            .answer(.yes, "The driver now signs a sheet each morning. You can ask to see it.", by: "2019-09-02")
        ),
    ]
}

extension Promise.Terms {
    /// The charter counts the answer from the acknowledgement, and lets a question back stop the clock.
    fileprivate static let transportCharter: Promise.Terms = {
        var terms = Promise.Terms(acknowledge: 2, answer: 8)
        terms.answerFrom = .acknowledgement
        terms.clarification = .stops
        return terms
    }()
}
