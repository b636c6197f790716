import Kernel
import People
import Storage
import Web

/// `/r/{link}/understood`: what was understood from a mail, for whoever wrote it, and the button that takes it back.
struct UndoController: Sendable {
    let store: Store

    var routes: [Route] {
        [
            .get("/r/{link}/understood", isCacheable: false, show),
            .post("/r/{link}/understood", takeBack).limited(.heavy),
        ]
    }

    static func path(_ secret: AddressSecret) -> String { "/r/\(secret)/understood" }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        guard let secret = AddressSecret(visit.parameter("link")) else { return .notFound }
        return try await store.read { reader in
            guard let undo = try ReplyUndo.find(secret, in: reader) else { return .notFound }
            return .page(try UndoPage(undo, at: Self.path(secret), in: reader))
        }
    }

    @Sendable private func takeBack(_ visit: Visit) async throws -> Web.Answer {
        guard let secret = AddressSecret(visit.parameter("link")) else { return .notFound }
        return try await store.write { writer in
            guard let undo = try ReplyUndo.find(secret, in: writer),
                let area = try LocalArea.find(undo.area, in: writer)
            else { return .notFound }
            _ = try undo.takeBack(in: area.log, writer)
            return .redirect(Self.path(secret))
        }
    }
}

/// What was understood, point by point, and whether it can still be taken back.
struct UndoPage: Page {
    let title: Phrase = "What we understood from your mail"
    let isPrivate = true
    private let rows: [Row]
    private let isOpen: Bool
    private let path: String

    private struct Row: Sendable {
        let reference: Reference
        let words: String?
        let state: Phrase
        /// What was answered.
        let said: String?
    }

    init(_ undo: ReplyUndo, at path: String, in reader: any Reader) throws {
        self.path = path
        let open = Set(try undo.open(in: reader).map(\.point.id))
        isOpen = !open.isEmpty
        rows = try undo.points.compactMap { kept in
            guard let point = try Point.find(kept.point, in: reader) else { return nil }
            let isUndone = try HistoryLine.all(of: point.id, in: reader)
                .contains { $0.kind == ReplyUndone.kind && $0.message == undo.message }
            let isAsker = undo.party.group != kept.before.owedBy
            let state = isAsker ? Self.saying(of: point, after: kept.before) : Self.doing(with: point)
            return Row(
                reference: point.reference,
                words: point.words,
                state: Self.state(state, isOpen: open.contains(point.id), isUndone: isUndone),
                said: isUndone || isAsker ? nil : point.reply.answer?.reasons
            )
        }
    }

    private static func state(_ state: Phrase, isOpen: Bool, isUndone: Bool) -> Phrase {
        if isUndone { return "You took this back." }
        return isOpen ? state : "More has happened since, so this cannot be taken back here."
    }

    /// What whoever asked has said.
    private static func saying(of point: Point, after before: PointState) -> Phrase {
        if case .clarificationAsked = before.reply { return "You said what you meant." }
        return switch point.verdict {
        case .yes: "You said that it answered you."
        case .partly: "You said that it answered you partly."
        case .no: "You said that it did not answer you."
        case .notSaid, nil: "It was noted."
        }
    }

    /// What the service has done.
    private static func doing(with point: Point) -> Phrase {
        switch point.reply {
        case .answered(let answer, _): Self.sentence(for: answer.kind)
        case .acknowledged: "You said that you have it."
        case .awaited, .unmatched, .clarificationAsked: "You said what happens next with it."
        }
    }

    private static func sentence(for kind: Answer.Kind) -> Phrase {
        switch kind {
        case .yes: "Your answer is yes."
        case .no: "Your answer is no."
        case .alreadyDone: "You said that it is done already."
        case .notOurs, .notYet: "You said that it is not done yet."
        }
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.list(rows, class: "plain") { row, html in
            html.element("strong") { $0.text("\(row.reference)") }
            html.element("div", class: "say") { $0.paragraphs(row.words, orElse: "The words have been erased.") }
            html.p(row.state)
            if let said = row.said { html.element("div", class: "say") { $0.paragraphs(said) } }
        }
        guard isOpen else { return }
        html.p("If this is wrong, take it back. Your mail is kept, and you can say on the page what it answers.")
        html.form(to: path) { $0.buttons(SubmitButton("Take it back", style: .quiet)) }
    }
}
