import Foundation
import Kernel
import Papers
import People
import Storage
import Web

/// `/{area}/complaints/{ref}/papers`: the papers of a complaint as it stands, made when asked for.
struct PapersController: Sendable {
    let door: DraftDoor
    let desk: PaperDesk

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}/papers"
        return [
            .get(path, isCacheable: false, index), .post(path, create).limited(.posts),
            .post("\(path)/keeping", keep).limited(.posts),
            .get("\(path)/{paper}/{part}", isCacheable: false, show),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Answer { try await page(visit, Form()) }

    private func page(_ visit: Visit, _ form: Form) async throws -> Answer {
        let desk = desk
        return try await door.readEven(visit) { draft, reader in
            let copy = try draft.complaint.isDraft ? draft.copy(desk, in: reader) : nil
            let later = try ComplaintPapersKept.day(of: draft.complaint.id, in: reader)
            return .page(PapersPage(form, draft, copy, desk, keptOn: later))
        }
    }

    /// Makes one kind of paper while whoever asked waits: outside every transaction.
    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        let desk = desk
        var form = Form(visit)
        let kinds = SentPaper.Kind.ofComplaint.map(\.rawValue)
        let chosen = form.choice("kind", among: kinds, required: "Choose a paper")
        guard let kind = chosen.flatMap(SentPaper.Kind.init(rawValue:)) else { return try await page(visit, form) }
        let copy = try await door.copy(for: visit, desk)
        guard let copy else { return try await page(visit, form) }
        do {
            _ = try await desk.make(kind, of: copy)
        } catch {
            guard let words = PaperFault.words(of: error) else { throw error }
            form.refuse("kind", words)
            return try await page(visit, form)
        }
        return .redirect(visit.path)
    }

    /// Makes the papers of a complaint that was sent without them, and keeps them.
    @Sendable private func keep(_ visit: Visit) async throws -> Answer {
        let meant = try await door.store.read { reader -> (complaint: Complaint, area: LocalArea, party: Party)? in
            guard let visitor = try door.door.visitor(visit, in: reader),
                let draft = try DraftVisit(visit, visitor, in: reader), draft.complaint.sentOn != nil
            else { return nil }
            return (draft.complaint, draft.words.area, draft.party)
        }
        var form = Form(visit)
        guard let meant else { return try await page(visit, form) }
        let reference = meant.complaint.reference
        do {
            try await desk.keepPapers(of: reference, in: meant.area, door.store, base: visit.base, by: meant.party)
        } catch {
            guard let words = PaperFault.words(of: error) else { throw error }
            form.refuse("kind", words)
            return try await page(visit, form)
        }
        return .redirect("/\(meant.area.slug)/complaints/\(reference)/papers")
    }

    /// A paper to be saved: a draft's as it was made, a sent one's as it was sent.
    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        let desk = desk
        let (kind, part) = (SentPaper.Kind(rawValue: visit.parameter("paper")), Int(visit.parameter("part")))
        guard let kind, SentPaper.Kind.ofComplaint.contains(kind), let part, part > 0 else { return .notFound }
        return try await door.readEven(visit) { draft, reader in
            let name = kind.fileName(of: draft.complaint.reference, part)
            guard draft.complaint.isDraft else {
                let sent = draft.file.papers.filter { $0.kind == kind }.dropFirst(part - 1).first
                return try sent.flatMap { try desk.files.originals.read($0.sha256) }
                    .map { .document(.strangers($0, type: kind.mediaType, fileName: name)) }
            }
            guard let made = desk.made(kind, of: try draft.copy(desk, in: reader)),
                made.files.indices.contains(part - 1)
            else { return nil }
            let bytes = try Data(contentsOf: URL(fileURLWithPath: made.files[part - 1].path))
            return .document(.strangers(Array(bytes), type: kind.mediaType, fileName: name))
        }
    }
}

extension DraftVisit {
    /// What the papers are made from, as it stands now.
    func copy(_ desk: PaperDesk, in reader: any Reader) throws -> ComplaintCopy {
        try ComplaintCopy(
            file,
            asOf: today,
            in: words.area,
            desk.files,
            base: visit.base,
            reader
        )
    }
}

extension DraftDoor {
    /// What a visitor's draft is made into papers from; nil where they may not, or it is none.
    func copy(for visit: Visit, _ desk: PaperDesk) async throws -> ComplaintCopy? {
        try await store.read { reader in
            guard let visitor = try door.visitor(visit, in: reader),
                let draft = try DraftVisit(visit, visitor, in: reader)
            else { return nil }
            return try draft.copy(desk, in: reader)
        }
    }
}

extension SentPaper.Kind {
    var words: Phrase {
        switch self {
        case .bundle: "The letter with its appendices (PDF)"
        case .word: "The letter for Word"
        case .originals: "The originals with proofs (.zip)"
        case .redacted: "The copy for everyone (PDF)"
        case .request: "The letter that asks for it (PDF)"
        }
    }

    /// Whether it is sent with a mail; the others are kept.
    var goesByMail: Bool { self == .bundle || self == .request }

    var mediaType: StaticString {
        switch self {
        case .bundle, .redacted, .request: "application/pdf"
        case .word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .originals: "application/zip"
        }
    }

