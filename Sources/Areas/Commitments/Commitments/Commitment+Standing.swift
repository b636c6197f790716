import Kernel
import People
import Storage

/// How whose word it is, and what its owner was told, stand in the table.
extension Commitment.Standing {
    init(row: Row) throws {
        let on: Day? = try row["standing_on"]
        let group: ID<Group>? = try row["noted_by"]
        let noted: Day? = try row["noted_on"]
        switch (try row["standing"] as String, on, group, noted) {
        case ("own", _, _, _): self = .own
        case ("noted", _, let group?, let noted?): self = .noted(by: group, on: noted)
        case ("agreed", let on?, let group?, let noted?): self = .agreed(on: on, notedBy: group, notedOn: noted)
        case ("disputed", let on?, let group?, let noted?):
            self = .disputed(on: on, because: try row["standing_words"], notedBy: group, notedOn: noted)
        default: throw StorageError.unexpectedValue(column: "standing")
        }
    }

    /// What the table keeps.
    var written: Written {
        switch self {
        case .own: Written(word: "own")
        case .noted(let group, let day): Written(word: "noted", notedBy: group, notedOn: day)
        case .agreed(let day, let group, let noted): Written(word: "agreed", on: day, notedBy: group, notedOn: noted)
        case .disputed(let day, let reason, let group, let noted):
            Written(word: "disputed", on: day, words: reason, notedBy: group, notedOn: noted)
        }
    }

    /// A standing as columns.
    struct Written {
        let word: String
        var on: Day?
        var words: String?
        var notedBy: ID<Group>?
        var notedOn: Day?
    }

    /// The group that wrote it down, and when; nil for its owner's own word.
    package var noted: (by: ID<Group>, on: Day)? {
        let written = written
        guard let group = written.notedBy, let day = written.notedOn else { return nil }
        return (group, day)
    }
}

extension Commitment.Nudged {
    init?(row: Row) throws {
        let number: Int = try row["nudged_rung"]
        guard let rung = Rung.allCases.first(where: { $0.number == number }), let due: Day = try row["nudged_due_on"],
            let on: Day = try row["nudged_on"]
        else { return nil }
        self.init(rung: rung, due: due, on: on)
    }
}
