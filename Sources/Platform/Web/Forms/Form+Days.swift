import Kernel

/// How a day is read from its three boxes.
extension Form {
    /// The day in `name-day`, `name-month` and `name-year`; nil where they are empty or no such day is.
    ///
    /// A month may be a number or a name. Where `name` itself was sent, as `2019-07-15`, that counts.
    ///
    /// - Parameter range: where the day may lie; what lies outside is refused, with both ends named.
    package mutating func day(_ name: String, in range: ClosedRange<Day>? = nil, required: Phrase? = nil) -> Day? {
        let parts = ["day", "month", "year"].map { PlainInput.line(typed("\(name)-\($0)")) }
        let whole = PlainInput.line(typed(name))
        if whole.isEmpty, parts.allSatisfy(\.isEmpty) {
            if let required { refuse(name, required) }
            return nil
        }
        guard let day = whole.isEmpty ? PlainInput.day(parts[0], parts[1], parts[2]) : Day(whole) else {
            refuse(name, "Write a real date, like 15 7 2019")
            return nil
        }
        if let range, !range.contains(day) {
            let (first, last) = (PlainDates.full(range.lowerBound), PlainDates.full(range.upperBound))
            refuse(name, "Write a date from \(first) to \(last)")
            return nil
        }
        return day
    }

    /// What the three boxes show for a day that is known: to be given to `Form(_:)`.
    package static func parts(of day: Day, named name: String) -> KeyValuePairs<String, String> {
        ["\(name)-day": "\(day.parts.day)", "\(name)-month": "\(day.parts.month)", "\(name)-year": "\(day.parts.year)"]
    }
}
