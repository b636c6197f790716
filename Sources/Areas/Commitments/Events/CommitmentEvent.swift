import Kernel
import People
import Record
import Storage

/// A change of one commitment: how it is recorded, what it changes, how its story tells it.
package protocol CommitmentEvent: Event {
    /// What of the commitment it writes anew.
    static var aspect: CommitmentAspect { get }

    var act: CommitmentAct { get }
    /// What was said with it: a part of its own, which can be erased alone.
    var said: String? { get }
    /// Facts beside the act's.
    var details: FieldValues { get }
    /// The day its story names with it.
    var until: Day? { get }
    /// A document elsewhere that its story names.
    var link: String? { get }
    /// What was sent along, kept as it came.
    var files: [KeptFile] { get }
    /// What its line is called in the story.
    var lineKind: String { get }

    init(act: CommitmentAct, said: String?, facts: Fields) throws

    func change(_ commitment: inout Commitment)
}

extension CommitmentEvent {
    package var details: FieldValues { [:] }
    package var until: Day? { nil }
    package var link: String? { nil }
    package var files: [KeptFile] { [] }
    package var lineKind: String { Self.kind }
    package static var aspect: CommitmentAspect { .state }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            references: [act.reference],
            who: .part(["name": act.by.name]),
            words: .part(["words": said]),
            facts: .facts(details, over: act.facts)
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
        if act.by.group == commitment.ownedBy { commitment.newsOn = act.on }
        try commitment.save(in: writer)
        try CommitmentLine(
            commitment: act.commitment,
            position: recorded.position,
            kind: lineKind,
            on: act.on,
            by: act.by.group,
            words: said,
            until: until,
            link: link
        ).insert(in: writer)
        for (index, file) in files.enumerated() {
            try CommitmentFile(commitment: act.commitment, position: recorded.position, number: index + 1, file: file)
                .insert(in: writer)
        }
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let act = try CommitmentAct(recorded)
        try CommitmentLine.eraseWords(of: act.commitment, position: recorded.position, in: writer)
        guard
            try CommitmentLine.isLast(
                position: recorded.position,
                of: act.commitment,
                among: aspect.kinds,
                in: writer
            ), var commitment = try Commitment.find(act.commitment, in: writer)
        else { return }
        commitment.forgetWords(of: aspect)
        try commitment.save(in: writer)
    }
}
