import Kernel
import People
import Storage
import Web

/// Which messages' files somebody at a desk may have.
extension DeskVisit {
    /// The message that an address names, where the visitor may read it; nil where they may not know that it is.
    ///
    /// A forum reads what it looks after, a service what it has been sent and still owes.
    func messageWithFiles(_ visit: Visit, in reader: any Reader) throws -> Message? {
        guard let number = Int64(visit.parameter("message")), let message = try Message.find(ID(number), in: reader),
            message.area == words.area.id, !message.gate.isHidden
        else { return nil }
        let points = try Point.all(of: message.id, in: reader)
        if words.names.side(of: group) == .services {
            let mayRead = points.contains { point in
                point.isInServicesHands && point.owedBy == group
                    && signedIn.may(.answerForService, about: point.topic, on: today)
            }
            return mayRead ? message : nil
        }
        guard seesForumWords, points.allSatisfy(looksAfter) else { return nil }
        return points.isEmpty && !mayTriage ? nil : message
    }

    /// Whether they may write down what a file holds.
    var mayTriage: Bool { seat.mayOnSomeTopic(.triage, on: today) }

    var mayModerate: Bool { seat.mayOnSomeTopic(.moderate, on: today) }

    func filesPath(_ message: ID<Message>) -> String { words.path("messages/\(message)/files") }
}
