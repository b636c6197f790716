import Kernel

extension HolidayCalendar {
    /// The calendar as a newer official list has it.
    ///
    /// A year the list covers whole is taken from it, so that a holiday can move as well as come; a year it covers in
    /// part only gains days; other years stay, since the list drops past ones.
    package func updated(by feed: OfficialFeed, version: String) -> HolidayCalendar {
        let listed = feed.holidays(for: name)
        let whole = Set(listed.map(\.day.year)).filter { covers(year: $0, in: listed) }
        let kept = holidays.filter { !whole.contains($0.day.year) }
        var through = announcedThrough
        while whole.contains(through + 1) { through += 1 }
        return HolidayCalendar(name: name, version: version, announcedThrough: through, holidays: kept + listed)
    }

    /// Whether a list has, in each division, at least the eight days every year has had since 1978.
    private func covers(year: Int, in listed: [Holiday]) -> Bool {
        name.divisions.allSatisfy { division in
            listed.count { $0.day.year == year && $0.divisions.contains(division) } >= 8
        }
    }
}
