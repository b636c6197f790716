import Foundation
import Storage
import Web

/// `/{area}/complaints/{ref}/{step}`: each step of a complaint that runs, as a page with one form.
struct StepsController: Sendable {
    let door: RunningDoor

    var routes: [Route] {
        CaseSteps.all.flatMap { step in
            let path = "/{area}/complaints/{ref}/\(step.path)"
            return [
                Route.get(path, isCacheable: false) { try await show(step, $0) },
                .post(path, takesFiles: step.uploads) { try await create(step, $0) },
            ]
        }
    }

    private func show(_ step: any CaseStep.Type, _ visit: Visit) async throws -> Answer {
        try await door.readSignedIn(visit) { visitor, reader in
            guard let file = try CaseFile(visit, for: visitor, in: reader) else { return nil }
            guard step.isOpen(file, for: visitor) else { return .page(StepsController.notNow(step, file, visitor)) }
            return .page(StepPage(step, step.start(file, visitor, visit), file, visitor))
        }
    }

    /// Records the step; where something must be put right, its page comes back with what was typed.
    private func create(_ step: any CaseStep.Type, _ visit: Visit) async throws -> Answer {
        let original = try await keptFile(step, visit)
        var form = Form(visit)
        do {
            return try await door.write(visit) { visitor, writer in
                guard let file = try CaseFile(visit, for: visitor, in: writer) else { return nil }
                var form = Form(visit)
                if step.isOpen(file, for: visitor) {
                    let taken = StepTaken(file: file, visitor: visitor, original: original, visit: visit)
                    try step.record(&form, taken, in: writer)
                    if form.isSound { return .redirect(visitor.words.path(of: file.complaint)) }
                    return .page(StepPage(step, form, file, visitor))
                }
                return .page(StepsController.closed(step, form, file, visitor))
            }
        } catch let error as CourseError {
            form.refuse(step.field(of: error), error.sentence)
        } catch ComplaintError.changedMeanwhile {
            form.refuse("words", ComplaintError.changedMeanwhile.sentence)
        }
        let refused = form
        return try await door.readSignedIn(visit) { visitor, reader in
            try CaseFile(visit, for: visitor, in: reader).map { .page(StepPage(step, refused, $0, visitor)) }
        }
    }

    private static func notNow(_ step: any CaseStep.Type, _ file: CaseFile, _ visitor: RunningVisitor) -> NotNowPage {
        let isTheirs = visitor.isFamilies(of: file.complaint) || visitor.isService(of: file.complaint)
        return NotNowPage(file, visitor.words, because: isTheirs ? step.reason(file) : nil)
    }

    /// What is shown of a step that is not open: to who is on neither side of it, that; to who came too late, what they
    /// typed.
    private static func closed(
        _ step: any CaseStep.Type,
        _ form: Form,
        _ file: CaseFile,
        _ visitor: RunningVisitor
    ) -> any Page {
        let isTheirs = visitor.isFamilies(of: file.complaint) || visitor.isService(of: file.complaint)
        let hasWords = !form.typed("words").isEmpty
        guard isTheirs, hasWords else { return notNow(step, file, visitor) }
        var form = form
        let reason = step.reason(file) ?? "Somebody else was first, or it is for the other side."
        form.refuse("words", .sentences([reason, "What you wrote was not sent."]))
        return StepPage(step, form, file, visitor)
    }

    /// Keeps the file that was sent along, as it came: of whoever may take the step, and of nobody else.
    private func keptFile(_ step: any CaseStep.Type, _ visit: Visit) async throws -> String? {
        guard let uploaded = visit.files.first(where: { $0.size > 0 }) else { return nil }
        let mayTake = try await door.store.read { reader in
            guard let visitor = try door.visitor(visit, in: reader),
                let file = try CaseFile(visit, for: visitor, in: reader)
            else { return false }
            return step.isOpen(file, for: visitor)
        }
        guard mayTake else { return nil }
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: uploaded.path)))
        return try door.originals.sha256(keeping: bytes)
    }
}
