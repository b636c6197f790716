import Kernel
import Record
import Storage

/// A message that is here already has been delivered once more, with other bytes around the same words.
///
/// It stays one message; the second original is kept beside the first.
package struct MessageCopied: Event {
    package static let kind = "message.copied"

    package let message: ID<Message>
    package let original: String?

    package init(message: ID<Message>, original: String) {
        self.message = message
        self.original = original
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            facts: .facts(["message": message]),
            originals: original.map { .array([.string($0)]) }
        )
    }

    package init(_ entry: RecordedEntry) throws {
        message = try entry.fields(.facts)["message"]
        original = entry.originals.flatMap { [String](recorded: $0)?.first }
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        guard let original else { return }
        try Message.insertOriginal(original, of: message, in: recorded, writer)
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        if parts.contains(.originals) { try Message.eraseOriginal(in: recorded, writer) }
    }
}

extension Message {
    static func insertOriginal(
        _ sha256: String,
        of message: ID<Message>,
        in recorded: RecordedEntry,
        _ writer: any Writer
    ) throws {
        try writer.run(
            """
            INSERT INTO message_original (area_id, sha256, message_id, position)
            VALUES (\(recorded.log), \(sha256), \(message), \(recorded.position))
            """
        )
    }

    static func eraseOriginal(in recorded: RecordedEntry, _ writer: any Writer) throws {
        try writer.run(
            "DELETE FROM message_original WHERE area_id = \(recorded.log) AND position = \(recorded.position)"
        )
    }
}
