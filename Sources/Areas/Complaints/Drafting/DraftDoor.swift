import Kernel
import Storage
import Web

/// Reads and writes for visits of the pages by which a complaint is written.
struct DraftDoor: Sendable {
    let door: RunningDoor

    var store: Store { door.store }
    var originals: Originals { door.originals }

    /// A page of a draft; one that was sent or put away shows its own page instead.
    ///
    /// Nil is 404.
    func read(
        _ visit: Visit,
        _ answer: @escaping @Sendable (DraftVisit, any Reader) throws -> Answer?
    ) async throws -> Answer {
        try await readEven(visit) { draft, reader in
            draft.complaint.isDraft ? try answer(draft, reader) : .redirect(draft.path())
        }
    }

    /// The same, of one that was sent as well.
    func readEven(
        _ visit: Visit,
        _ answer: @escaping @Sendable (DraftVisit, any Reader) throws -> Answer?
    ) async throws -> Answer {
        try await door.readSignedIn(visit) { visitor, reader in
            try DraftVisit(visit, visitor, in: reader).flatMap { try answer($0, reader) }
        }
    }

    /// Makes a change of a draft: its page comes back where something must be put right, with what was typed.
    ///
    /// - Parameters:
    ///   - page: the page of the form; nil is 404.
    ///   - record: reads the form and records what it says; gives the path to go on to, or nil where the form is not
    ///     sound.
    func change(
        _ visit: Visit,
        field: @escaping @Sendable (ComplaintError) -> String = { _ in "words" },
        page: @escaping @Sendable (Form, DraftVisit, any Reader) throws -> (any Page)?,
        record: @escaping @Sendable (inout Form, DraftVisit, any Writer) throws -> String?
    ) async throws -> Answer {
        do {
            return try await door.write(visit) { visitor, writer in
                guard let draft = try DraftVisit(visit, visitor, in: writer) else { return nil }
                var form = Form(visit)
                if let next = try record(&form, draft, writer) {
                    let letters = SigningLetters(words: draft.words)
                    try letters.tellOfChange(since: draft.file, by: draft.seat, in: writer)
                    return .redirect(next)
                }
                return try page(form, draft, writer).map(Answer.page)
            }
        } catch let error as ComplaintError {
            return try await readEven(visit) { draft, reader in
                if error.isConflict { return .page(DraftConflictPage(error, draft)) }
                var form = Form(visit)
                form.refuse(field(error), error.sentence)
                return try page(form, draft, reader).map(Answer.page)
            }
        }
    }
}

/// The draft moved on while somebody was writing: shows what stands now, and what they wrote.
struct DraftConflictPage: Page {
    let title: Phrase = "Somebody else was first"
    let place: Place
    let status = 409
    let isPrivate = true
    private let reason: Phrase
    private let state: Phrase
    private let subject: String?
    private let issues: [Phrase]
    private let typed: [String]
    private let back: String

    init(_ error: ComplaintError, _ draft: DraftVisit) {
        place = draft.words.place
        reason = error.sentence
        state = DraftConflictPage.state(of: draft.complaint)
        subject = draft.complaint.frame.subject
        issues = draft.file.issues.map(\.heading)
        // Numbers, keys and tokens are no words of anybody.
        typed = draft.visit.form.filter { !DraftConflictPage.unspoken.contains($0.name) }.map(\.value)
            .filter { $0.utf8.contains(0x20) || $0.utf8.count > 24 }
        back = draft.path()
    }

    private static let unspoken: Set<String> = ["csrf", "once", "seen", "version"]

    private static func state(of complaint: Complaint) -> Phrase {
        switch complaint.standing {
        case .draft: "It is not sent yet."
        case .sent(let day): "It was sent on \(PlainDates.full(day))."
        case .dropped(let day): "It was put away on \(PlainDates.full(day))."
        }
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p(reason, class: "big")
        if !typed.isEmpty { html.p("What you wrote was not kept. Both are here.") }
        html.h2("What stands now")
        if let subject { html.element("p") { $0.said(subject) } }
        html.p(state)
        html.list(issues) { $1.text($0) }
        if !typed.isEmpty { html.h2("What you wrote") }
        for words in typed { html.element("div", class: "say") { $0.paragraphs(words) } }
        html.element("p") { $0.link("Back to the complaint", to: back) }
    }
}
