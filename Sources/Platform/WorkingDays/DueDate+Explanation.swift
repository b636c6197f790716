import Kernel
import Wording

extension DueDate {
    /// One day between receipt and the due day, in order.
    package enum Step: Sendable, Equatable {
        /// The day with its number: day 1 is the first after receipt that counts.
        case counted(Int, Day)
        case skipped(SkippedDay)

        package var day: Day {
            switch self {
            case .counted(_, let day): day
            case .skipped(let skipped): skipped.day
            }
        }
    }

    /// Every day from the one after receipt to the due day.
    package var steps: [Step] {
        let numbered = counted.enumerated().map { Step.counted($0.offset + 1, $0.element) }
        return (numbered + skipped.map(Step.skipped)).sorted { $0.day < $1.day }
    }

    /// "How this date was worked out", a sentence a line: receipt, each day counted or not, the due day, the rule and
    /// its source.
    package var explanation: [Phrase] {
        ["Received on \(PlainDates.fullWithWeekday(from)). That day is day 0."] + steps.map(\.sentence)
            + ["Due on \(PlainDates.fullWithWeekday(due)).", "Rule: \(rule)"] + sources
    }

    /// The rule in a sentence: the term and what it counts.
    package var rule: Phrase {
        switch term {
        case .workingDays: "\(term.words) after the day of receipt. Working days are \(calendar.meaning)."
        case .days:
            """
            \(term.words), counted from the day after receipt; where the last day falls on a weekend or bank \
            holiday, the next working day.
            """
        case .months:
            """
            \(term.words): the same date of the month, or its last day; where that falls on a weekend or bank holiday, \
            the next working day.
            """
        }
    }

    private var sources: [Phrase] {
        let edition = Day(calendarVersion).map(PlainDates.full) ?? .said(calendarVersion)
        let list: Phrase = "Bank holidays: GOV.UK, list of \(edition), OGL v3."
        let caution: Phrase =
            "The bank holidays of \(due.year) are not yet announced: they were worked out and may change."
        return ["Source of the rule: \(ruleSource).", list] + (isProjected ? [caution] : [])
    }

    private var ruleSource: Phrase {
        switch term {
        case .workingDays: calendar.source
        case .days: "Data Protection Act 2018, section 164A, as the information commissioner counts it"
        case .months: "the information commissioner's guidance on the right of access"
        }
    }
}

extension DueDate.Step {
    fileprivate var sentence: Phrase {
        switch self {
        case .counted(let number, let day): "Day \(number): \(PlainDates.fullWithWeekday(day))."
        case .skipped(let skipped) where skipped.day.isWeekend:
            "Not counted: \(PlainDates.fullWithWeekday(skipped.day)), weekend."
        case .skipped(let skipped):
            "Not counted: \(PlainDates.fullWithWeekday(skipped.day)), \(HolidayWording.phrase(skipped.why))."
        }
    }
}
