import Kernel
import People
import Web

/// What the list of commitments is narrowed to, as its address says it.
struct CommitmentQuery: Sendable, Equatable {
    /// Who promised it.
    var group: ID<Group>?
    var state: State?
    /// Where the page before ended.
    var after: CommitmentPlace?

    enum State: String, Sendable, CaseIterable {
        case late, open, said, done
        case givenUp = "given-up"

        var words: Phrase {
            switch self {
            case .late: "Late"
            case .open: "To be done"
            case .said: "Done, says the service"
            case .done: "Done"
            case .givenUp: "Given up or replaced"
            }
        }
    }

    init(_ visit: Visit) {
        group = visit.asked("group").flatMap { Int64($0) }.map { ID($0) }
        state = visit.asked("state").flatMap(State.init(rawValue:))
        after = visit.asked("after").flatMap { CommitmentPlace($0) }
    }

    var isNarrowed: Bool { group != nil || state != nil }

    /// The address of this list from a place on.
    func path(_ list: String, after place: CommitmentPlace?) -> String {
        let pairs: [(String, String?)] = [
            ("group", group?.description), ("state", state?.rawValue), ("after", place?.text),
        ]
        return CommitmentQuery.path(list, pairs)
    }

    /// The address of this list as a file.
    func path(ofFile list: String) -> String {
        CommitmentQuery.path("\(list).csv", [("group", group?.description), ("state", state?.rawValue)])
    }

    private static func path(_ list: String, _ pairs: [(String, String?)]) -> String {
        let query = pairs.compactMap { name, value in value.map { "\(name)=\(Link.encoded($0))" } }
        return query.isEmpty ? list : "\(list)?\(query.joined(separator: "&"))"
    }
}

/// Where a page of a list ends: `02019-11-29.17`.
struct CommitmentPlace: Sendable, Equatable {
    let under: String
    let commitment: ID<Commitment>

    init(_ commitment: Commitment) {
        under = commitment.sortedUnder
        self.commitment = commitment.id
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, parts[0].utf8.count <= 20, let number = Int64(parts[1]) else { return nil }
        under = String(parts[0])
        commitment = ID(number)
    }

    var text: String { "\(under).\(commitment)" }
}
