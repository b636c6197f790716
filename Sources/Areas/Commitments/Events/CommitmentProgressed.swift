import Kernel
import People
import Record
import Storage

/// How far something is, with what shows it.
package struct Progress: Sendable, Equatable {
    package var words: String
    /// A document elsewhere: a whole address.
    package var link: String?
    /// What was sent along, kept as it came.
    package var files: [KeptFile]

    package init(_ words: String, link: String? = nil, files: [KeptFile] = []) {
        self.words = words
        self.link = link
        self.files = files
    }
}

/// Its owner has told how far it is.
package struct CommitmentProgressed: CommitmentEvent {
    package static let kind = "commitment.progressed"
    package static let aspect = CommitmentAspect.story

    package let act: CommitmentAct
    package let said: String?
    package let link: String?
    /// None where its words or the files have been erased.
    package let files: [KeptFile]

    package func change(_ commitment: inout Commitment) {}

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            references: [act.reference],
            who: .part(["name": act.by.name]),
            words: .part(["words": said, "link": link, "files": files.isEmpty ? nil : files.map(\.described)]),
            facts: .facts(act.facts),
            originals: files.isEmpty ? Optional<JSON>.none : files.map(\.sha256).recorded
        )
    }

}

extension CommitmentProgressed {
    package init(act: CommitmentAct, said: String?, facts: Fields) {
        self.init(act: act, said: said, link: nil, files: [])
    }

    package init(_ entry: RecordedEntry) throws {
        let words = try entry.words.map { try Fields($0) }
        let described: [JSON] = try words?["files"] ?? []
        let digests = entry.originals.flatMap { [String](recorded: $0) } ?? []
        self.init(
            act: try CommitmentAct(entry),
            said: try words?["words"] ?? nil,
            link: try words?["link"] ?? nil,
            files: try zip(described, digests).map { try KeptFile($0, sha256: $1) }
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        let act = try CommitmentAct(recorded)
        if parts.contains(.words) {
            try CommitmentLine.eraseWords(of: act.commitment, position: recorded.position, in: writer)
        }
        guard !parts.isDisjoint(with: [.words, .originals]) else { return }
        try CommitmentFile.erase(of: act.commitment, position: recorded.position, in: writer)
    }
}

extension KeptFile {
    /// What an entry keeps of it beside its bytes' digest.
    var described: JSON { .facts(["name": name, "type": type, "size": size]) }

    init(_ json: JSON, sha256: String) throws {
        let fields = try Fields(json)
        self.init(sha256: sha256, name: try fields["name"], type: try fields["type"], size: try fields["size"])
    }
}
