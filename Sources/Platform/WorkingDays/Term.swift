import Wording

/// How long a reply may take.
package enum Term: Sendable, Hashable {
    /// Working days after the day of receipt.
    case workingDays(Int)
    /// Days of the calendar after the day of receipt; a last day on a weekend or holiday moves to the next working day.
    case days(Int)
    /// Months of the calendar: the same date, or the month's last day; moved forward like `days`.
    case months(Int)

    /// No term is counted further than this, whatever is asked: longer ones are taken as this many.
    package static let longest = 10_000

    /// As people say it: "10 working days", "1 month".
    package var words: Phrase {
        switch self {
        case .workingDays(let count): PlainDates.workingDays(count)
        case .days(let count): .counted(count, one: "day", many: "days")
        case .months(let count): .counted(count, one: "month", many: "months")
        }
    }
}
