import Kernel
import Record
import Storage

/// A change of one commitment: how it is recorded, what it changes, how its story tells it.
package protocol CommitmentEvent: Event {
    var act: CommitmentAct { get }
    /// What was said with it: a part of its own, which can be erased alone.
    var said: String? { get }
    /// Facts beside the act's.
    var details: [String: (any Recordable)?] { get }
    /// The day its story names with it.
    var until: Day? { get }

    init(act: CommitmentAct, said: String?, facts: Fields) throws

    func change(_ commitment: inout Commitment)
}

extension CommitmentEvent {
    package var details: [String: (any Recordable)?] { [:] }
    package var until: Day? { nil }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            references: [act.reference],
            who: .part(["name": act.by.name]),
            words: .part(["words": said]),
            facts: .facts(act.facts.merging(details) { _, own in own })
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let said = try entry.said("words")
        try self.init(act: CommitmentAct(entry), said: said, facts: entry.fields(.facts))
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        guard var commitment = try Commitment.find(act.commitment, in: writer) else {
            throw CommitmentError.noSuchCommitment(act.reference.description)
        }
        change(&commitment)
        try commitment.save(in: writer)
        try CommitmentLine(
            commitment: act.commitment,
            position: recorded.position,
            kind: Self.kind,
            on: act.on,
            by: act.by.group,
            words: said,
            until: until
        ).insert(in: writer)
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let act = try CommitmentAct(recorded)
        try CommitmentLine.eraseWords(of: act.commitment, position: recorded.position, in: writer)
        guard try CommitmentLine.isLast(position: recorded.position, of: act.commitment, in: writer),
            var commitment = try Commitment.find(act.commitment, in: writer)
        else { return }
        commitment.state.forgetWords()
        try commitment.save(in: writer)
    }
}

extension Commitment.State {
    fileprivate mutating func forgetWords() {
        switch self {
        case .promised, .confirmed, .replaced: return
        case .moved(let from, let day, _): self = .moved(from: from, on: day, because: nil)
        case .saidDone(let day, _): self = .saidDone(on: day, shownBy: nil)
        case .notConfirmed(let day, _): self = .notConfirmed(on: day, because: nil)
        case .givenUp(let day, _): self = .givenUp(on: day, because: nil)
        }
    }
}
