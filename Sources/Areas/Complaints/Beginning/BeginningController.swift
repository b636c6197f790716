import Kernel
import People
import Points
import Storage
import Web

/// `/{area}/complaints/new`: a complaint begins with what had no reply in time.
struct BeginningController: Sendable {
    let door: DraftDoor

    var routes: [Route] {
        [
            .get("/{area}/complaints/new", isCacheable: false, new), .post("/{area}/complaints/new", create),
        ]
    }

    @Sendable private func new(_ visit: Visit) async throws -> Web.Answer {
        try await door.door.readSignedIn(visit) { visitor, reader in
            try BeginningController.page(nil, visit, visitor, reader).map(Web.Answer.page)
        }
    }

    /// Nil for whoever may not write complaints.
    ///
    /// - Parameter form: what was typed; nil where nothing was yet.
    private static func page(
        _ form: Form?,
        _ visit: Visit,
        _ visitor: RunningVisitor,
        _ reader: any Reader
    ) throws -> BeginningPage? {
        guard let seat = visitor.seat, seat.may(.complain, on: visitor.words.today),
            visitor.words.names.side(of: seat.group) != .services
        else { return nil }
        let services = visitor.words.names.groups(on: .services)
        let asked = form?.typed("service") ?? visit.asked("service") ?? ""
        let usual = try UsualService.find(in: visitor.words.area.id, reader)
        let service = Int64(asked).map { ID<Group>($0) }.flatMap { services.contains($0) ? $0 : nil } ?? usual
        guard let service else { return BeginningPage(nil, form, visitor, services: []) }
        let found = try FailedPoints(of: seat.group, at: service, on: visitor.words.today, in: reader)
        let offer = BeginningOffer(
            service: service,
            late: try SuggestedIssue.all(of: found.unanswered, in: reader),
            short: try SuggestedIssue.all(of: found.fellShort, in: reader),
            hasMore: found.hasMore
        )
        return BeginningPage(offer, form, visitor, services: services)
    }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        var refused = Form(visit)
        do {
            return try await door.door.write(visit) { visitor, writer in
                var form = Form(visit)
                guard let page = try BeginningController.page(form, visit, visitor, writer),
                    let group = visitor.seat?.group
                else { return nil }
                let read = BeginningForm(&form, of: group, visitor)
                guard form.isSound, let read else {
                    return .page(try BeginningController.page(form, visit, visitor, writer) ?? page)
                }
                return .redirect(visitor.words.path(try read.record(for: visitor, in: writer).description))
            }
        } catch let error as ComplaintError {
            refused.refuse("subject", error.sentence)
        }
        let form = refused
        return try await door.door.readSignedIn(visit) { visitor, reader in
            try BeginningController.page(form, visit, visitor, reader).map(Web.Answer.page)
        }
    }
}
