import Kernel
import Points

extension Storyteller {
    /// Keeps the words the SEND service often answers with.
    func keepTemplates() throws {
        for template in Storyteller.templates { try template.save(for: id(of: .send), in: writer) }
    }

    private static let templates = [
        ReplyTemplate(
            title: "A yes with a day",
            kind: .yes,
            words: "Thank you for asking. Yes, and this is what we will do: ",
            next: "We write to you again when it is done."
        ),
        ReplyTemplate(
            title: "The panel decides",
            kind: .notYet,
            words: "You asked {number} on {asked on}. {service} cannot decide this alone. The panel must.",
            next: "The panel meets on the first Tuesday of next month. We tell you the day after."
        ),
        ReplyTemplate(
            title: "It is on the Local Offer",
            kind: .alreadyDone,
            words: "This is on the Local Offer page now. If you cannot find it, we send it to you on paper.",
            next: "Nothing more, unless you tell us that something is missing."
        ),
    ]
}
