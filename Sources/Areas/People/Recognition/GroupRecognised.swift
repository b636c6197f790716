import Kernel
import Record
import Storage

/// A group has been recognised by a group of the other side, from a day, by a document.
package struct GroupRecognised: Event {
    package static let kind = "group.recognised"

    package let recognition: ID<Recognition>
    package let group: ID<Group>
    /// Nil where it has been erased.
    package let document: String?
    /// From when, as the document says.
    package let from: Day
    package let on: Day
    package let by: DoneBy.Kept

    init(
        recognition: ID<Recognition>,
        group: ID<Group>,
        document: String,
        from: Day,
        on day: Day,
        by: DoneBy.Kept
    ) {
        self.recognition = recognition
        self.group = group
        self.document = document
        self.from = from
        on = day
        self.by = by
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            words: .facts(["document": document]),
            facts: .facts(
                ["recognition": recognition, "group": group, "from": from, "on": on],
                over: by.facts
            )
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        recognition = try facts["recognition"]
        group = try facts["group"]
        from = try facts["from"]
        on = try facts["on"]
        by = try DoneBy.Kept(facts)
        document = try entry.words.flatMap { try Fields($0)["document"] }
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE group_recognition
               SET given_by = \(by.group), given_on = \(from), given_document = \(document)
             WHERE id = \(recognition)
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let id = try GroupRecognised(recorded).recognition
        try writer.run("UPDATE group_recognition SET given_document = NULL WHERE id = \(id)")
    }
}
