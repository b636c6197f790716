import Kernel
import People
import Storage
import Web

/// The first message of a new sender: let it in, or keep it out for a reason that only leads read.
struct ScreenerCard: Sendable {
    private let id: String
    private let heading: Phrase
    private let words: String?
    private let facts: Phrase
    private let path: String
    private let form: Form
    private let speakingAs: String

    init(_ message: Message, _ form: Form, _ desk: DeskVisit) {
        id = message.id.description
        let day = message.sentOn ?? message.receivedAt.dayInLondon
        let subject = message.subject ?? ""
        heading = subject.isEmpty ? "Message of \(PlainDates.full(day))" : .said(subject)
        words = message.newText
        let sender = message.group.flatMap(desk.words.names.name(of:)).map(Phrase.said) ?? PointWording.somebody
        facts = "\(sender), \(PlainDates.full(day))"
        path = desk.words.path("messages/\(message.id)")
        self.form = form
        speakingAs = desk.speakingAs
    }

    func write(into html: inout HTML) {
        html.h3(heading)
        html.element("div", class: "say") { $0.paragraphs(words, orElse: "The words have been erased.") }
        html.hint(facts)
        html.form(to: "\(path)/admission") { html in
            SpeakingAs(speakingAs).write(into: &html)
            html.buttons(SubmitButton("Let message \(id) in"))
        }
        html.form(to: "\(path)/exclusion") { html in
            TextArea("why-\(id)", "Why you keep it out", hint: "Only leads read this.", rows: 2, in: form)
                .write(into: &html)
            SpeakingAs(speakingAs).write(into: &html)
            html.buttons(SubmitButton("Keep message \(id) out", style: .quiet))
        }
    }
}

extension DeskVisit {
    /// Whether the visitor's forum is the one that a waiting message came to.
    func mayScreen(_ message: Message, in reader: any Reader) throws -> Bool {
        guard message.area == words.area.id, !message.gate.isHidden else { return false }
        return try Point.all(of: message.id, in: reader).allSatisfy(looksAfter)
    }
}
