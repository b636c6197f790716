import Kernel

extension Day {
    /// "21 November 2019".
    var inWords: String {
        let (year, month, day) = parts
        return "\(day) \(monthNames[month - 1]) \(year)"
    }

    /// "Thursday 21 November 2019".
    var inFull: String { "\(dayNames[weekday.rawValue - 1]) \(inWords)" }
}

private let dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

private let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]
