import Kernel
import People
import Record

/// What every change of a point has: which point, on which day, by whom.
package struct Act: Sendable, Equatable {
    package let point: ID<Point>
    package let reference: Reference
    package let on: Day
    package let by: Party

    package init(on day: Day, to point: Point, by party: Party) {
        self.point = point.id
        reference = point.reference
        on = day
        by = party
    }

    init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        point = try facts["point"]
        guard let first = entry.references.first(where: { $0.kind == .point }) else {
            throw RecordError.badField("ref")
        }
        reference = try facts["reference"] ?? first
        on = try facts["on"]
        by = try Party(by: entry)
    }

    var facts: FieldValues {
        ["point": point, "reference": reference, "on": on, "by": by.group]
    }
}
