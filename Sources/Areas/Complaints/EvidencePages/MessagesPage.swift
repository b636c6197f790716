import Kernel
import Points
import Storage
import Web

/// Messages of the record that a draft can show: those of the threads of its points, and what a search finds.
struct MessagesPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let asked: String?
    private let found: [ChoiceField.Choice]
    private let inThreads: [ChoiceField.Choice]
    private let issues: [ChoiceField.Choice]
    private let path: String

    init(_ form: Form, _ draft: DraftVisit, in reader: any Reader) throws {
        place = draft.words.place
        path = draft.path("evidence/messages")
        issues = draft.issueChoices
        // What was searched for goes with what is ticked: where something must be put right, it is found again.
        asked = draft.visit.asked("q") ?? form.typed("q").nonEmpty
        let (area, group) = (draft.complaint.area, draft.complaint.madeBy)
        var known = Set(draft.file.evidence.compactMap(\.message))
        let points = try asked.map { try Point.found($0, by: group, in: area, reader) } ?? []
        var found: [ChoiceField.Choice] = []
        for point in points where known.insert(point.message).inserted {
            guard let message = try Message.find(point.message, in: area, readBy: group, reader) else { continue }
            found.append(MessagesPage.choice(message, draft))
        }
        self.found = found
        let threads = Set(draft.file.points.values.compactMap { draft.file.messages[$0.message]?.thread })
        inThreads = try Message.all(in: threads, readBy: group, reader).filter { known.insert($0.id).inserted }
            .map { MessagesPage.choice($0, draft) }
        var shown = form
        if found.isEmpty, inThreads.isEmpty {
            // Nothing is left to tick: what is wrong stands at the search.
            shown = Form.showing([("q", asked ?? "")])
            if let words = form.error("message") { shown.refuse("q", words) }
        }
        head = DraftHead("Add messages of the record", shown, draft)
        title = head.title
    }

    private static func choice(_ message: Message, _ draft: DraftVisit) -> ChoiceField.Choice {
        let by = message.group.flatMap(draft.words.names.name(of:)) ?? message.sender?.name
        let head: Phrase =
            by.map { "\($0): \(EvidenceFields.title(of: message))" } ?? .said(EvidenceFields.title(of: message))
        let words = message.newText.map { String($0.prefix(200)) }
        return ChoiceField.Choice("\(message.id)", head, hint: words.map { .said($0) })
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        html.query(of: path) { html in
            TextField(
                "q",
                "Search your messages",
                in: found.isEmpty && inThreads.isEmpty ? head.form : Form.showing([("q", asked ?? "")])
            ).write(into: &html)
            html.buttons(SubmitButton("Search", style: .quiet))
        }
        if asked != nil, found.isEmpty { html.p("Nothing was found that is not here already.") }
        if found.isEmpty && inThreads.isEmpty {
            if asked == nil {
                EmptyState(
                    "No more messages stand beside the points of this complaint.",
                    next: "Search for a word to find others that your group may read."
                ).write(into: &html)
            }
            return
        }
        // Of both lists one form: what was ticked in either goes with it.
        html.form(to: path) { html in
            if let asked { html.hidden("q", asked) }
            ChoiceField(
                "message",
                found.isEmpty ? "From the same threads" : "Found, and from the same threads",
                found + inThreads,
                count: .any,
                in: head.form
            ).write(into: &html)
            if !issues.isEmpty {
                ChoiceField("issues", "The issues they show something of", issues, count: .any, in: head.form)
                    .write(into: &html)
            }
            html.buttons(SubmitButton("Add these messages"))
        }
    }
}
