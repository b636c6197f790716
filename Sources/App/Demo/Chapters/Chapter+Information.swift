extension Story {
    /// June to November 2019: the Local Offer, and what is asked under the Freedom of Information Act.
    static let information: [StoryStep] = [
        .mail(
            "foi",
            "2019-06-20 12:10",
            from: .ros,
            to: [.information],
            cc: [.amina],
            "Information request: short breaks",
            topic: "Information requests",
            asks: 3,
            """
            Dear information team,

            Please send us:

            1. the number of families who had a short break in each of the last three years,
            2. the budget for short breaks in each of these years,
            3. the minutes of the meetings at which the budget was changed.

            Ros Tennant
            """
        ),
        .act("2019-06-21 09:00", .information, ["foi.1", "foi.2", "foi.3"], .acknowledge),
        .act(
            "2019-07-18 15:20",
            .information,
            ["foi.1"],
            .answer(.alreadyDone, "412, 388 and 351 families. The table is on our page.")
        ),
        .act(
            "2019-07-18 15:22",
            .information,
            ["foi.2"],
            .answer(.alreadyDone, "The three figures are in the same table.")
        ),
        .act(
            "2019-07-18 15:24",
            .information,
            ["foi.3"],
            .answer(.no, "No minutes were taken at these meetings, so there are none.")
        ),
        .act("2019-07-18 23:10", .ros, ["foi.1", "foi.2"], .judge(.yes)),
        .act("2019-07-18 23:14", .ros, ["foi.3"], .judge(.partly, "It is an answer. It is not a good one.")),
        .act(
            "2019-08-16 10:00",
            .information,
            ["foi.3"],
            .answer(.no, "We looked again, as you asked. From now on the meetings have minutes.")
        ),
        .mail(
            "offer",
            "2019-09-03 10:20",
            from: .bridget,
            to: [.send],
            "Local Offer: a list of what is broken",
            shape: .attached([
                .init(
                    name: "local-offer-links.csv",
                    type: "text/csv",
                    content: "page,link,what happens\r\nShort breaks,apply,not found\r\nTransport,charter,old text\r\n"
                )
            ]),
            topic: "Local Offer",
            asks: 5,
            """
            Dear SEND service,

            Three of us went through the Local Offer with a cup of tea. The list is attached. In short:

            1. Eleven links lead nowhere. Can they be mended this month?
            2. The page about short breaks shows last year's prices. Please change them.
            3. There is nothing for young people over 18. Will there be?
            4. Could the search find "bus" as well as "transport"?
            5. How can a family without internet have the same pages?

            Bridget
            """
        ),
        .act("2019-09-05 09:00", .dele, ["offer.1", "offer.2", "offer.3", "offer.4", "offer.5"], .acknowledge),
        .act(
            "2019-09-12 12:00",
            .dele,
            ["offer.1"],
            .answer(.alreadyDone, "All eleven work since yesterday. Thank you for the list.")
        ),
        .act("2019-09-12 12:02", .dele, ["offer.2"], .answer(.alreadyDone, "Changed.")),
        .act(
            "2019-09-17 16:00",
            .dele,
            ["offer.4"],
            .answer(.no, "The search is bought in and cannot be told. We ask the maker.")
        ),
        .act(
            "2019-09-17 16:05",
            .dele,
            ["offer.3"],
            .answer(.notYet, "We write it with Youth Voice this winter.", by: "2020-02-28")
        ),
        .act("2019-09-18 20:00", .bridget, ["offer.1", "offer.2"], .judge(.yes)),
        .act("2019-09-18 20:04", .bridget, ["offer.4"], .judge(.notSaid)),
        .mail(
            "prices",
            "2019-10-01 13:00",
            from: .zeynep,
            to: [.send],
            cc: [.forum],
            "Kısa molalar",
            topic: "Local Offer",
            asks: 2,
            """
            Merhaba,

            Kısa molalar için nereye başvurabilirim? Bana Türkçe bir form gönderir misiniz?

            Zeynep
            """
        ),
        .mail(
            "prices-reply",
            "2019-10-08 11:00",
            from: .send,
            to: [.zeynep],
            cc: [.forum],
            "Re: Kısa molalar",
            answering: "prices",
            shape: .quoting,
            """
            Dear Zeynep,

            Thank you for your email. We have asked for it to be put into English and will come back to you.

            SEND service
            """
        ),
        .mail(
            "foi-autumn",
            "2019-11-06 13:30",
            from: .amina,
            to: [.information],
            cc: [.ros],
            "Information request: answers to parents",
            topic: "Information requests",
            asks: 2,
            """
            Dear information team,

            Under the Freedom of Information Act, please tell us:

            1. How many emails from parent groups has the SEND service had since January 2019?
            2. How many of them were answered, and after how many days?

            Amina Warsame
            """
        ),
        .act("2019-11-07 09:20", .information, ["foi-autumn.1", "foi-autumn.2"], .acknowledge),
        .mail(
            "respite",
            "2019-10-16 22:50",
            from: .marcus,
            to: [.send],
            cc: [.forum],
            "Short breaks at Christmas",
            topic: "Local Offer",
            asks: 2,
            """
            Hi,

            Is there anything on between Christmas and New Year? We were told to look on the Local Offer and found \
            2017. Can somebody tell us before the end of October, so that we can plan work?

            Marcus
            """
        ),
        .act("2019-10-17 09:30", .dele, ["respite.1", "respite.2"], .acknowledge),
        .act(
            "2019-11-01 12:30",
            .dele,
            ["respite.1"],
            .answer(.yes, "Two play days, on 27 and 30 December. The page is new.", by: "2019-12-27")
        ),
        .act("2019-11-02 21:00", .bridget, ["respite.1"], .judge(.yes)),
        .act("2019-11-02 21:05", .bridget, ["respite.2"], .withdraw("The page is there now, so Marcus needs no more.")),
    ]
}
