import Kernel
import WorkingDays

/// Where a commitment stands on a day: whether it is late, and whose word is awaited.
package enum CommitmentStatus: Sendable, Equatable {
    case toBeDone(by: Day)
    /// The last two working days.
    case dueSoon(Day)
    case late(workingDays: Int)
    /// Done, its owner says; `late` is by how many working days.
    case saidDone(late: Int)
    case confirmed(late: Int)
    case givenUp
    /// Something else was promised in its place.
    case replaced(by: Reference)

    package init(of commitment: Commitment, asOf today: Day, _ calendar: HolidayCalendar) {
        let due = commitment.dueOn
        func late(_ day: Day) -> Int { calendar.workingDays(after: due, through: day) }
        switch commitment.state {
        case .saidDone(let day, _): self = .saidDone(late: late(day))
        case .confirmed(_, let day): self = .confirmed(late: late(day))
        case .givenUp: self = .givenUp
        case .replaced(let other, _): self = .replaced(by: other)
        case .promised, .moved, .notConfirmed:
            if due < today {
                self = .late(workingDays: late(today))
            } else {
                self = calendar.workingDays(after: today, through: due) < 2 ? .dueSoon(due) : .toBeDone(by: due)
            }
        }
    }
}
