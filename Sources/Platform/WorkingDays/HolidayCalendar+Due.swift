import Kernel

extension HolidayCalendar {
    /// The day something received on this day is due, with each day counted and skipped.
    ///
    /// The day of receipt is day 0 and need not be a working day. A term of zero or less ends on the day itself.
    package func due(from receipt: Day, _ term: Term) -> DueDate {
        switch term {
        case .workingDays(let count):
            let due = workingDay(count, after: receipt)
            let skipped = days(after: receipt, through: due).filter { !isWorking($0) }
            return dueDate(from: receipt, term, due: due, skipping: skipped)
        case .days(let count):
            return rolling(from: receipt, term, nominal: receipt + min(max(count, 0), Term.longest))
        case .months(let count):
            return rolling(from: receipt, term, nominal: receipt.adding(months: min(max(count, 0), Term.longest)))
        }
    }

    /// A term of the calendar: every day counts but for those its end is moved over.
    private func rolling(from receipt: Day, _ term: Term, nominal: Day) -> DueDate {
        let due = nominal > receipt ? rolledForward(nominal) : receipt
        return dueDate(from: receipt, term, due: due, skipping: days(after: nominal + -1, through: due + -1))
    }

    private func dueDate(from receipt: Day, _ term: Term, due: Day, skipping: [Day]) -> DueDate {
        let left = Set(skipping)
        return DueDate(
            from: receipt,
            due: due,
            term: term,
            calendar: name,
            calendarVersion: version,
            counted: days(after: receipt, through: due).filter { !left.contains($0) },
            skipped: skipping.compactMap { day in whyNotWorking(day).map { SkippedDay(day: day, why: $0) } },
            isProjected: isProjected(due)
        )
    }

    private func days(after first: Day, through last: Day) -> [Day] {
        first < last ? (first.number + 1...last.number).map(Day.init(number:)) : []
    }
}

extension Day {
    /// The same date so many months later, or the last day of that month where it has no such date.
    ///
    /// The information commissioner's reading of "one month" for subject access; a date past the year 9999 is that
    /// year's last day.
    func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        let newDay = min(day, Day.lengthOf(month: newMonth, year: newYear))
        return Day(year: newYear, month: newMonth, day: newDay) ?? Day(year: 9999, month: 12, day: 31) ?? self
    }
}
