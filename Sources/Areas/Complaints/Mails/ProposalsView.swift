import Kernel
import Points
import Storage
import Web

/// Mails that came back to a complaint's letters, for the group that complained: one tap says what each is.
struct ProposalsView: Sendable {
    private let cards: [Card]
    private let form: Form

    private struct Card: Sendable {
        let id: String
        let who: Phrase
        let isUnproven: Bool
        let words: String?
        let files: [(words: Phrase, path: String)]
        let stage: Phrase
        let mayAcknowledge: Bool
        let path: String
    }

    /// Nil where there is none.
    init?(_ file: CaseFile, _ form: Form, _ words: RunningWords, in reader: any Reader) throws {
        self.form = form
        let found = try ProposedReply.all(for: file, asOf: words.today, in: reader)
        guard !found.isEmpty else { return nil }
        let run = file.course.current
        cards = try found.map { one in
            let message = one.message
            let who = one.post ?? words.name(of: file.complaint.madeTo, orElse: "The service").english
            return Card(
                id: message.id.description,
                who:
                    "\(said: who) wrote on \(PlainDates.fullWithWeekday(one.on)), from \(said: message.sender?.address ?? "")",
                isUnproven: message.isUnverified || message.senderCheck?.contradicts == true,
                words: message.newText,
                files: try MailFile.links(of: message.id, file, words, in: reader),
                stage: run.stage.words,
                mayAcknowledge: run.acknowledgedOn == nil,
                path: words.path(of: file.complaint, "mails/\(message.id)")
            )
        }
    }

    func write(into html: inout HTML) {
        html.h2("A mail came in answer")
        html.p("Heard does not decide what it is. You do.")
        for card in cards { write(card, into: &html) }
    }

    private func write(_ card: Card, into html: inout HTML) {
        html.h3(card.who)
        if card.isUnproven { html.p("Nothing proves that it comes from there. Look at the address first.") }
        html.element("div", class: "say") { $0.paragraphs(card.words, orElse: "The words have been erased.") }
        html.list(card.files) { link, html in html.link(link.words, to: link.path) }
        html.form(to: card.path) { html in
            html.buttons(
                SubmitButton("It is the reply to \(card.stage)", name: "answer", value: "reply"),
                SubmitButton("It is something else", name: "answer", value: "other", style: .quiet)
            )
        }
        guard card.mayAcknowledge else { return }
        html.form(to: card.path) { html in
            html.hidden("answer", "acknowledgement")
            DayField(
                "promised-\(card.id)",
                "If it only says that they have the complaint: by when it promises a reply",
                hint: "Leave it empty if it names no day.",
                in: form
            ).write(into: &html)
            html.buttons(SubmitButton("It only says that they have it", style: .quiet))
        }
    }
}
