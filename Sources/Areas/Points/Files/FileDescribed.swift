import Kernel
import People
import Record
import Storage

/// Somebody has written down what a picture shows, or what is said in a voice note, for those who cannot see or hear it.
package struct FileDescribed: Event {
    package static let kind = "message.file-described"

    package let message: ID<Message>
    /// From 1.
    package let number: Int
    package let by: Party
    package let on: Day
    /// Nil where they have been erased.
    package let words: String?

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .part(["name": by.name]),
            words: .part(["words": words]),
            facts: .facts(["message": message, "number": number, "by": by.group, "on": on])
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE message_attachment
               SET words = \(words), words_position = \(recorded.position)
             WHERE message_id = \(message) AND position = \(number - 1)
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let described = try FileDescribed(recorded)
        try writer.run(
            """
            UPDATE message_attachment
               SET words = NULL
             WHERE message_id = \(described.message) AND words_position = \(recorded.position)
            """
        )
    }
}

extension FileDescribed {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        message = try facts["message"]
        number = try facts["number"]
        by = try Party(by: entry)
        on = try facts["on"]
        words = try entry.said("words")
    }
}

extension MessageFile {
    /// Bytes of the longest description.
    package static let longestWords = 20_000

    /// Writes down what it shows, or what is said in it.
    package func describe(_ words: String, by party: Party, on day: Day) throws(FileError) -> FileDescribed {
        let words = Typed.trimmed(words)
        guard !words.isEmpty else { throw .wordsMissing }
        guard words.utf8.count <= Self.longestWords else { throw .wordsTooLong }
        return FileDescribed(message: message, number: number, by: party, on: day, words: words)
    }
}
