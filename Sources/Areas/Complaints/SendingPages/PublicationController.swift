import Foundation
import Kernel
import Papers
import Storage
import Web

/// `/{area}/complaints/{ref}/publication` and `…/public`: a group lets everyone read its letter, with words taken out;
/// `…/proof`: what shows that it was posted.
struct PublicationController: Sendable {
    let door: DraftDoor
    let desk: PaperDesk

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}"
        return [
            .get("\(path)/publication", isCacheable: false, show), .post("\(path)/publication", create),
            .get("\(path)/public", isCacheable: false, everyone),
            .get("\(path)/public/letter", isCacheable: false, letter),
            .get("\(path)/proof", isCacheable: false, proof),
            .post("\(path)/proof", takesFiles: DraftLimits.uploads, keepProof),
            .get("\(path)/proof/{version}", isCacheable: false, proofFile),
        ]
    }

    // MARK: For everyone

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await door.readEven(visit) { draft, _ in
            draft.complaint.sentOn == nil ? nil : .page(PublicationPage(Form(), draft))
        }
    }

    /// Makes the copy with words taken out, keeps it, and makes it public.
    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        _ = form.check("agreed", required: "Tick the box if all who signed it want this")
        guard form.isSound, let copy = try await signatorysCopy(visit) else { return try await page(visit, form) }
        do {
            let made = try await desk.make(.redacted, of: copy)
            guard let paper = try PapersKept.keep(made, .redacted, desk.files.originals).first else {
                return try await page(visit, form)
            }
            return try await door.change(visit, field: { _ in "agreed" }) { typed, draft, _ in
                PublicationPage(typed, draft)
            } record: { _, draft, writer in
                guard draft.isSignatory else { throw ComplaintError.notASignatory }
                try draft.record(
                    try draft.complaint.publish(paper, by: draft.party, on: draft.today),
                    in: writer
                )
                return draft.path("public")
            }
        } catch {
            guard let words = PaperFault.words(of: error) else { throw error }
            form.refuse("agreed", words)
            return try await page(visit, form)
        }
    }

    private func page(_ visit: Visit, _ form: Form) async throws -> Answer {
        try await door.readEven(visit) { draft, _ in
            draft.complaint.sentOn == nil ? nil : .page(PublicationPage(form, draft))
        }
    }

    /// Nil where the visitor is none of those who signed it, or it was not sent.
    private func signatorysCopy(_ visit: Visit) async throws -> ComplaintCopy? {
        let desk = desk
        return try await door.store.read { reader in
            guard let visitor = try door.door.visitor(visit, in: reader),
                let draft = try DraftVisit(visit, visitor, in: reader), draft.complaint.sentOn != nil,
                draft.isSignatory
            else { return nil }
            return try draft.copy(desk, in: reader)
        }
    }

    @Sendable private func everyone(_ visit: Visit) async throws -> Answer {
        try await door.door.read(visit) { visitor, reader in
            try PublicLetter(visit, visitor, in: reader).map { .page(PublicLetterPage($0, visitor.words)) }
        }
    }

    @Sendable private func letter(_ visit: Visit) async throws -> Answer {
        let originals = desk.files.originals
        return try await door.door.read(visit) { visitor, reader in
            guard let found = try PublicLetter(visit, visitor, in: reader),
                let bytes = try originals.read(found.paper.sha256)
            else { return nil }
            let name = SentPaper.Kind.redacted.fileName(of: found.complaint.reference, 1)
            return .document(.strangers(bytes, type: "application/pdf", fileName: name))
        }
    }

    // MARK: Proofs of posting

    @Sendable private func proof(_ visit: Visit) async throws -> Answer {
        try await door.readEven(visit) { draft, reader in
            draft.complaint.sentOn == nil ? nil : .page(try ProofPage(Form(), draft, in: reader))
        }
    }

    @Sendable private func keepProof(_ visit: Visit) async throws -> Answer {
        let sha256 = try await keptProof(visit)
        return try await door.change(visit) { form, draft, reader in
            draft.complaint.sentOn == nil ? nil : try ProofPage(form, draft, in: reader)
        } record: { form, draft, writer in
            if visit.uploadFault != nil { form.refuse("file", "Choose one file of up to 50 MB") }
            if sha256 == nil { form.refuse("file", "Choose the scan or picture of the proof") }
            let words = form.line("words", required: "Write in a few words what it is", atMost: DraftLimits.line)
            guard form.isSound, let sha256 else { return nil }
            let event = try draft.complaint.keepProof(sha256, saying: words, by: draft.party, on: draft.today)
            try draft.record(event, in: writer)
            return draft.path("proof")
        }
    }

    private func keptProof(_ visit: Visit) async throws -> String? {
        guard let uploaded = visit.files.first(where: { $0.size > 0 }) else { return nil }
        let mayKeep = try await door.store.read { reader in
            guard let visitor = try door.door.visitor(visit, in: reader),
                let draft = try DraftVisit(visit, visitor, in: reader)
            else { return false }
            return draft.complaint.sentOn != nil
        }
        guard mayKeep else { return nil }
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: uploaded.path)))
        return try desk.files.originals.sha256(keeping: bytes)
    }

    @Sendable private func proofFile(_ visit: Visit) async throws -> Answer {
        let originals = desk.files.originals
        return try await door.readEven(visit) { draft, reader in
            let proofs = try PostingProof.all(of: draft.complaint.id, in: reader)
            guard let one = proofs.first(where: { String($0.version) == visit.parameter("version") }),
                let bytes = try originals.read(one.sha256)
            else { return nil }
            let name = "\(draft.complaint.reference)-proof-\(one.version)"
            return .document(.strangers(bytes, type: "application/octet-stream", fileName: name))
        }
    }
}

