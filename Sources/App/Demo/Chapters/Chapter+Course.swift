import Complaints

extension Story {
    /// The council's own complaints policy of 2019, as Kite Parents found it: ten working days, then 25 from the request.
    static let complaintsPolicy: [StoryStep] = [
        .policy(
            "2019-11-18 21:10",
            .ros,
            of: .send,
            "Complaints policy of Marlow Heath Council, January 2019",
            from: "2019-01-01",
            [
                Allowance(.one, .answer, 10, from: .receipt), Allowance(.two, .ask, 20, from: .reply),
                Allowance(.two, .answer, 25, from: .request),
            ]
        )
    ]

    /// November 2019 to June 2020: what became of the complaint, step by step, once it was sent on 21 November.
    static let courseOfComplaint: [StoryStep] = [
        .course("2019-11-22 10:50", .complaints, .acknowledge(promising: "2019-12-05")),
        .course(
            "2020-02-03 17:10",
            .complaints,
            .reply(
                """
                We are sorry that you felt the need to complain. We value our work with parents and believe that most \
                of the matters you raise have been dealt with.
                """
            )
        ),
        .course(
            "2020-02-05 21:30",
            .ros,
            .read(
                missing: [
                    1: "None of our questions of July is answered.",
                    2: "It does not say why the letter came seven weeks late, and to our group alone.",
                    3: "The code of conduct is not spoken of.",
                    4: "The list of actions is not spoken of.",
                    5: "Nothing is said of interpreters.",
                    6: "It says that we are valued. It does not treat us as a group.",
                ]
            )
        ),
        .course(
            "2020-02-26 19:40",
            .ros,
            .ask(
                .two,
                """
                The Ombudsman's office told us on 19 February to ask you for stage 2. Please look at all six issues \
                again. The reply came 39 working days after the promised day. It names no stage and no next step, \
                shows no evidence, and offers nothing to put things right.
                """
            )
        ),
        .course("2020-02-28 12:10", .complaints, .acknowledge(promising: "2020-04-01")),
        .course(
            "2020-04-01 17:05",
            .complaints,
            .extend(to: "2020-04-27", because: "Staff are moved to other work because of the pandemic.")
        ),
        .course(
            "2020-04-27 16:45",
            .complaints,
            .extend(to: "2020-05-18", because: "The investigating officer has been ill.")
        ),
        .course(
            "2020-06-02 15:50",
            .complaints,
            .reply(
                """
                Your complaint is upheld in part. Your questions of July should have been answered, and we apologise \
                that they were not. If you are not content you can go to the Local Government and Social Care Ombudsman.
                """,
                .partlyUpheld
            )
        ),
        .course(
            "2020-06-02 16:00",
            .complaints,
            .remedy("Put the letter of commitment on the Local Offer, for every family.", by: "2020-07-31")
        ),
        .course(
            "2020-06-02 16:05",
            .complaints,
            .learned("Every reply to a complaint now names its stage and the next step.")
        ),
        .course(
            "2020-06-02 20:30",
            .ros,
            .publishLesson("Every reply to a complaint now names its stage and the next step.")
        ),
    ]
}
