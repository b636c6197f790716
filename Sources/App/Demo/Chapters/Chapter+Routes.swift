import Points

extension Story {
    /// September to November 2019: new routes, and a transport team with more to answer than before.
    static let transportInAutumn: [StoryStep] = [
        .mail(
            "routes",
            "2019-09-04 21:30",
            from: .bridget,
            to: [.transport],
            cc: [.send],
            "The first two days of the new routes",
            shape: .alternative,
            topic: "School transport",
            asks: 7,
            """
            Dear Tom and team,

            Thirty-one families wrote to us since Monday. We have put what they say into seven questions:

            1. Why did some families learn of their new pick-up time only on the Sunday?
            2. Which routes are longer than an hour, and what will you do about them?
            3. Can nurses' plans travel with the child, so that a new escort has them on the first day?
            4. Will taxi drivers stop playing loud music? Four families asked for this before.
            5. Who answers the telephone before 8am?
            6. Can after-school clubs be reached by bus this year?
            7. When will travel training start for young people who want to go on their own?

            Bridget Oakes
            """
        ),
        .mail(
            "routes-bounce",
            "2019-09-05 07:02",
            from: .postmaster,
            to: [.forum],
            "Undeliverable: The first two days of the new routes",
            shape: .bounce,
            """
            Your message could not be delivered to sen.buses@transport.marlowheath.example. The address was not found.
            """
        ),
        .act(
            "2019-09-06 08:45",
            .tom,
            ["routes.1", "routes.2", "routes.3", "routes.4", "routes.5", "routes.6", "routes.7"],
            .acknowledge
        ),
        .act(
            "2019-09-10 12:00",
            .tom,
            ["routes.3"],
            .transfer(to: .therapies, because: "The plans are the nursing team's. They can say how they may travel.")
        ),
        .act(
            "2019-09-12 16:10",
            .tom,
            ["routes.1"],
            .answer(.yes, "We let the contract too late. Next year letters go out by 31 July.", by: "2020-07-31")
        ),
        .act(
            "2019-09-12 16:14",
            .tom,
            ["routes.4"],
            .answer(
                .yes,
                "It is in every driver's rules now. Tell us the number plate and we call the same day.",
                by: "2019-09-16"
            )
        ),
        .act("2019-09-12 16:18", .tom, ["routes.5"], .answer(.alreadyDone, "Two of us, from 6:30am.")),
        .act(
            "2019-09-13 10:00",
            .tom,
            ["routes.2"],
            .extend(to: "2019-10-11", because: "We ride the eleven longest routes ourselves before we answer.")
        ),
        .act(
            "2019-09-16 11:30",
            .tom,
            ["routes.6"],
            .answer(.no, "The law gives us journeys to school and back. We have no money for clubs this year.")
        ),
        .act("2019-09-17 22:10", .bridget, ["routes.1", "routes.4"], .judge(.yes)),
        .act("2019-09-17 22:14", .bridget, ["routes.5"], .judge(.no, "We rang at 7:20 on three days. It rang out.")),
        .act(
            "2019-09-17 22:20",
            .bridget,
            ["routes.6"],
            .judge(.partly, "We understand the law. We asked whether there is any way at all.")
        ),
        .act(
            "2019-09-24 09:40",
            .tom,
            ["routes.5"],
            .answer(.alreadyDone, "You were right: the line was switched to the wrong desk. It is put right.")
        ),
        .act("2019-09-25 08:00", .bridget, ["routes.5"], .judge(.yes, "Rang today. Somebody answered. Thank you.")),
        .act(
            "2019-10-14 17:20",
            .tom,
            ["routes.2"],
            .answer(
                .yes,
                "Three routes were over an hour. Two are shorter from today, the third after half term.",
                by: "2019-11-04",
                pledge: Pledge(post: "Route planner", known: "The route times go on the transport page.")
            )
        ),
        .mail(
            "lift",
            "2019-09-30 18:20",
            from: .gwen,
            to: [.transport],
            cc: [.forum],
            "Wheelchair lift",
            topic: "School transport",
            asks: 2,
            """
            Hello,

            The lift was broken again and my daughter missed a morning of school. How often is the lift looked at? \
            Can the company ring me by 7am if it does not work?

            Gwen
            """
        ),
        .act("2019-10-01 09:00", .transport, ["lift.1", "lift.2"], .acknowledge),
        .act(
            "2019-10-09 14:30",
            .tom,
            ["lift.1"],
            .answer(.yes, "Each week from now on, and we get the sheet.", by: "2019-10-14")
        ),
        .act("2019-10-09 14:32", .tom, ["lift.2"], .answer(.yes, "Yes, by 6:45am.", by: "2019-10-10")),
        .act("2019-11-01 19:10", .bridget, ["lift.1", "lift.2"], .judge(.yes)),
        .mail(
            "clubs",
            "2019-11-11 12:40",
            from: .marcus,
            to: [.transport],
            cc: [.forum],
            "The bus in the last week of term",
            topic: "School transport",
            asks: 2,
            """
            Hi Tom,

            School ends at noon on 20 December. Does the bus know? Can the same escort do that day?

            Marcus
            """
        ),
        .act("2019-11-12 09:30", .tom, ["clubs.1", "clubs.2"], .acknowledge),
        .mail(
            "walk",
            "2019-11-12 22:30",
            from: .ela,
            to: [.transport],
            cc: [.forum],
            "Walking to the stop",
            topic: "School transport",
            asks: 2,
            """
            Good evening,

            We were told to walk to a stop that is far for small legs. How far may a stop be from our home? Could you \
            look at it again, please?

            Ela
            """
        ),
        .act("2019-11-13 09:05", .transport, ["walk.1", "walk.2"], .acknowledge),
        .mail(
            "walk-question",
            "2019-11-15 10:20",
            from: .tom,
            to: [.ela],
            cc: [.forum],
            "Re: Walking to the stop",
            answering: "walk",
            shape: .quoting,
            """
            Dear Ela,

            I will look at it gladly. Two stops were changed that week. Is yours the one at the church or the one at \
            the garage?

            Tom
            """
        ),
        .act(
            "2019-11-15 10:25",
            .tom,
            ["walk.2"],
            .askClarification("Is it the stop at the church or the one at the garage?")
        ),
    ]
}
