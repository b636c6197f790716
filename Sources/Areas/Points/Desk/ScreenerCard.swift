import Kernel
import People
import Safety
import Storage
import Web

/// A message that no desk has yet: of a new sender, kept out, or a mail that has no place.
struct ScreenerCard: Sendable {
    private let id: String
    private let heading: Phrase
    private let words: String?
    private let files: FilesCard
    private let facts: Phrase
    private let proof: SenderProof
    private let path: String
    private let form: Form
    private let speakingAs: String
    private let note: Note
    private let mayLetIn: Bool
    private let mayKeepOut: Bool

    /// Why it is here.
    private enum Note: Sendable {
        case none
        /// What the rules say.
        case told(Phrase)
        /// What a lead wrote.
        case said(String)
    }

    init(_ message: Message, _ form: Form, _ desk: DeskVisit, in reader: any Reader) throws {
        id = message.id.description
        let day = message.sentOn ?? message.receivedAt.dayInLondon
        let subject = message.subject ?? ""
        heading = subject.isEmpty ? "Message of \(PlainDates.full(day))" : .said(subject)
        words = message.newText
        let sender = message.group.flatMap(desk.words.names.name(of:)).map(Phrase.said) ?? PointWording.somebody
        facts = "\(sender), \(PlainDates.full(day))"
        files = try FilesCard(of: message.id, desk, in: reader)
        proof = SenderProof(message)
        path = desk.words.path("messages/\(message.id)")
        self.form = form
        speakingAs = desk.speakingAs
        mayLetIn = message.gate.screening != .letIn
        mayKeepOut = message.gate.screening == .waiting
        if let held = message.heldBecause {
            note = .told(held.sentence)
        } else {
            note = try message.lastKeptOut(in: reader).map { .said($0) } ?? .none
        }
    }

    func write(into html: inout HTML) {
        html.raw("<section data-row>")
        writeMessage(into: &html)
        html.raw("</section>")
    }

    private func writeMessage(into html: inout HTML) {
        html.h3(heading)
        html.element("div", class: "say") { $0.paragraphs(words, orElse: "The words have been erased.") }
        files.write(into: &html)
        html.hint(facts)
        proof.write(into: &html)
        switch note {
        case .none: break
        case .told(let sentence):
            html.p(sentence)
            html.p("If it holds a question, say it again as the forum, with its day.")
        case .said(let reason):
            html.p("Why it is kept out. Only leads read this.")
            html.element("div", class: "say") { $0.paragraphs(reason) }
        }
        if mayLetIn {
            html.raw("<div data-key=\"a\">")
            html.form(to: "\(path)/admission") { html in
                SpeakingAs(speakingAs).write(into: &html)
                html.buttons(SubmitButton("Let message \(id) in"))
            }
            html.raw("</div>")
        }
        if mayKeepOut { writeKeepingOut(into: &html) }
    }

    private func writeKeepingOut(into html: inout HTML) {
        html.form(to: "\(path)/exclusion") { html in
            TextArea("why-\(id)", "Why you keep it out", hint: "Only leads read this.", rows: 2, in: form)
                .write(into: &html)
            SpeakingAs(speakingAs).write(into: &html)
            html.buttons(SubmitButton("Keep message \(id) out", style: .quiet))
        }
    }
}

extension Message {
    /// Why it is kept out; nil where it is not, or where the reason has been erased.
    fileprivate func lastKeptOut(in reader: any Reader) throws -> String? {
        guard gate.screening == .keptOut else { return nil }
        return try reader.row(
            "SELECT reason FROM message_kept_out WHERE message_id = \(id) ORDER BY number DESC LIMIT 1"
        )?["reason"]
    }
}

extension DeskVisit {
    /// Whether the visitor's forum is the one that a message came to; of what has no place yet, what no other forum was
    /// written, for who may read what the forum is told.
    func mayScreen(_ message: Message, in reader: any Reader) throws -> Bool {
        guard message.area == words.area.id, !message.gate.isHidden else { return false }
        if message.heldBecause != nil { return try seesForumWords && sight.holds(message, in: reader) }
        return try Point.all(of: message.id, in: reader).allSatisfy(looksAfter)
    }
}
