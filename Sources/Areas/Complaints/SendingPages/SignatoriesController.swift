import Kernel
import People
import Points
import Storage
import Web

/// `/{area}/complaints/{ref}/signatories` and `…/agreement`: whose names stand under it, and their word on it.
struct SignatoriesController: Sendable {
    let door: DraftDoor

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}"
        return [
            .get("\(path)/signatories", isCacheable: false, show), .post("\(path)/signatories", update),
            .post("\(path)/signatories/letters", ask),
            .get("\(path)/agreement", isCacheable: false, letter), .post("\(path)/agreement", agree),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit) { draft, reader in .page(try SignatoriesPage(nil, draft, in: reader)) }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit, field: { _ in "seats" }) { form, draft, reader in
            try SignatoriesPage(form, draft, in: reader)
        } record: { form, draft, writer in
            let chosen = form.values("seats")
            let group = draft.words.names.name(of: draft.complaint.madeBy) ?? ""
            let signatories = try SignatoriesPage.seats(draft, in: writer).filter { chosen.contains("\($0.id)") }
                .map { seat in
                    let post = form.line("post-\(seat.id)", atMost: DraftLimits.line).nonEmpty
                    let usual = seat.role.leads ? english("Lead, \(group)") : group
                    return Signatory(seat.id, name: seat.holder?.name, post: post ?? usual)
                }
            guard form.isSound else { return nil }
            let event = try draft.complaint.nameSignatories(signatories, by: draft.party, on: draft.today)
            try draft.record(event, in: writer)
            let letters = SigningLetters(words: draft.words)
            try letters.send(about: draft.complaint.id, by: draft.seat, in: writer)
            return draft.path("agreement")
        }
    }

    /// Tells those who have yet to agree that it is their turn: once for each text, however often it is pressed.
    @Sendable private func ask(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit) { form, draft, reader in
            try AgreementPage(form, draft, in: reader)
        } record: { _, draft, writer in
            let letters = SigningLetters(words: draft.words)
            try letters.send(about: draft.complaint.id, by: draft.seat, in: writer)
            return draft.path("agreement")
        }
    }

    @Sendable private func letter(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit) { draft, reader in .page(try AgreementPage(Form(), draft, in: reader)) }
    }

    /// A signatory's own word, from their own account.
    @Sendable private func agree(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit) { form, draft, reader in
            try AgreementPage(form, draft, in: reader)
        } record: { form, draft, writer in
            let (complaint, seat) = (draft.complaint, draft.seat.id)
            if form.typed("answer") == "no" {
                let words = form.text(
                    "words",
                    required: "Write what should be different",
                    atMost: DraftLimits.words
                )
                guard form.isSound else { return nil }
                let event = try complaint.disagree(
                    because: words,
                    from: seat,
                    among: draft.file.signatories,
                    by: draft.party,
                    on: draft.today
                )
                try draft.record(event, in: writer)
                return draft.path()
            }
            let event = try complaint.agree(
                toText: Int(form.typed("seen")) ?? 0,
                from: seat,
                among: draft.file.signatories,
                by: draft.party,
                on: draft.today
            )
            try draft.record(event, in: writer)
            try SigningLetters(words: draft.words).send(about: complaint.id, by: draft.seat, in: writer)
            return draft.path()
        }
    }
}

/// Whose names stand under a complaint: chosen among those of the group who may write complaints.
struct SignatoriesPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let seats: [(id: String, name: String)]
    private let choices: [ChoiceField.Choice]
    private let path: String

    init(_ form: Form?, _ draft: DraftVisit, in reader: any Reader) throws {
        let shown = Form.showing(
            draft.file.signatories.flatMap { one in
                [("seats", "\(one.seat)"), ("post-\(one.seat)", one.post ?? "")]
            }
        )
        head = DraftHead("Who signs it", form ?? shown, draft)
        title = head.title
        place = draft.words.place
        path = draft.path("signatories")
        seats = try SignatoriesPage.seats(draft, in: reader).map { ("\($0.id)", $0.holder?.name ?? "") }
        choices = seats.map { ChoiceField.Choice($0.id, .said($0.name)) }
    }

    static func seats(_ draft: DraftVisit, in reader: any Reader) throws -> [Seat] {
        try Seat.all(in: draft.complaint.madeBy, reader)
            .filter { $0.may(.complain, on: draft.today) && $0.holder != nil }
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        html.p("Each of them reads the whole letter and agrees, from their own account. It is not sent before.")
        html.p("Only people who may write complaints for the group can sign.")
        html.form(to: path) { html in
            ChoiceField("seats", "Who signs", choices, count: .any, in: head.form).write(into: &html)
            for seat in seats {
                TextField(
                    "post-\(seat.id)",
                    "What stands under the name of \(seat.name)",
                    hint: "For example: joint lead",
                    in: head.form
                ).write(into: &html)
            }
            html.buttons(SubmitButton("Save who signs"))
        }
    }
}

