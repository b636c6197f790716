import Kernel
import Storage

/// One log's entries as the changes they make, in the order in which they were made.
///
/// A private entry stands later in the log than its change was made: it is taken back to its place.
struct Replay {
    /// One change.
    enum Step: Sendable {
        case apply(RecordedEntry)
        case erase(Set<Part>, of: RecordedEntry)
    }

    private let log: ID<Log>
    private(set) var size: Int64 = 0
    private var privateCount: Int64 = 0
    /// Private changes that are still to be made, in their order.
    private var hidden: [Hidden] = []

    private struct Hidden {
        let number: Int64
        let after: Int64
        let place: Place

        enum Place {
            case entry(Int64)
            case waiting(RecordedEntry)
        }
    }

    init(_ log: ID<Log>) { self.log = log }

    /// Learns of the private changes between what it knows and the log as it is.
    mutating func learn(of log: Log, in reader: any Reader) throws {
        let pattern = "%\"kind\":\"\(PrivateEntry.kind)\"%"
        let rows = try reader.rows(
            """
            SELECT position FROM record_entry
             WHERE log_id = \(log.id) AND position >= \(size) AND position < \(log.size) AND leaf LIKE \(pattern)
            """
        )
        var found: [Hidden] = []
        for row in rows {
            let position: Int64 = try row["position"]
            guard let sealed = try RecordedEntry.at(position, of: log.id, in: reader) else { continue }
            let entry = try PrivateEntry(opening: sealed)
            if entry.number > privateCount {
                found.append(Hidden(number: entry.number, after: entry.after, place: .entry(position)))
            }
        }
        found += try PrivateEntry.waiting(of: log.id, beyond: privateCount, in: reader)
            .map { Hidden(number: $0.number, after: $0.after, place: .waiting($0.entry)) }
        found.sort { $0.number < $1.number }
        guard found.map(\.number) == Array(stride(from: privateCount + 1, through: log.privateCount, by: 1)) else {
            throw RecordFault(
                log: log.name,
                "of its \(log.privateCount) private entries some are missing, or stand twice"
            )
        }
        hidden += found
        privateCount = log.privateCount
    }

    /// The changes of the next entries; of those hidden, all that were made before them.
    mutating func steps(_ entries: [RecordedEntry], in reader: any Reader) throws -> [Step] {
        var steps: [Step] = []
        for entry in entries {
            steps += try due(in: reader)
            if entry.kind == ContentErased.kind {
                let erasure = try ContentErased(entry)
                guard erasure.position < entry.position,
                    let target = try RecordedEntry.at(erasure.position, of: log, in: reader)
                else { throw RecordFault(log: nil, "entry \(entry.position): what it erased never was") }
                steps.append(.erase(erasure.parts, of: try PrivateEntry.opened(target)))
            } else if entry.kind != PrivateEntry.kind {
                steps.append(.apply(entry))
            }
            size += 1
        }
        return steps + (try due(in: reader))
    }

    /// Hidden changes that were made when the log had no more entries than now.
    private mutating func due(in reader: any Reader) throws -> [Step] {
        var steps: [Step] = []
        while let next = hidden.first, next.after <= size {
            hidden.removeFirst()
            switch next.place {
            case .waiting(let entry): steps.append(.apply(entry))
            case .entry(let position):
                guard let sealed = try RecordedEntry.at(position, of: log, in: reader) else { continue }
                steps.append(.apply(try PrivateEntry.opened(sealed)))
            }
        }
        return steps
    }
}
