import Storage

/// The kinds of entry a program knows, by their name.
package struct Kinds: Sendable {
    private let types: [String: any Event.Type]

    package init(_ types: [any Event.Type]) {
        self.types = Dictionary(types.map { ($0.kind, $0) }) { first, _ in first }
    }

    private func type(of recorded: RecordedEntry) throws -> any Event.Type {
        guard let type = types[recorded.kind] else {
            throw RecordFault(
                log: nil,
                "entry \(recorded.position): this program does not know its kind, \(recorded.kind)"
            )
        }
        return type
    }

    /// Makes the change that an entry tells of.
    func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try type(of: recorded).init(recorded).apply(recorded, in: writer)
    }

    /// Clears what tables show of the entry's erased parts.
    func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        try type(of: recorded).erase(parts, of: recorded.without(parts), in: writer)
    }
}
