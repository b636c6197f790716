import Kernel
import Papers
import People
import Storage
import Web

/// `/{area}/complaints/{ref}/request`: asks for the next stage by a letter that is sent as the complaint was; `…/sending`
/// below it sends it once it was looked at; `/{area}/complaints/{ref}/requests/{stage}/{part}` is what was sent.
struct RequestController: Sendable {
    let door: RunningDoor
    let desk: PaperDesk

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}"
        return [
            .get("\(path)/request", isCacheable: false, show), .post("\(path)/request", look),
            .post("\(path)/request/sending", create).limited(.posts),
            .get("\(path)/requests/{stage}/{part}", isCacheable: false, paper),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await door.readSignedIn(visit) { visitor, reader in
            guard let file = try CaseFile(visit, for: visitor, in: reader) else { return nil }
            guard NextStageStep.isOpen(file, for: visitor) else { return .page(NotNowPage(file, visitor.words)) }
            let form = RequestForm.start(file, visitor, visit, known: try RequestForm.known(file, in: reader))
            return .page(try RequestPage(form, file, visitor, desk, in: reader))
        }
    }

    /// The letter once more, before it goes out; or the form again, with what was typed.
    @Sendable private func look(_ visit: Visit) async throws -> Answer {
        try await door.readSignedIn(visit) { visitor, reader in
            guard let file = try CaseFile(visit, for: visitor, in: reader) else { return nil }
            guard NextStageStep.isOpen(file, for: visitor) else { return .page(NotNowPage(file, visitor.words)) }
            var form = Form(visit)
            let known = try RequestForm.known(file, in: reader)
            let isChanged = form.check("change")
            guard !isChanged, let typed = RequestForm(&form, file, known: known) else {
                return .page(try RequestPage(form, file, visitor, desk, in: reader))
            }
            return .page(RequestLookPage(typed, visit, file, visitor))
        }
    }

    /// Makes the letter, keeps it as an original, and sends: in this order, so that nothing goes out that is not kept.
    ///
    /// Whoever presses twice, or whose line breaks, finds it sent once.
    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        guard let ready = try await ready(visit) else { return try await sentAlready(visit) }
        var form = Form(visit)
        do {
            let letter = try PapersKept.keep(try await desk.letter(ready.paper), .request, desk.files.originals)
            return try await door.write(visit) { visitor, writer in
                guard let file = try CaseFile(visit, for: visitor, in: writer) else { return nil }
                let path = visitor.words.path(of: file.complaint)
                if file.course.run(ready.typed.stage) != nil { return .redirect(path) }
                try RequestController.send(letter, ready.typed, of: file, by: visitor, in: writer)
                return .redirect(path)
            }
        } catch let error as CourseError {
            form.refuse("words", error.sentence)
        } catch ComplaintError.changedMeanwhile {
            form.refuse("words", ComplaintError.changedMeanwhile.sentence)
        } catch {
            guard let words = PaperFault.words(of: error) else { throw error }
            form.refuse("words", words)
        }
        let refused = form
        return try await door.readSignedIn(visit) { visitor, reader in
            try CaseFile(visit, for: visitor, in: reader).map {
                .page(try RequestPage(refused, $0, visitor, desk, in: reader))
            }
        }
    }

    /// The complaint's page where the stage that was typed is asked for already; else what is to be put right.
    private func sentAlready(_ visit: Visit) async throws -> Answer {
        let path = try await door.store.read { reader -> String? in
            guard let visitor = try door.visitor(visit, in: reader),
                let file = try CaseFile(visit, for: visitor, in: reader), visitor.isFamilies(of: file.complaint),
                let stage = Stage(rawValue: Form(visit).typed("stage")), stage != .one, file.course.run(stage) != nil
            else { return nil }
            return visitor.words.path(of: file.complaint)
        }
        if let path { return .redirect(path) }
        return try await look(visit)
    }

    private struct Ready: Sendable {
        let typed: RequestForm
        let paper: Paper
    }

    /// Nil where it is not to be sent: not theirs, not now, or something in it must be put right.
    private func ready(_ visit: Visit) async throws -> Ready? {
        try await door.store.read { reader in
            guard let visitor = try door.visitor(visit, in: reader),
                let file = try CaseFile(visit, for: visitor, in: reader), visitor.isFamilies(of: file.complaint)
            else { return nil }
            var form = Form(visit)
            let known = try RequestForm.known(file, in: reader)
            guard let typed = RequestForm(&form, file, known: known) else { return nil }
            return Ready(typed: typed, paper: typed.paper(of: file, by: visitor))
        }
    }

    private static func send(
        _ letter: [SentPaper],
        _ typed: RequestForm,
        of file: CaseFile,
        by visitor: RunningVisitor,
        in writer: any Writer
    ) throws {
        let before = typed.takesComplaint ? try SentPaper.all(of: file.complaint.id, in: writer) : []
        let papers = letter + before.filter { $0.kind == .bundle }
        let event = try file.course.ask(
            for: typed.stage,
            saying: typed.words,
            sending: papers,
            to: typed.recipients,
            by: visitor.party,
            on: visitor.words.today,
            today: visitor.words.today,
            visitor.words.calendars.course
        )
        try file.complaint.record(event, in: visitor.words.area.log, writer)
        try ComplaintLetters(
            complaint: file.complaint,
            recipients: typed.recipients,
            words: visitor.words,
            request: .init(stage: typed.stage, words: typed.words)
        ).send(papers, in: writer)
    }

    /// A paper as it was sent, to be saved: for both sides.
    @Sendable private func paper(_ visit: Visit) async throws -> Answer {
        let originals = desk.files.originals
        return try await door.readSignedIn(visit) { visitor, reader in
            guard let file = try CaseFile(visit, for: visitor, in: reader),
                let stage = Stage(rawValue: visit.parameter("stage")),
                let request = try StageRequest.find(stage, of: file.complaint.id, in: reader),
                let part = Int(visit.parameter("part")), request.papers.indices.contains(part - 1),
                let bytes = try originals.read(request.papers[part - 1].sha256)
            else { return nil }
            let name = SentPaper.fileName(ofPart: part - 1, among: request.papers, of: file.complaint.reference)
            return .document(.strangers(bytes, type: request.papers[part - 1].kind.mediaType, fileName: name))
        }
    }
}
