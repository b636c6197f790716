import Web

/// What the guide says, part by part.
enum GuideWording {
    struct Part: Sendable {
        let heading: Phrase
        let words: [Phrase]
    }

    static let parts = saying + answering + standing

    private static let saying = [
        Part(
            heading: "1. You say something",
            words: [
                "Write it, or send a photo or a voice note. You need no account and no password.",
                "Put one question in each box. Then each question gets its own answer.",
                "You choose who can see it. You can let fewer people see it later.",
                "You can use any language.",
            ]
        ),
        Part(
            heading: "2. The forum reads it",
            words: [
                "The forum is a group of parents. A parent who helps to run it reads what you sent.",
                "They send it to the service that should answer. If all may read it, they first take out names.",
            ]
        ),
        Part(
            heading: "3. The clock starts",
            words: [
                """
                Each service has made a promise: so many working days to say "we have it", and so many to answer. \
                A working day is not a weekend and not a bank holiday.
                """,
                "Each question shows the day when the answer is due. It also shows how we worked out that day.",
            ]
        ),
    ]

    private static let answering = [
        Part(
            heading: "4. The service answers",
            words: [
                "It says yes, and what it will do. Or no, and why. Or that it is done already.",
                "It may say that another service must answer, and which. Or not yet, why, and by when.",
                "The service must give its reasons each time.",
            ]
        ),
        Part(
            heading: "5. You say if it was an answer",
            words: [
                "We ask you once: did this answer you? Yes, partly or no.",
                "If you say partly or no, the service must answer again. A new clock starts that day.",
            ]
        ),
        Part(
            heading: "6. If nobody answers",
            words: [
                "Then it shows. The question is marked late, and all can see by how many days.",
                "The officer is told first. Then the head of the service is told, then the director.",
            ]
        ),
    ]

    private static let standing = [
        Part(
            heading: "Nobody can change the past",
            words: [
                "Each step is written into a record. Families and services share it, and nobody can change it unseen.",
                "You get a receipt. With it you can prove what you sent, and when.",
            ]
        ),
        Part(
            heading: "Your child's safety",
            words: [
                "Is someone in danger now? Call 999.",
                "Are you worried about a child? Tick the box for that when you write. A named person reads it first.",
                "Please leave out your child's name. Nobody here needs it to answer you.",
            ]
        ),
    ]
}
