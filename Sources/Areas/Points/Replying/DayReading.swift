import Kernel

/// Days as people write them in a mail, read strictly: what could be two days is none.
enum DayReading {
    /// A day, and how many words name it.
    struct Found: Equatable {
        let day: Day
        let length: Int
    }

    /// The day that the words from a place on name: `5 December`, `the 5th of December 2026`, `Friday 4 December`,
    /// `December 5`, `05/12/2026` (the day first, as here), `2026-12-05`.
    ///
    /// A day without a year is the next one so called. A day of the week that does not fit makes it no day.
    static func day(at place: Int, of words: [PlainWords.Word], today: Day) -> Found? {
        var at = place
        var weekday: Weekday?
        if at < words.count, words[at].text == "the" { at += 1 }
        if at < words.count, let named = weekdays[String(words[at].text.prefix(3))], isWeekday(words[at].text) {
            weekday = named
            at += 1
            if at < words.count, words[at].text == "the" { at += 1 }
        }
        guard at < words.count, let found = written(at, words, today) else { return nil }
        if let weekday, found.day.weekday != weekday { return nil }
        return Found(day: found.day, length: at - place + found.length)
    }

    /// Every day that a text names, in order.
    static func all(in words: [PlainWords.Word], today: Day) -> [Day] {
        var days: [Day] = []
        var at = 0
        while at < words.count {
            if let found = day(at: at, of: words, today: today) {
                days.append(found.day)
                at += found.length
            } else {
                at += 1
            }
        }
        return days
    }

    private static func written(_ at: Int, _ words: [PlainWords.Word], _ today: Day) -> Found? {
        let first = words[at].text
        if let day = Day(first) ?? slashed(first) { return Found(day: day, length: 1) }
        guard at + 1 < words.count else { return nil }
        if let number = number(first) {
            let month = words[at + 1].text == "of" ? at + 2 : at + 1
            guard month < words.count, let named = self.month(words[month].text) else { return nil }
            return dated(number, named, yearAt: month + 1, from: at, words, today)
        }
        guard let named = month(first), let number = number(words[at + 1].text) else { return nil }
        return dated(number, named, yearAt: at + 2, from: at, words, today)
    }

    private static func dated(
        _ number: Int,
        _ month: Int,
        yearAt place: Int,
        from start: Int,
        _ words: [PlainWords.Word],
        _ today: Day
    ) -> Found? {
        if place < words.count, words[place].text.utf8.count == 4, let year = Int(words[place].text) {
            return Day(year: year, month: month, day: number).map { Found(day: $0, length: place + 1 - start) }
        }
        let next = [today.year, today.year + 1].compactMap { Day(year: $0, month: month, day: number) }
            .first { $0 >= today }
        return next.map { Found(day: $0, length: place - start) }
    }

    private static func slashed(_ text: String) -> Day? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// `5`, `5th`.
    private static func number(_ text: String) -> Int? {
        let digits = text.utf8.prefix { (48...57).contains($0) }
        let ending = text.dropFirst(digits.count)
        guard (1...2).contains(digits.count), ending.isEmpty || ["st", "nd", "rd", "th"].contains(ending) else {
            return nil
        }
        return Int(String(decoding: Array(digits), as: UTF8.self))
    }

    private static func month(_ text: String) -> Int? {
        guard text.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0 == text || text.utf8.count < 5 && $0.hasPrefix(text) }.map { $0 + 1 }
    }

    private static func isWeekday(_ text: String) -> Bool { text.hasSuffix("day") || text.utf8.count <= 4 }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static let weekdays: [String: Weekday] = [
        "mon": .monday, "tue": .tuesday, "wed": .wednesday, "thu": .thursday, "fri": .friday, "sat": .saturday,
        "sun": .sunday,
    ]
}
