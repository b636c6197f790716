import Kernel

/// A bank or public holiday: a weekday on which, in some part of the United Kingdom, nothing is due.
package struct Holiday: Sendable, Hashable {
    package let day: Day
    /// As the official list has it, with "(substitute day)" where it stands in for a weekend.
    package let title: String
    /// Where it is one.
    package let divisions: Set<Division>

    package init(day: Day, title: String, divisions: Set<Division>) {
        self.day = day
        self.title = title
        self.divisions = divisions
    }

    /// The title with the mark of a day that stands in for one on a weekend.
    static func substitute(_ title: String) -> String { "\(title) (substitute day)" }

    /// The reason given for not counting the day; says where, when that is not England and Wales.
    var reason: String {
        guard !divisions.contains(.englandAndWales), !divisions.isEmpty else { return title }
        return "\(title) (bank holiday in \(divisions.sorted().map(\.name).joined(separator: " and ")))"
    }

    /// The same day with what two lists say of it: the title of the first, the places of both.
    func merged(with other: Holiday) -> Holiday {
        let first = divisions.min() ?? .northernIreland
        let second = other.divisions.min() ?? .northernIreland
        return Holiday(
            day: day,
            title: first <= second ? title : other.title,
            divisions: divisions.union(other.divisions)
        )
    }
}
