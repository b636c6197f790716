import People
import Safety
import Web

/// What is said to whoever fills in the pages.
enum SpokenWording {
    /// What to do about something that is wrong, and the field where it is done.
    static func problem(_ fault: SpokenFault) -> ErrorSummary.Item {
        switch fault {
        case .nothingSaid: .init(field: "question-1", words: "Write what you want to ask or say")
        case .questionTooLong(let box):
            .init(field: "question-\(box)", words: "Make question \(box) shorter, or use two boxes")
        case .tooManyQuestions: .init(field: "question-1", words: "Send these first. One message can hold 20 questions")
        case .tooManyFiles: .init(field: "files", words: "Take some files away. One message can hold 10")
        case .filesTooBig(let most):
            .init(
                field: "files",
                words: "Choose smaller files, or fewer. They can have \(size(most)) in all. Your words are kept"
            )
        case .descriptionTooLong(let file):
            .init(field: "file-\(file)-words", words: "Make what you say of picture \(file) shorter")
        case .nobodyChosen: .init(field: "seen", words: "Choose who can see it")
        case .notAnEmail: .init(field: "email", words: "Write the email like this: name@example.org")
        case .nameTooLong: .init(field: "name", words: "Make the name shorter")
        case .noDay: .init(field: "said-on", words: "Write the day it was said, like 15 7 2019")
        case .dayToCome: .init(field: "said-on", words: "Write a day that is not in the future")
        case .notANumberOfPeople: .init(field: "people", words: "Write how many people it stands for, in digits")
        }
    }

    static func visibility(_ visibility: Visibility) -> Phrase {
        switch visibility {
        case .onlyTheForum: "Only the forum"
        case .forumAndService: "The forum and the service"
        case .everyoneWithoutName: "Everyone, without my name"
        case .everyoneWithName: "Everyone, with my name or my group's"
        }
    }

    static func meaning(_ visibility: Visibility) -> Phrase {
        switch visibility {
        case .onlyTheForum: "The parents who run the forum read it. It goes to a service only if you say so later."
        case .forumAndService:
            """
            The forum sends it to the service. All can see that you asked, and when a reply is due. Nobody else can read \
            your words.
            """
        case .everyoneWithoutName: "A moderator reads it first, and takes out what could tell who you are."
        case .everyoneWithName: "A moderator reads it first."
        }
    }

    static func channel(_ channel: Message.Channel) -> Phrase {
        switch channel {
        case .web: "I say it myself, now"
        case .phone: "Somebody phoned"
        case .meeting: "It was said in a meeting"
        case .post: "A letter came by post"
        case .email: "An email came"
        }
    }

    /// Languages as their speakers write them; the first is what is chosen where nothing is.
    static let languages: [(code: String, name: Phrase)] = [
        ("en", .said("English")), ("ar", .said("العربية")), ("bg", .said("Български")), ("es", .said("Español")),
        ("fr", .said("Français")),
        ("ku", .said("Kurdî")), ("pl", .said("Polski")), ("pt", .said("Português")), ("ro", .said("Română")),
        ("so", .said("Soomaali")),
        ("tr", .said("Türkçe")), ("uk", .said("Українська")), ("ur", .said("اردو")), ("yi", .said("ייִדיש")),
        ("bn", .said("বাংলা")),
        ("bfi", "British Sign Language"), ("mul", "Another language"),
    ]

    static func size(_ bytes: Int) -> Phrase { KeptFile.words(ofSize: bytes) }
}

/// Says at the head of each page that nothing is sent yet, and where it is kept.
struct NotSentYet: Sendable {
    let step: Int
    let isKept: Bool

    func write(into html: inout HTML) {
        html.element("p") { html in
            StatusTag(.notSentYet).write(into: &html)
            html.raw(" ")
            html.text("Page \(step) of 3.")
        }
        html.hint(
            isKept
                ? "What you wrote is kept at this address for 30 days. Nothing is sent yet."
                : "Nothing is sent until you press the last button, on page 3."
        )
    }
}
