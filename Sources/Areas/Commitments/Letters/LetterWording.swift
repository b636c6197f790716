import Kernel
import People
import Web
import WorkingDays

/// The words of letters of commitment on pages, in English.
enum LetterWording {
    /// "Council SEND service to Kite Parents".
    static func between(_ letter: CommitmentLetter, _ names: Directory) -> Phrase {
        "\(name(of: letter.from, names)) to \(name(of: letter.to, names))"
    }

    static func name(of group: ID<Group>, _ names: Directory) -> Phrase {
        names.name(of: group).map(Phrase.said) ?? "A group"
    }

    /// How long it took to come, in working days; of what is known.
    static func came(_ letter: CommitmentLetter, _ calendar: HolidayCalendar) -> Phrase {
        let days = letter.days
        let came: Phrase = "It came on \(PlainDates.full(days.cameOn))."
        let waited = days.askedOn.map { asked -> Phrase in
            let count = calendar.workingDays(after: asked, through: days.cameOn)
            return "That was \(PlainDates.workingDays(count)) after it was asked for."
        }
        let late = days.promisedFor.map { promised -> Phrase in
            let count = calendar.workingDays(after: promised, through: days.cameOn)
            return count == 0 ? "It came by the day that was said." : "It came \(PlainDates.late(count))."
        }
        return .sentences([came, waited, late].compactMap(\.self))
    }

    /// The working days from one day of a letter to the next; nil where the first is not known.
    static func gap(from first: Day?, to last: Day, _ calendar: HolidayCalendar) -> Phrase? {
        first.map { PlainDates.workingDays(calendar.workingDays(after: $0, through: last)) }
    }
}