/// The whole letter as it stands, who has agreed to it, and the visitor's own word.
struct AgreementPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let paper: PaperView
    private let signatories: [Line]
    private let isMine: Bool
    private let hasAgreed: Bool
    private let missing: [Phrase]
    private let isWaiting: Bool
    private let wishes: [String]
    private let seen: String
    private let path: String
    private let lettersPath: String

    private struct Line: Sendable {
        let name: String
        let state: Phrase
        let hasAgreed: Bool
    }

    init(_ form: Form, _ draft: DraftVisit, in reader: any Reader) throws {
        head = DraftHead("The letter, to agree to", form, draft)
        title = head.title
        place = draft.words.place
        path = draft.path("agreement")
        lettersPath = draft.path("signatories/letters")
        seen = String(draft.complaint.textVersion)
        paper = PaperView(
            try ComplaintPaper(draft.file, through: draft.today, in: draft.words.area, reader).paper
        )
        let story = try ComplaintLine.all(of: draft.complaint.id, in: reader)
        let own = draft.file.signatories.first { $0.seat == draft.seat.id }
        isMine = own != nil
        hasAgreed = own?.agrees(to: draft.complaint) ?? false
        missing = Readiness(draft.file).missing.filter { if case .agreement = $0 { false } else { true } }.map(\.words)
        signatories = draft.file.signatories.map { AgreementPage.line($0, draft.complaint) }
        isWaiting = missing.isEmpty && signatories.contains { !$0.hasAgreed }
        // What was asked of an earlier text has been seen by whoever changed it.
        wishes = story.filter { $0.kind == ComplaintAgreed.kind && $0.version > draft.complaint.textVersion }
            .compactMap(\.words)
    }

    private static func line(_ one: Signatory, _ complaint: Complaint) -> Line {
        let name = one.name ?? ComplaintSheet.gone
        guard let agreed = one.agreed else { return Line(name: name, state: "has yet to agree", hasAgreed: false) }
        let day = PlainDates.full(agreed.on)
        if one.agrees(to: complaint) { return Line(name: name, state: "agreed on \(day)", hasAgreed: true) }
        return Line(
            name: name,
            state: "agreed on \(day), but the letter has changed since. It needs their word again",
            hasAgreed: false
        )
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        html.h2("Who has agreed")
        if signatories.isEmpty { html.p("Nobody signs it yet.") }
        html.list(signatories) { line, html in
            html.said(line.name)
            html.raw(" ")
            html.text(line.state)
        }
        if !wishes.isEmpty { html.h3("What should be different") }
        for words in wishes { html.element("div", class: "say") { $0.paragraphs(words) } }
        if !missing.isEmpty {
            html.h2("What is missing still")
            html.list(missing) { $1.text($0) }
        }
        if isWaiting {
            html.form(to: lettersPath) { html in
                html.buttons(SubmitButton("Ask those who have yet to agree, by email", style: .quiet))
            }
        }
        html.h2("The letter")
        if isMine { html.element("p") { $0.link("Past the letter, to your word", to: "#your-word") } }
        html.element("div", class: "receipt") { paper.write(into: &$0) }
        html.h2("Your word", id: "your-word")
        guard isMine else {
            html.p("Your name does not stand under it, so there is nothing for you to agree to.")
            return
        }
        if hasAgreed { html.p("You have agreed to the letter as it is.") }
        if !hasAgreed {
            html.form(to: path) { html in
                html.hidden("seen", seen)
                html.hidden("answer", "yes")
                html.p("A change after this makes your word void, and you are asked again.")
                html.buttons(SubmitButton("I agree to the letter as it is"))
            }
        }
        html.form(to: path) { html in
            html.hidden("seen", seen)
            html.hidden("answer", "no")
            TextArea("words", "What should be different", rows: 4, in: head.form).write(into: &html)
            html.buttons(SubmitButton("I do not agree to it as it is", style: .quiet))
        }
    }
}
