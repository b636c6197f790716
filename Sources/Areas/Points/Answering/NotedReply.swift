import Kernel
import People
import Storage

/// A reply that came by mail, with the points of which nobody has said yet whether it answers them.
package struct NotedReply: Sendable, Equatable {
    package let message: Message
    package let matches: [Match]

    /// A point, and the line of its timeline that noted the reply.
    package struct Match: Sendable, Equatable {
        package let point: Point
        package let line: HistoryLine
        /// The part of the reply that may answer it: the piece that was proposed, else all that was newly written.
        package let words: String
    }
}

extension NotedReply {
    /// The replies to some points, the oldest point's first.
    package static func all(to points: [Point], in reader: any Reader) throws -> [NotedReply] {
        var order: [ID<Message>] = []
        var lines: [ID<Message>: [(Point, HistoryLine)]] = [:]
        for point in points {
            for line in try point.repliesNoted(in: reader) {
                guard let message = line.message else { continue }
                if lines[message] == nil { order.append(message) }
                lines[message, default: []].append((point, line))
            }
        }
        return try order.compactMap { id in
            guard let message = try Message.find(id, in: reader) else { return nil }
            let matches = (lines[id] ?? []).map { point, line in
                Match(point: point, line: line, words: line.words ?? message.newText ?? "")
            }
            return NotedReply(message: message, matches: matches)
        }
    }
}

extension Point {
    /// The lines that noted replies of which nobody has said yet whether they answer the point, the oldest first.
    package func repliesNoted(in reader: any Reader) throws -> [HistoryLine] {
        guard isOwedAnAnswer else { return [] }
        var noted: [HistoryLine] = []
        for line in try HistoryLine.all(of: id, in: reader).sorted(by: { $0.position < $1.position }) {
            switch line.kind {
            case ReplyNoted.kind: noted.append(line)
            case ReplySetAside.kind: noted.removeAll { $0.message == line.message }
            case PointAnswered.kind: noted = []
            default: continue
            }
        }
        return noted.sorted { ($0.on, $0.position) < ($1.on, $1.position) }
    }
}
