import Foundation
import Kernel
import Papers
import Storage
import Web

/// `/{area}/complaints/{ref}/sending`: looks at it once more, and sends it.
struct SendingController: Sendable {
    let door: DraftDoor
    let desk: PaperDesk

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}/sending"
        return [.get(path, isCacheable: false, show), .post(path, create)]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer { try await page(visit, Form()) }

    private func page(_ visit: Visit, _ form: Form) async throws -> Answer {
        let desk = desk
        return try await door.read(visit) { draft, reader in
            let made = desk.made(.bundle, of: try draft.copy(desk, in: reader))
            return .page(SendingPage(form, draft, made, desk))
        }
    }

    /// Makes the papers, keeps them as originals, and sends: in this order, so that nothing goes out that is not kept.
    ///
    /// Whoever presses twice, or whose line breaks, finds it sent once.
    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        guard let ready = try await ready(visit) else { return try await page(visit, form) }
        guard form.typed("seen") == String(ready.version) else {
            form.refuse("send", ComplaintError.changedMeanwhile.sentence)
            return try await page(visit, form)
        }
        let papers: [SentPaper]
        do {
            papers = try await desk.kept(ready.copy)
        } catch {
            guard let words = PaperFault.words(of: error) else { throw error }
            form.refuse("send", words)
            return try await page(visit, form)
        }
        let refused = form
        return try await door.change(visit, field: { _ in "send" }) { [desk] typed, draft, reader in
            let made = desk.made(.bundle, of: try draft.copy(desk, in: reader))
            return SendingPage(typed.isSound ? refused : typed, draft, made, desk)
        } record: { _, draft, writer in
            if draft.complaint.sentOn != nil { return draft.path() }
            guard draft.complaint.version == ready.version else { throw ComplaintError.changedMeanwhile }
            let event = try draft.complaint.send(papers, of: draft.file, by: draft.party, on: draft.today)
            try draft.record(event, in: writer)
            try ComplaintLetters(
                complaint: draft.complaint,
                recipients: draft.file.recipients,
                words: draft.words
            ).send(papers, in: writer)
            return draft.path()
        }
    }

    private struct Ready: Sendable {
        let version: Int
        let copy: ComplaintCopy
    }

    /// Nil where it is not to be sent: not theirs, not ready, or sent already.
    private func ready(_ visit: Visit) async throws -> Ready? {
        let desk = desk
        return try await door.store.read { reader in
            guard let visitor = try door.door.visitor(visit, in: reader),
                let draft = try DraftVisit(visit, visitor, in: reader), draft.complaint.isDraft,
                Readiness(draft.file).isReady
            else { return nil }
            return Ready(version: draft.complaint.version, copy: try draft.copy(desk, in: reader))
        }
    }
}

/// Keeps papers that were made as originals: from then on they are never made anew.
enum PapersKept {
    static func keep(_ made: PaperFolderEntry, _ kind: SentPaper.Kind, _ originals: Originals) throws -> [SentPaper] {
        try made.files.map { file in
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
            let sha256 = try originals.sha256(keeping: bytes)
            return SentPaper(kind, sha256: sha256, size: bytes.count, pages: file.pages)
        }
    }
}

/// The last look: who gets what by which way, how large it is, what is missing still.
struct SendingPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let recipients: [Recipient]
    private let missing: [(words: Phrase, path: String)]
    private let elsewhere: [OtherRoute]
    private let papers: [Phrase]
    private let refused: [Phrase]
    private let isAble: Bool
    private let isLate: Bool
    private let seen: String
    private let paths: (own: String, papers: String, routes: String)

    init(_ form: Form, _ draft: DraftVisit, _ made: PaperFolderEntry?, _ desk: PaperDesk) {
        head = DraftHead("Send the complaint", form, draft)
        title = head.title
        place = draft.words.place
        recipients = draft.file.recipients
        missing = Readiness(draft.file).missing.map { ($0.words, draft.path($0.page(in: draft.file))) }
        elsewhere = OtherRoute.allCases.filter { draft.file.routes[$0] == true }
        isAble = desk.isAble
        isLate = made == nil
        seen = String(draft.complaint.version)
        paths = (draft.path("sending"), draft.path("papers"), draft.path("routes"))
        papers =
            made?.files.enumerated().map { place, file in
                let pages = Phrase.counted(file.pages ?? 0, one: "page", many: "pages")
                let size = Sizes.words(file.bytes)
                return made?.files.count ?? 1 > 1
                    ? "Part \(place + 1) of \(made?.files.count ?? 1): \(pages), \(size)" : "One PDF: \(pages), \(size)"
            } ?? []
        refused =
            made?.refused.compactMap { outcome in
                outcome.refusal.map { "\(outcome.name) is not shown: \($0.words)." }
            } ?? []
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        if !missing.isEmpty {
            html.h2("What is missing still")
            html.list(missing) { line, html in html.link(line.words, to: line.path) }
        }
        html.h2("Who gets it")
        if recipients.isEmpty { html.p("Nobody yet.") }
        html.list(recipients) { one, html in
            html.said([one.post, one.name].compactMap(\.self).joined(separator: ", "))
            html.hint(one.wayWords)
        }
        html.h2("What they get")
        for line in papers + refused { html.p(line) }
        if papers.count > 1 { html.p("It is too large for one mail. Each mail says which part it is.") }
        if isLate { html.p("The papers are made when you send. With many scans that takes some minutes.") }
        html.element("p") { $0.link("Look at the papers", to: paths.papers) }
        if !elsewhere.isEmpty {
            html.h2("What may have to go another way")
            for route in elsewhere { html.p(route.consequence) }
            html.element("p") { $0.link("See these questions again", to: paths.routes) }
        }
        guard missing.isEmpty else { return }
        html.h2("Send it")
        if !isAble {
            html.p("Nothing on this machine can make papers yet, so it cannot be sent from here.")
            return
        }
        html.p("What is sent does not change any more. From then on the service sees it here, and it is on the record.")
        html.form(to: paths.own) { html in
            html.hidden("seen", seen)
            html.raw("<p class=\"row\"><button type=\"submit\" class=\"btn\" id=\"send\">")
            html.text("Send the complaint")
            html.raw("</button></p>")
        }
    }
}
