extension Story {
    /// November 2019: before they complain, Kite Parents write down what the letter of July promised them.
    static let writtenDown: [StoryStep] = [
        .writtenLetter(
            "2019-11-18 21:05",
            StoryWrittenLetter(
                by: .ros,
                name: "promise",
                from: .send,
                to: .kites,
                title: "Our commitment to parents and carers, July 2019",
                signedBy: ["Cabinet Member for Children and Families"],
                addressedTo: "Kite Parents only",
                asked: "2019-05-13",
                promisedFor: "2019-05-29",
                came: "2019-07-16",
                original: StoryFile(name: "letter-of-commitment.txt", type: "text/plain", content: letterText),
                clauses: [
                    .init(
                        what: "A code of conduct for staff who meet parents.",
                        by: "2019-09-30",
                        post: "Head of SEND"
                    ),
                    .init(what: "One named officer for the group.", by: "2019-09-02", post: nil),
                    .init(what: "A meeting with the group in the autumn half-term.", by: "2019-10-25", post: nil),
                ]
            )
        ),
        .promised("2019-11-19 10:10", .dele, "promise.1", .agree),
        .promised(
            "2019-11-19 10:20",
            .dele,
            "promise.1",
            .progress(
                "A first draft is written. Staff read it until the end of November, then you do.",
                link: "https://marlowheath.example/send/code-of-conduct",
                [StoryFile(name: "code-of-conduct-draft.txt", type: "text/plain", content: draftText)]
            )
        ),
        .promised("2019-11-19 10:25", .dele, "promise.2", .agree),
        .promised(
            "2019-11-19 10:26",
            .dele,
            "promise.2",
            .done("It is me. My name and number are on the Local Offer since 2 September.")
        ),
        .promised("2019-11-19 21:40", .ros, "promise.2", .confirm("Dele answers the telephone.")),
        .promised(
            "2019-11-20 09:05",
            .dele,
            "promise.3",
            .dispute("The letter says that we will be glad to meet in the autumn. It names no week.")
        ),
    ]

    private static let draftText = """
        Code of conduct for staff who meet parents: first draft

        1. Say who you are and what you may decide.
        2. Read what you were sent before you come.
        3. Say by when you will answer, and keep to it.
        """
}
