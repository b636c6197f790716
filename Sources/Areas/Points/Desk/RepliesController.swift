import Kernel
import People
import Record
import Storage
import Web

/// `/{area}/queue/replies` and `/{area}/today/replies`: which points a reply by mail answers, said with one press by the
/// service that wrote it or by a lead of those who asked.
struct RepliesController: Sendable {
    let door: DeskDoor

    /// Points on one page.
    private static let size = 10

    var routes: [Route] {
        RepliesDesk.allCases.flatMap { desk -> [Route] in
            let path = "/{area}/\(desk.path)"
            return [
                .get(path, isCacheable: false) { try await page($0, Form(), desk) },
                .post(path) { try await match($0, desk) },
            ]
        }
    }

    @Sendable private func match(_ visit: Visit, _ side: RepliesDesk) async throws -> Web.Answer {
        var form = Form(visit)
        guard let pressed = RepliesForm(visit, &form, side), form.isSound else {
            return try await page(visit, form, side)
        }
        do {
            return try await door.write(visit, for: side.permission) { desk, writer in
                guard let point = try side.find(pressed.point, desk, in: writer) else { return nil }
                let event = try pressed.decide(point, side, desk, in: writer)
                if let event { try writer.record([event], pressed.pledge, in: desk.words.area) }
                return .redirect(desk.words.path(side.path))
            }
        } catch let error as PointError {
            form.refuse(pressed.field(of: error), error.sentence)
            return try await page(visit, form, side)
        }
    }

    private func page(_ visit: Visit, _ form: Form, _ side: RepliesDesk) async throws -> Web.Answer {
        let last = visit.asked("after").flatMap { Int64($0) }
        return try await door.read(visit, for: side.permission) { desk, reader in
            let list = try DeskList.toMatch(
                in: desk.words.area.id,
                side.condition(desk),
                after: last.map { ID($0) },
                limit: Self.size,
                reader
            )
            let points = list.items.filter { side.may($0, desk) }
            let next = list.hasMore ? list.items.last.map { "\(desk.words.path(side.path))?after=\($0.id)" } : nil
            let replies = try NotedReply.all(to: points, in: reader)
            return .page(try RepliesPage(replies, form, side, desk, next: next, in: reader))
        }
    }
}

/// Who says what a reply answers.
enum RepliesDesk: Sendable, CaseIterable {
    case service, forum

    var path: String {
        switch self {
        case .service: "queue/replies"
        case .forum: "today/replies"
        }
    }

    var permission: Permission {
        switch self {
        case .service: .answerForService
        case .forum: .triage
        }
    }

    /// Which points are theirs to match.
    func condition(_ desk: DeskVisit) -> SQL {
        switch self {
        case .service: "owed_by = \(desk.group)"
        case .forum: desk.sight.points
        }
    }

    func may(_ point: Point, _ desk: DeskVisit) -> Bool {
        switch self {
        case .service: point.isInServicesHands && point.owedBy == desk.group
        case .forum: desk.looksAfter(point)
        }
    }

    func find(_ reference: Reference, _ desk: DeskVisit, in reader: any Reader) throws -> Point? {
        switch self {
        case .service: try desk.owed(reference, in: reader)
        case .forum: try desk.led(reference, for: .triage, in: reader)
        }
    }
}
