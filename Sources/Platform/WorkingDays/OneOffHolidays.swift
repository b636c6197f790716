import Kernel

/// Days proclaimed once, and the regular days moved for them, in the years before the bundled list.
///
/// Complete from 1999. Those of 2019 and later are in the list itself.
enum OneOffHolidays {
    /// What was proclaimed for the year.
    static func added(in year: Int) -> [Holiday] {
        proclaimed.compactMap { month, date, title in
            month / 100 == year ? Day(year: year, month: month % 100, day: date).map { ($0, title) } : nil
        }.map { Holiday(day: $0, title: $1, divisions: Set(Division.allCases)) }
    }

    /// The regular days that were not holidays that year.
    static func moved(in year: Int) -> Set<Day> {
        switch year {
        case 2002: Set([Day(year: 2002, month: 5, day: 27)].compactMap(\.self))
        case 2012: Set([Day(year: 2012, month: 5, day: 28)].compactMap(\.self))
        default: []
        }
    }

    /// Year and month, date, title.
    private static let proclaimed: [(Int, Int, String)] = [
        (1999_12, 31, "Millennium bank holiday"),
        (2002_06, 3, "Queen’s Golden Jubilee"),
        (2002_06, 4, "Spring bank holiday"),
        (2011_04, 29, "Wedding of Prince William and Catherine Middleton"),
        (2012_06, 4, "Spring bank holiday"),
        (2012_06, 5, "Queen’s Diamond Jubilee"),
    ]
}
