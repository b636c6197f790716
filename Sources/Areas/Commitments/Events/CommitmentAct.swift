import Kernel
import People
import Record

/// What every change of a commitment has: which one, on which day, by whom.
package struct CommitmentAct: Sendable, Equatable {
    package let commitment: ID<Commitment>
    package let reference: Reference
    package let on: Day
    package let by: Party

    init(on day: Day, to commitment: Commitment, by party: Party) {
        self.commitment = commitment.id
        reference = commitment.reference
        on = day
        by = party
    }

    init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        commitment = try facts["commitment"]
        reference = try facts["reference"]
        on = try facts["on"]
        by = try Party(by: entry)
    }

    var facts: FieldValues {
        ["commitment": commitment, "reference": reference, "on": on, "by": by.group]
    }
}
