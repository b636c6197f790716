import Kernel
import People
import Storage
import Web

/// What a list of points is narrowed to, as its address says it.
struct PointQuery: Sendable, Equatable {
    var words: String?
    /// Asked by it, or owed by it.
    var group: ID<Group>?
    var topic: String?
    var status: Status?
    var from: Day?
    var through: Day?
    /// From 1.
    var page = 1

    enum Status: String, Sendable, CaseIterable {
        case open, late, answered, closed

        var words: Phrase {
            switch self {
            case .open: "Waiting for an answer"
            case .late: "Late"
            case .answered: "Answered"
            case .closed: "Taken back, joined or split"
            }
        }
    }

    init(_ visit: Visit) {
        words = visit.asked("q")
        group = visit.asked("group").flatMap { Int64($0) }.map { ID($0) }
        topic = visit.asked("topic")
        status = visit.asked("status").flatMap(Status.init(rawValue:))
        from = visit.asked("from").flatMap { Day($0) }
        through = visit.asked("to").flatMap { Day($0) }
        page = max(1, min(visit.asked("page").flatMap { Int($0) } ?? 1, 1_000_000))
    }

    var isNarrowed: Bool {
        words != nil || group != nil || topic != nil || status != nil || from != nil || through != nil
    }

    /// The address of a page of this list.
    func path(_ list: String, page: Int) -> String {
        var pairs: [(String, String?)] = [
            ("q", words), ("group", group?.description), ("topic", topic), ("status", status?.rawValue),
            ("from", from?.description), ("to", through?.description),
        ]
        if page > 1 { pairs.append(("page", String(page))) }
        let query = pairs.compactMap { name, value in value.map { "\(name)=\(Link.encoded($0))" } }
        return query.isEmpty ? list : "\(list)?\(query.joined(separator: "&"))"
    }
}
