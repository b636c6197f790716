import Kernel
import People
import Record
import Storage

/// An area has said when whom is told of an answer that is due.
package struct LadderSet: Event {
    package static let kind = "nudge-ladder.set"

    package let ladder: Ladder
    package let on: Day
    package let group: ID<Group>
    package let seat: ID<Seat>
    /// Which document or meeting says so; nil where it has been erased.
    package let document: String?

    /// - Throws: `PointError.noDocument` where nothing says so.
    package init(_ ladder: Ladder, document: String, by seat: Seat, on day: Day) throws(PointError) {
        guard !document.isEmpty else { throw .noDocument }
        self.ladder = ladder
        on = day
        group = seat.group
        self.seat = seat.id
        self.document = document
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            words: .part(["document": document]),
            facts: .facts([
                "soon": ladder.soon, "late": ladder.late, "very_late": ladder.veryLate, "on": on, "by": group,
                "by_member": seat,
            ])
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        ladder = Ladder(kept: try facts["soon"], try facts["late"], try facts["very_late"])
        on = try facts["on"]
        group = try facts["by"]
        seat = try facts["by_member"]
        document = try entry.said("document")
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO nudge_ladder (area_id, position, soon_days, late_days, very_late_days, set_on, by_group_id,
                                      document)
            VALUES (\(recorded.log), \(recorded.position), \(ladder.soon), \(ladder.late), \(ladder.veryLate), \(on),
                    \(group), \(document))
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        try writer.run(
            """
            UPDATE nudge_ladder SET document = NULL
             WHERE area_id = \(recorded.log) AND position = \(recorded.position)
            """
        )
    }
}
