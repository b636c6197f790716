import Kernel
import People
import Record
import Storage
import Web

/// `/{area}/queue/answer`: answers what is due first, one after the other, on one page.
struct PileController: Sendable {
    let door: DeskDoor

    /// Points on the page.
    private static let size = 10

    var routes: [Route] {
        let path = "/{area}/queue/answer"
        return [.get(path, isCacheable: false, index), .post(path, create)]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer { try await page(visit, Form()) }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let reference = Reference(form.typed("point"))
        guard let reference else { return try await page(visit, Form(visit)) }
        let typed = AnswerForm(&form, suffix: "-\(reference)", among: PilePage.kinds)
        guard form.isSound else { return try await page(visit, form) }
        let isLast = !PileController.hasMore(visit, than: reference)
        do {
            let answer = try await door.write(visit, for: .answerForService) { desk, writer in
                guard let point = try desk.owed(reference, evenPassedOn: true, in: writer) else { return nil }
                let event = typed.isSaid(of: point) ? nil : try typed.decide(point, desk)
                if let event { try writer.record([event], typed.pledge, in: desk.words.area) }
                return .redirect(desk.words.path("queue/answer"))
            }
            guard case .redirect = answer, !isLast else { return answer }
            return try await page(visit, form)
        } catch let error as PointError {
            if error.isConflict { return try await conflict(visit, reference, error) }
            form.refuse("\(error == .promisedDayPassed ? "by" : "reasons")-\(reference)", error.sentence)
            return try await page(visit, form)
        }
    }

    /// Whether something was typed for another point, which must not be lost.
    private static func hasMore(_ visit: Visit, than reference: Reference) -> Bool {
        visit.form.contains { field in
            PileController.isBox(field) && !field.name.hasSuffix("-\(reference)") && !field.value.isEmpty
        }
    }

    private static func isBox(_ field: FormField) -> Bool {
        field.name.hasPrefix("reasons-") || field.name.hasPrefix("next-")
    }

    private func page(_ visit: Visit, _ form: Form) async throws -> Web.Answer {
        try await door.read(visit, for: .answerForService) { desk, reader in
            let list = try DeskList.queue(of: desk.group, limit: Self.size, reader)
            return .page(PilePage(list.items, form, writing: try desk.writing(at: list.items, in: reader), desk))
        }
    }

    private func conflict(
        _ visit: Visit,
        _ reference: Reference,
        _ error: PointError
    ) async throws -> Web.Answer {
        try await door.read(visit, for: .answerForService) { desk, reader in
            guard let point = try desk.owed(reference, evenPassedOn: true, in: reader) else { return nil }
            let back = desk.words.path("queue/\(reference)")
            // Everything that was typed, the boxes of other points too: nothing is lost.
            return .page(ConflictPage(point, error, visit.form, back: back, desk))
        }
    }
}