    func fileName(of reference: Reference, _ part: Int, of count: Int = 1) -> String {
        switch self {
        case .bundle: count > 1 || part > 1 ? "\(reference)-part-\(part).pdf" : "\(reference).pdf"
        case .word: "\(reference)-letter.docx"
        case .originals: "\(reference)-originals.zip"
        case .redacted: "\(reference)-redacted.pdf"
        case .request: "\(reference)-request.pdf"
        }
    }
}

/// Why no paper was made, for whoever asked.
enum PaperFault {
    /// Nil where it is nothing to do with papers.
    static func words(of error: any Error) -> Phrase? {
        switch error {
        case PaperError.unavailable: "Nothing on this machine can make papers. Ask who runs the site."
        case PaperError.tooManyPages(let pages, let most):
            "It would have \(pages) pages, and \(most) is the most. Take some evidence out."
        case PaperError.tooSlow: "It took too long. Take the largest files out, or try again later."
        case PaperError.stillThere(let words, let place):
            "“\(words)” still stands in \(place) of the copy, so the copy was not kept. Take that evidence out of it."
        case PaperError.tooLargeToSplit(let appendix, _):
            "Appendix \(appendix) alone is larger than one mail can carry. Send it on paper, or take it out."
        case PaperError.unknownMark, PaperError.sameMark, PaperError.failed:
            "The paper could not be made. Ask who runs the site to look into it."
        case is PaperBusy: "Many papers are being made now. Try again in a few minutes."
        default: nil
        }
    }
}

/// The papers of a complaint: what is made, what is not yet, what could not be shown.
struct PapersPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let papers: [Row]
    private let isAble: Bool
    private let isSent: Bool
    private let keptOn: Day?
    private let path: String

    private struct Row: Sendable {
        let kind: SentPaper.Kind
        /// A link for each part that is there.
        let parts: [(words: Phrase, path: String)]
        let refused: [Phrase]
    }

    /// - Parameter keptOn: the day on which the papers of one that was sent were made later.
    init(_ form: Form, _ draft: DraftVisit, _ copy: ComplaintCopy?, _ desk: PaperDesk, keptOn: Day?) {
        self.keptOn = keptOn
        head = DraftHead("The papers", form, draft)
        title = head.title
        place = draft.words.place
        path = draft.path("papers")
        isAble = desk.isAble
        isSent = copy == nil
        papers = SentPaper.Kind.ofComplaint.map { kind in
            let made = copy.flatMap { desk.made(kind, of: $0) }
            let sent = copy == nil ? draft.file.papers.filter { $0.kind == kind } : []
            let sizes = made?.files.map { ($0.bytes, $0.pages) } ?? sent.map { ($0.size, $0.pages) }
            return Row(
                kind: kind,
                parts: sizes.enumerated().map { place, size in
                    (
                        PapersPage.words(place + 1, of: sizes.count, bytes: size.0, pages: size.1),
                        draft.path("papers/\(kind.rawValue)/\(place + 1)")
                    )
                },
                refused: made?.refused.compactMap { outcome in
                    outcome.refusal.map { "\(outcome.name) is not shown: \($0.words)." }
                } ?? []
            )
        }
    }

    static func words(_ part: Int, of count: Int, bytes: Int, pages: Int?) -> Phrase {
        let size = Sizes.words(bytes)
        let counted = pages.map { Phrase.counted($0, one: "page", many: "pages") }
        let what: Phrase = counted.map { "\($0), \(size)" } ?? size
        return count > 1 ? "Save part \(part) of \(count) (\(what))" : "Save it (\(what))"
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        if !isAble && !isSent {
            html.p(
                "Nothing on this machine can make papers yet. Whoever runs the site can see with “heard doctor” what is missing.",
                class: "big"
            )
        }
        if isSent, papers.allSatisfy({ $0.kind == .redacted || $0.parts.isEmpty }) { writeMissing(into: &html) }
        if let keptOn {
            html.p(
                "These were made from the record on \(PlainDates.full(keptOn)), as it was on the day the complaint was sent."
            )
        }
        for row in papers where !isSent || !row.parts.isEmpty { write(row, into: &html) }
        html.h2("About these papers")
        html.p(
            "They are numbered and linked as courts ask of their own bundles. Nobody asks that of a complaint: it is a courtesy to who reads it."
        )
        html.p("A bundle for the SEND Tribunal is another thing, and the council makes it.")
    }

    private func writeMissing(into html: inout HTML) {
        html.p("No papers were kept when this complaint was sent.")
        guard isAble else { return }
        html.p(
            "They can be made from what the record says through that day. Then they are kept, and do not change any more."
        )
        html.form(to: "\(path)/keeping") { html in html.buttons(SubmitButton("Make the papers and keep them")) }
    }

    private func write(_ row: Row, into html: inout HTML) {
        html.h2(row.kind.words)
        for part in row.parts { html.element("p") { $0.link(part.words, to: part.path) } }
        for words in row.refused { html.p(words) }
        guard row.parts.isEmpty, isAble else { return }
        html.p("Not made yet of the complaint as it is now.")
        html.form(to: path) { html in
            html.hidden("kind", row.kind.rawValue)
            html.buttons(SubmitButton("Make it now", style: .quiet))
        }
        html.hint(
            "It takes some seconds, with many scans some minutes. If the page does not come back, open it again later."
        )
    }
}
