import Kernel
import People
import Storage
import Web

/// `/{area}/queue`: what a service owes, for its officers, due first; and each point of it with what can be done.
struct QueueController: Sendable {
    let door: DeskDoor

    /// Points on one page.
    static let pageSize = 25

    var routes: [Route] {
        [
            .get("/{area}/queue", isCacheable: false, index),
            .get("/{area}/queue/{ref}", isCacheable: false, show),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        let place = visit.asked("after").flatMap { QueuePlace($0) }
        return try await door.read(visit, for: .answerForService) { desk, reader in
            let list = try DeskList.queue(of: desk.group, from: place, limit: Self.pageSize, reader)
            return .page(try QueuePage(list, isFirst: place == nil, desk, in: reader))
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit, for: .answerForService) { desk, reader in
            guard let point = try desk.owed(visit.reference, in: reader) else { return nil }
            return .page(try QueuePointPage(point, Form(), desk, in: reader))
        }
    }
}
