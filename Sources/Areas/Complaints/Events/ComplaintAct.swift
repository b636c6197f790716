import Kernel
import People
import Record

/// What every change of a complaint has: which one, which change of it, on which day, by whom.
package struct ComplaintAct: Sendable, Equatable {
    package let complaint: ID<Complaint>
    package let reference: Reference
    /// Which change of the complaint it is, from 1: made on top of the one before, or not at all.
    package let version: Int
    package let on: Day
    package let by: Party

    /// The next change of a complaint.
    package init(on day: Day, to complaint: Complaint, by party: Party) {
        self.init(complaint.id, complaint.reference, version: complaint.version + 1, on: day, by: party)
    }

    init(_ complaint: ID<Complaint>, _ reference: Reference, version: Int, on day: Day, by party: Party) {
        self.complaint = complaint
        self.reference = reference
        self.version = version
        on = day
        by = party
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        complaint = try facts["complaint"]
        reference = try facts["reference"]
        version = try facts["version"]
        on = try facts["on"]
        by = try Party(by: entry)
    }

    var facts: FieldValues {
        ["complaint": complaint, "reference": reference, "version": version, "on": on, "by": by.group]
    }
}
