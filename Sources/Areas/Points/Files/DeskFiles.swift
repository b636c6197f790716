import Kernel
import People
import Storage
import Web

/// Which messages' files somebody at a desk may have.
extension DeskVisit {
    /// The message that an address names, where the visitor may read it; nil where they may not know that it is.
    ///
    /// A forum reads what it looks after, a service what it has been sent and still owes; a reply those who wrote it,
    /// and those of whose points somebody has noted it.
    func messageWithFiles(_ visit: Visit, in reader: any Reader) throws -> Message? {
        guard let number = Int64(visit.parameter("message")), let message = try Message.find(ID(number), in: reader),
            message.area == words.area.id, !message.gate.isHidden
        else { return nil }
        let points = try Point.all(of: message.id, in: reader)
        let answered = points.isEmpty ? try Point.all(noting: message.id, in: reader) : []
        if words.names.side(of: group) == .services {
            let isOwn = points.isEmpty && message.group == group
            return isOwn || (points + answered).contains(where: mayAnswer) ? message : nil
        }
        guard seesForumWords, points.allSatisfy(looksAfter) else { return nil }
        guard points.isEmpty else { return message }
        if answered.isEmpty { return try mayTriage && sight.holds(message, in: reader) ? message : nil }
        return answered.contains(where: looksAfter) ? message : nil
    }

    /// Whether the visitor's service has the point and they may answer it.
    private func mayAnswer(_ point: Point) -> Bool {
        point.isInServicesHands && point.owedBy == group && may(.answerForService, about: point)
    }

    /// Whether they may write down what a file holds.
    var mayTriage: Bool { seat.mayOnSomeTopic(.triage, on: today) }

    var mayModerate: Bool { seat.mayOnSomeTopic(.moderate, on: today) }

    func filesPath(_ message: ID<Message>) -> String { words.path("messages/\(message)/files") }
}