extension DraftVisit {
    /// Whether the visitor's own name stands under it.
    var isSignatory: Bool { file.signatories.contains { $0.seat == seat.id } }
}

/// A complaint whose letter everyone may read.
struct PublicLetter: Sendable {
    let complaint: Complaint
    let paper: SentPaper

    /// Nil where there is none, or its group has not made it public.
    init?(_ visit: Visit, _ visitor: RunningVisitor, in reader: any Reader) throws {
        guard let reference = Reference(visit.parameter("ref")), reference.kind == .complaint,
            let complaint = try Complaint.find(reference, in: visitor.words.area.id, reader),
            complaint.sentOn != nil,
            let paper = try SentPaper.all(of: complaint.id, in: reader).last(where: { $0.kind == .redacted })
        else { return nil }
        self.complaint = complaint
        self.paper = paper
    }
}

/// A letter that a group made public.
struct PublicLetterPage: Page {
    let title: Phrase
    let place: Place
    private let facts: DataList
    private let link: (words: Phrase, path: String)

    init(_ letter: PublicLetter, _ words: RunningWords) {
        let complaint = letter.complaint
        title = "Complaint \(complaint.reference)"
        place = words.place
        facts = DataList([
            ("Made by", .text(words.name(of: complaint.madeBy, orElse: "A group"))),
            ("Sent to", .text(words.name(of: complaint.madeTo, orElse: "A service"))),
            ("Sent on", .text(complaint.sentOn.map(PlainDates.fullWithWeekday) ?? "")),
        ])
        let size = PapersPage.words(1, of: 1, bytes: letter.paper.size, pages: letter.paper.pages)
        link = (size, words.path(of: complaint, "public/letter"))
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p(
            "The group that wrote this complaint lets everyone read it. Names and what lets people be known were taken out."
        )
        facts.write(into: &html)
        html.element("p", class: "row") { $0.link(link.words, to: link.path, class: "btn") }
    }
}

/// Lets everyone read the letter, by the word of those who signed it.
struct PublicationPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let removed: Int
    private let isSignatory: Bool
    private let publicPath: String?
    private let paths: (own: String, redactions: String, back: String)

    init(_ form: Form, _ draft: DraftVisit) {
        self.form = form
        title = form.title("Let everyone read the letter")
        place = draft.words.place
        removed = draft.file.removals.count
        isSignatory = draft.isSignatory
        publicPath = draft.file.papers.contains { $0.kind == .redacted } ? draft.path("public") : nil
        paths = (draft.path("publication"), draft.path("redactions"), draft.path())
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Let everyone read the letter")
        html.element("p") { $0.link("Back to the complaint", to: paths.back) }
        if let publicPath {
            html.p("Everyone can read it now.")
            html.element("p") { $0.link("See the page for everyone", to: publicPath) }
        }
        html.p("Everyone gets a copy with these words taken out: \(removed)")
        html.element("p") { $0.link("See what is taken out", to: paths.redactions) }
        html.p("What is public once may be copied and cannot be called back. Look for names of children first.")
        guard isSignatory else {
            html.p("Only those who signed it can do this.")
            return
        }
        html.form(to: paths.own) { html in
            CheckField("agreed", "All who signed it want everyone to read it", in: form).write(into: &html)
            html.buttons(SubmitButton("Let everyone read it"))
        }
    }
}

/// What shows that a complaint was posted on paper.
struct ProofPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let proofs: [(words: Phrase, path: String)]
    private let paths: (own: String, back: String)

    init(_ form: Form, _ draft: DraftVisit, in reader: any Reader) throws {
        self.form = form
        title = form.title("Proof of posting")
        place = draft.words.place
        paths = (draft.path("proof"), draft.path())
        let story = try ComplaintLine.all(of: draft.complaint.id, in: reader)
        proofs = try PostingProof.all(of: draft.complaint.id, in: reader).map { one in
            let day = PlainDates.full(one.on)
            let said = story.first { $0.version == one.version }?.words
            return (said.map { "\(day): \(said: $0)" } ?? day, draft.path("proof/\(one.version)"))
        }
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Proof of posting")
        html.element("p") { $0.link("Back to the complaint", to: paths.back) }
        html.p("Print the papers, post them, and keep the receipt. A scan or a picture of it goes on the record.")
        html.list(proofs) { one, html in html.link(one.words, to: one.path) }
        html.form(to: paths.own, takesFiles: true) { html in
            FileField("file", "The scan or picture", hint: "One file, up to 50 MB", accepting: "image/*,.pdf", in: form)
                .write(into: &html)
            TextField("words", "What it is", hint: "For example: receipt of the post office", in: form)
                .write(into: &html)
            html.buttons(SubmitButton("Keep the proof"))
        }
    }
}
