import Kernel

extension HolidayCalendar {
    /// How many working days lie after the first day, up to and including the last; none where last is not later.
    ///
    /// Takes the same time for a day and for a century, so that lists of thousands can be counted anew on every page.
    package func workingDays(after first: Day, through last: Day) -> Int {
        guard first < last else { return 0 }
        let holidays = holidayCount(before: last + 1) - holidayCount(before: first + 1)
        return weekdays(through: last) - weekdays(through: first) - holidays
    }

    /// The day on which the count is reached, when the day after the given one is the first that can be counted.
    ///
    /// A count of zero or less is the day itself; counts above `Term.longest` are taken as that.
    package func workingDay(_ count: Int, after day: Day) -> Day {
        guard count > 0 else { return day }
        let count = min(count, Term.longest)
        // So many working days take at least so many days; the rest is closed in on, forwards only.
        var reached = day + count
        var missing = count - workingDays(after: day, through: reached)
        while missing > 0 {
            let next = reached + missing
            missing -= workingDays(after: reached, through: next)
            reached = next
        }
        return reached
    }

    /// The last day after which so many working days lie up to the given one, itself included.
    ///
    /// A count of zero or less is the day itself; counts above `Term.longest` are taken as that.
    package func day(_ count: Int, workingDaysBefore day: Day) -> Day {
        let count = min(count, Term.longest)
        var reached = day
        while true {
            let missing = count - workingDays(after: reached, through: day)
            guard missing > 0 else { return reached }
            reached = reached + -missing
        }
    }

    /// The first working day from this one on, itself included.
    func rolledForward(_ day: Day) -> Day { isWorking(day) ? day : workingDay(1, after: day) }

    /// Mondays to Fridays from a fixed Monday before any day that can be written, through this day.
    private func weekdays(through day: Day) -> Int {
        let days = day - monday + 1
        return days / 7 * 5 + min(days % 7, 5)
    }
}

/// A Monday before the year 1: far enough back for every day that can be written.
private let monday = Day(number: -3 - 7 * 1_000_000)
