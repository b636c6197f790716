/// A day of the calendar, without a time and without a zone.
///
/// Counted in days since 1 January 1970 in the proleptic Gregorian calendar, so that days compare, subtract and add as
/// whole numbers. Its written form is ISO 8601: `2019-07-15`.
package struct Day: Sendable, Hashable, Comparable {
    /// Days since 1 January 1970; negative before it.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// The day so written, or nil where there is no such day (31 February).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard (1...Day.lengthOf(month: month, year: year)).contains(day) else { return nil }
        // Howard Hinnant's days_from_civil, with March as the first month of the year.
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Reads `2019-07-15`; anything else is nil.
    package init?(_ text: some StringProtocol) { self.init(written: text.utf8) }

    private init?(written: some Sequence<UInt8>) {
        var (count, digits) = (0, 0)
        for byte in written {
            switch (count, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
            case (0...3, 48...57), (5...6, 48...57), (8...9, 48...57): digits = digits * 10 + Int(byte) - 48
            default: return nil
            }
            count += 1
        }
        guard count == 10 else { return nil }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The day so many days later (earlier, where negative).
    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

    /// How many days lie between: `later - earlier` is positive.
    package static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

    /// Days in a month: 28 to 31.
    package static func lengthOf(month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day {
    /// Year, month (1 to 12) and day of the month (1 to 31).
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package var year: Int { parts.year }

    package var weekday: Weekday {
        // 1 January 1970 was a Thursday; rawValue 1 is Monday.
        Weekday(rawValue: ((number % 7) + 10) % 7 + 1) ?? .monday
    }

    package var isWeekend: Bool { weekday == .saturday || weekday == .sunday }
}

extension Day: CustomStringConvertible, LosslessStringConvertible {
    package var description: String {
        let (year, month, day) = parts
        // Beyond four digits nothing is written that is read back.
        guard (0...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
        return String(unsafeUninitializedCapacity: 10) { text in
            _ = text.update(fromContentsOf: "0000-00-00".utf8)
            text.write(year, digits: 4, at: 0)
            text.write(month, digits: 2, at: 5)
            text.write(day, digits: 2, at: 8)
            return 10
        }
    }

    package init?(_ description: String) { self.init(written: description.utf8) }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes a number from a place on, in so many digits: with zeros before it, and without what has no room.
    func write(_ number: Int, digits: Int, at place: Int) {
        var rest = number
        for index in stride(from: place + digits - 1, through: place, by: -1) {
            self[index] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}

/// A day of the week; 1 is Monday, as in ISO 8601.
package enum Weekday: Int, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
}
