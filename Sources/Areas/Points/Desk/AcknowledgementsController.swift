import Kernel
import People
import Storage
import Web

/// `/{area}/queue/acknowledgements`: says of one point or of many, from the list, that the service has them.
struct AcknowledgementsController: Sendable {
    let door: DeskDoor

    /// Points in one press.
    private static let most = 100

    var routes: [Route] { [.post("/{area}/queue/acknowledgements", create)] }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let one = visit.field("one").map { [$0] }
        let ticked = (one ?? form.values("point")).prefix(Self.most).compactMap { Reference($0) }
        if ticked.isEmpty { form.refuse("point", "Tick what you want to acknowledge") }
        let refused = form
        return try await door.write(visit, for: .answerForService) { desk, writer in
            guard refused.isSound else {
                let list = try DeskList.queue(of: desk.group, limit: QueueController.pageSize, writer)
                return .page(try QueuePage(list, refused, isFirst: true, desk, in: writer))
            }
            let waiting = try ticked.compactMap { try desk.owed($0, in: writer) }.filter(\.waitsForAcknowledgement)
            try Answering(in: desk.words.area, by: desk.party, writer).acknowledge(waiting.map(\.reference))
            return .redirect(desk.words.path("queue"))
        }
    }
}

extension Point {
    /// Whether the service has yet to say that it has the point.
    var waitsForAcknowledgement: Bool {
        guard isOwedAnAnswer, case .running = clocks.acknowledgement else { return false }
        return true
    }
}
