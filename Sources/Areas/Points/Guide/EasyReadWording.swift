import Web

/// What the Easy Read guide says, one idea at a time.
enum EasyReadWording {
    struct Idea: Sendable {
        let picture: EasyPicture
        let heading: Phrase
        let words: [Phrase]

        init(_ picture: EasyPicture, _ heading: Phrase, _ words: Phrase...) {
            self.picture = picture
            self.heading = heading
            self.words = words
        }
    }

    static let ideas = [
        Idea(
            .speaking,
            "You can ask",
            "You can ask a question here.",
            "You can write it. You can take a photo. You can use your voice."
        ),
        Idea(
            .choosing,
            "You choose who sees it",
            "You can tell only the forum.",
            "The forum is a group of parents.",
            "You can tell the forum and the service.",
            "A service is people who work for you. A school is a service. A clinic is a service.",
            "Or you can tell everyone."
        ),
        Idea(
            .reading,
            "A parent reads it",
            "A parent from the forum reads it first.",
            "They send it to the right people."
        ),
        Idea(
            .waiting,
            "The service has some days to answer",
            "The page shows the last day.",
            "If they need more days, they must say why."
        ),
        Idea(
            .answering,
            "The service answers",
            "They can say yes. They can say no.",
            "They must say why."
        ),
        Idea(
            .judging,
            "You say if it helped",
            "You can say yes, partly or no.",
            "If you say no, they must try again."
        ),
        Idea(
            .late,
            "If they do not answer",
            "Everyone can see that it is late.",
            "Their boss is told."
        ),
        Idea(
            .keeping,
            "It is all kept",
            "What was said and done is kept safe.",
            "Nobody can change it in secret."
        ),
        Idea(
            .danger,
            "If someone is in danger",
            "Call 999. Do not wait.",
            "If you are worried, you can tell us here too."
        ),
    ]
}
