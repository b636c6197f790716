/// Why a visitor does not get what was asked for.
enum Trouble: Error, Equatable {
    case missing
    case gone
    case malformed
    case tooLong
    case malformedForm
    case tooBig
    /// All files of a form together are more than so many bytes.
    case filesTooBig(Int)
    case tooManyFiles(Int)
    /// So many seconds must pass first.
    case tooOften(seconds: Int)
    case wrongMethod
    case fromAnotherSite
    case staleForm
    case refused(Phrase)
    case unavailable(Phrase)
    case unforeseen(number: String)

    var status: Int {
        switch self {
        case .missing: 404
        case .gone: 410
        case .malformed, .malformedForm, .refused: 400
        case .tooLong: 414
        case .tooBig, .filesTooBig, .tooManyFiles: 413
        case .tooOften: 429
        case .wrongMethod: 405
        case .fromAnotherSite, .staleForm: 403
        case .unforeseen: 500
        case .unavailable: 503
        }
    }

    var title: Phrase {
        switch self {
        case .missing: "There is no page here"
        case .gone: "This page was taken away"
        case .malformed: "We cannot read this address"
        case .tooLong: "This address is too long"
        case .malformedForm: "We cannot read what was sent"
        case .tooBig: "This is too big to send"
        case .filesTooBig: "These files are too big to send"
        case .tooManyFiles: "These are too many files"
        case .tooOften: "Please wait a little"
        case .wrongMethod: "This page does not work that way"
        case .fromAnotherSite: "This was sent from another site"
        case .staleForm: "This page was open for too long"
        case .refused: "We cannot do that"
        case .unavailable: "Heard is not ready"
        case .unforeseen: "Something went wrong on our side"
        }
    }

    /// What happened and what to do now.
    var words: Phrase {
        switch self {
        case .missing: "Check the address for a typing mistake. Or start again from the home page."
        case .gone: "What stood here was taken away on purpose. The record still says that it was there."
        case .malformed: "Part of it is broken. Copy the whole address again, or start from the home page."
        case .tooLong: "Use fewer words in your search, or start from the home page."
        case .malformedForm: "Go back, check what you wrote and send it again."
        case .tooBig: "Go back and make it shorter. You can send up to 2 MB."
        case .filesTooBig(let most):
            """
            Go back and choose smaller files, or send fewer at a time. Together they can have up to \
            \(Trouble.size(most)).
            """
        case .tooManyFiles(let most):
            "Go back and choose fewer. You can send \(Phrase.counted(most, one: "file", many: "files")) at a time."
        case .tooOften(let seconds):
            """
            Too much was sent from here at once. Wait \(Trouble.wait(seconds)), then go back and send it again. Nothing \
            is lost.
            """
        case .wrongMethod: "Go back and use the links and buttons on the page."
        case .fromAnotherSite: "To keep you safe we did not do anything. Open the page here and send it again."
        case .staleForm: "Go back, reload the page and send it again. We did not do anything yet."
        case .refused(let words), .unavailable(let words): words
        case .unforeseen: "Please try again in a few minutes. If it happens again, tell us this number:"
        }
    }

    /// "20 MB", "500 KB".
    private static func size(_ bytes: Int) -> Phrase {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(max(1, bytes >> 10)) KB"
    }

    /// "1 minute", "40 seconds".
    private static func wait(_ seconds: Int) -> Phrase {
        seconds < 60
            ? .counted(max(1, seconds), one: "second", many: "seconds")
            : .counted((seconds + 59) / 60, one: "minute", many: "minutes")
    }
}
