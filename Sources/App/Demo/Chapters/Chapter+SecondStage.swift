extension Story {
    /// February to June 2020: the second stage, with more time asked for twice.
    static let secondStage: [StoryStep] = [
        .mail(
            "stage-two",
            "2020-02-26 19:30",
            from: .ros,
            to: [.complaints],
            cc: [.amina],
            "Stage 2: complaint by Kite Parents",
            topic: "Complaint",
            asks: 4,
            """
            Dear complaints team,

            The Ombudsman's office told us on 19 February to ask you for stage 2. You asked us to list what was wrong \
            with the reply. Please answer each:

            1. It came after 49 working days. Ten were promised.
            2. It names no stage, and not where we can go next.
            3. It shows no evidence, and does not speak of our fifteen appendices.
            4. It offers nothing to put things right.

            Ros Tennant and Amina Warsame
            """
        ),
        .mail(
            "stage-two-have",
            "2020-02-28 12:00",
            from: .complaints,
            to: [.ros],
            cc: [.amina],
            "Re: Stage 2: complaint by Kite Parents",
            answering: "stage-two",
            """
            Dear Ms Tennant and Ms Warsame,

            We accept your complaint at stage 2. Somebody who had no part in the first reply will look at it. You will \
            have the outcome by 1 April.

            Complaints team
            """
        ),
        .act("2020-02-28 12:05", .complaints, secondStagePoints, .acknowledge),
        .act(
            "2020-02-28 12:06",
            .complaints,
            secondStagePoints,
            .extend(to: "2020-04-01", because: "The council's policy gives stage 2 25 working days.")
        ),
        .act(
            "2020-04-01 17:00",
            .complaints,
            secondStagePoints,
            .extend(to: "2020-04-27", because: "Staff are moved to other work because of the pandemic.")
        ),
        .act(
            "2020-04-27 16:40",
            .complaints,
            secondStagePoints,
            .extend(to: "2020-05-18", because: "The investigating officer has been ill.")
        ),
        .mail(
            "outcome",
            "2020-06-02 15:30",
            from: .complaints,
            to: [.ros],
            cc: [.amina, .councillor],
            "Re: Stage 2: complaint by Kite Parents",
            answering: "stage-two-have",
            """
            Dear Ms Tennant and Ms Warsame,

            Your complaint is upheld in part. Your questions of July should have been answered, and we apologise that \
            they were not. If you are not content you can go to the Local Government and Social Care Ombudsman.

            Complaints team
            """
        ),
        .act(
            "2020-06-02 15:40",
            .complaints,
            ["stage-two.1"],
            .answer(.yes, "You are right. We apologise for the delay.", by: "2020-06-02")
        ),
        .act(
            "2020-06-02 15:41",
            .complaints,
            ["stage-two.2"],
            .answer(.yes, "Every reply now names its stage and the next step.", by: "2020-06-15")
        ),
        .act(
            "2020-06-02 15:42",
            .complaints,
            ["stage-two.3"],
            .answer(.no, "We read the appendices. We do not add to the reply.")
        ),
        .act(
            "2020-06-02 15:43",
            .complaints,
            ["stage-two.4"],
            .answer(.yes, "The letter goes on the Local Offer, and we plan the rest with you.", by: "2020-07-31")
        ),
    ]

    private static let secondStagePoints = (1...4).map { "stage-two.\($0)" }
}
