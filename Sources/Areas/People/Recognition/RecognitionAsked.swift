import Kernel
import Record
import Storage

/// One side has asked that a group of its own be recognised by the other.
package struct RecognitionAsked: Event {
    package static let kind = "group.recognition-asked"

    package let group: ID<Group>
    /// Nil where it has been erased.
    package let document: String?
    package let on: Day
    package let by: DoneBy.Kept

    init(group: ID<Group>, document: String, on day: Day, by: DoneBy.Kept) {
        self.group = group
        self.document = document
        on = day
        self.by = by
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            words: .facts(["document": document]),
            facts: .facts(["group": group, "on": on], over: by.facts)
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        group = try facts["group"]
        on = try facts["on"]
        by = try DoneBy.Kept(facts)
        document = try entry.words.flatMap { try Fields($0)["document"] }
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let id: ID<Recognition> = recorded.identity()
        try writer.run(
            """
            INSERT INTO group_recognition (id, area_id, group_id, asked_by, asked_on, asked_document)
            VALUES (\(id), \(recorded.log), \(group), \(by.group), \(on), \(document))
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let id: ID<Recognition> = recorded.identity()
        try writer.run("UPDATE group_recognition SET asked_document = NULL WHERE id = \(id)")
    }
}
