import Kernel
import People
import Record
import Safety
import Storage

/// A moderator has ticked which pictures of a message everyone may see, wherever everyone may read its words.
package struct FilesShown: Event {
    package static let kind = "message.files-shown"

    package let message: ID<Message>
    /// All that may be seen; those that are not named may not.
    package let numbers: [Int]
    package let by: Party
    package let on: Day

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .part(["name": by.name]),
            facts: .facts(["message": message, "numbers": numbers, "by": by.group, "on": on])
        )
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run("UPDATE message_attachment SET is_shown = 0 WHERE message_id = \(message)")
        try writer.run(
            """
            UPDATE message_attachment
               SET is_shown = 1
             WHERE message_id = \(message) AND position IN \(list: numbers.map { $0 - 1 })
            """
        )
    }
}

extension FilesShown {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        message = try facts["message"]
        numbers = try facts["numbers"]
        by = try Party(by: entry)
        on = try facts["on"]
    }
}

extension Message {
    /// Lets everyone see some of its pictures, and no others.
    package func show(
        _ numbers: Set<Int>,
        of files: [MessageFile],
        by party: Party,
        on day: Day
    ) throws(FileError) -> FilesShown {
        guard chosen.showsWords || numbers.isEmpty else { throw .notMeantForEveryone }
        for file in files where numbers.contains(file.number) {
            guard file.kind == .picture else { throw .notAPicture }
            guard file.words != nil else { throw .notDescribed }
        }
        let known = files.map(\.number).filter(numbers.contains)
        return FilesShown(message: id, numbers: known, by: party, on: day)
    }
}
