import Kernel
import WorkingDays

/// When a service's people hear of what is due from it, a reply or what it promised to do: an area's own rule, or the
/// usual one.
///
/// Counted by the calendar of England and Wales for all of it, whatever a promise of reply counts by: who is told when is
/// the area's own matter, and no law's.
package struct Ladder: Sendable, Equatable {
    /// Working days before it is due.
    package let soon: Int
    /// Working days after it was due.
    package let late: Int
    package let veryLate: Int

    /// What holds where an area has set nothing: two days before, the first day late, and five days late.
    package static let usual = Ladder(kept: 2, 1, 5)

    /// The most that each may be.
    package static let mostDays = 60

    /// One that was checked before.
    package init(kept soon: Int, _ late: Int, _ veryLate: Int) {
        (self.soon, self.late, self.veryLate) = (soon, late, veryLate)
    }

    /// Whether each is a number of days that may be set, and nobody who comes later would be told first.
    package var isInOrder: Bool {
        [soon, late, veryLate].allSatisfy { (1...Ladder.mostDays).contains($0) } && late < veryLate
    }

    package subscript(_ rung: Rung) -> Int {
        switch rung {
        case .soon: soon
        case .late: late
        case .veryLate: veryLate
        }
    }

    /// The day on which a rung falls for an answer that is due on a day.
    package func day(of rung: Rung, due: Day, _ calendar: HolidayCalendar) -> Day {
        switch rung {
        case .soon: lastWorkingDay(through: calendar.day(soon, workingDaysBefore: due), calendar)
        case .late, .veryLate: calendar.workingDay(self[rung], after: due)
        }
    }

    private func lastWorkingDay(through day: Day, _ calendar: HolidayCalendar) -> Day {
        var day = day
        while !calendar.isWorking(day) { day = day + -1 }
        return day
    }

    /// The last due day for which a rung has fallen by a day.
    package func lastDue(of rung: Rung, by day: Day, _ calendar: HolidayCalendar) -> Day {
        switch rung {
        case .soon: calendar.workingDay(soon, after: calendar.workingDay(1, after: day)) + -1
        case .late, .veryLate: calendar.day(self[rung], workingDaysBefore: day)
        }
    }
}
