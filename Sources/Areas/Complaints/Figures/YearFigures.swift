import Kernel
import WorkingDays

/// How the complaints that were sent in a year went: what is counted, and out of how many.
///
/// They help with the report that the Code asks of a council every year (8.1). They are not that report.
package struct YearFigures: Sendable, Equatable {
    package let year: Int
    package let rows: [Row]

    /// One count.
    package struct Row: Sendable, Equatable {
        package let what: What
        /// Nil where it is not about one stage.
        package let stage: Stage?
        package let count: Int
        /// Out of how many; nil where it is itself the whole.
        package let of: Int?
    }

    package enum What: String, Sendable, CaseIterable {
        case received
        case asked
        case acknowledgedInTimeByCode = "acknowledged-in-time-by-code"
        case acknowledgedInTimeByPolicy = "acknowledged-in-time-by-policy"
        case answeredInTimeByCode = "answered-in-time-by-code"
        case answeredInTimeByPolicy = "answered-in-time-by-policy"
        case extended
        case refused
        case upheld
        case partlyUpheld = "partly-upheld"
        case notUpheld = "not-upheld"
        case closedAfterInitialEnquiries = "closed-after-initial-enquiries"
        case ended
        case lessons = "lessons-published"

        init(_ outcome: Outcome) {
            switch outcome {
            case .upheld: self = .upheld
            case .partlyUpheld: self = .partlyUpheld
            case .notUpheld: self = .notUpheld
            case .closedAfterInitialEnquiries: self = .closedAfterInitialEnquiries
            }
        }

        /// Whether it is one of the parts that the replies of a stage fall into.
        var isOutcome: Bool {
            switch self {
            case .upheld, .partlyUpheld, .notUpheld, .closedAfterInitialEnquiries: true
            default: false
            }
        }
    }

    /// Counts the complaints of a year as they stand on a day.
    ///
    /// - Parameter lessons: how many lessons of them everyone may read.
    package init(
        _ year: Int,
        _ courses: [Course],
        lessons: Int,
        asOf today: Day,
        _ calendars: CourseCalendars
    ) {
        self.year = year
        let counted = courses.filter { $0.sentOn.year == year }
        var rows = [Row(what: .received, stage: nil, count: counted.count, of: nil)]
        for stage in Stage.allCases {
            let runs = counted.compactMap { course in course.run(stage).map { (course, $0) } }
            if stage <= .two || !runs.isEmpty {
                rows += YearFigures.rows(of: stage, runs, among: counted.count, asOf: today, calendars)
            }
        }
        rows.append(Row(what: .ended, stage: nil, count: counted.filter { $0.ending != nil }.count, of: counted.count))
        rows.append(Row(what: .lessons, stage: nil, count: lessons, of: nil))
        self.rows = rows
    }

    private static func rows(
        of stage: Stage,
        _ runs: [(Course, StageRun)],
        among all: Int,
        asOf today: Day,
        _ calendars: CourseCalendars
    ) -> [Row] {
        var rows: [Row] = stage == .one ? [] : [Row(what: .asked, stage: stage, count: runs.count, of: all)]
        if stage != .ombudsman {
            let timed: [(What, Duty, @Sendable (FourDates) -> Deadline?)] = [
                (.acknowledgedInTimeByCode, .acknowledge, { $0.underCode }),
                (.acknowledgedInTimeByPolicy, .acknowledge, { $0.underPolicy }),
                (.answeredInTimeByCode, .answer, { $0.underCode }),
                (.answeredInTimeByPolicy, .answer, { $0.underPolicy }),
            ]
            for (what, duty, deadline) in timed {
                let dates = runs.map { $0.dates(duty, of: $1, calendars) }
                rows.append(YearFigures.inTime(what, stage, dates, deadline, asOf: today))
            }
            let extended = runs.filter { !$1.extensions.isEmpty }.count
            rows.append(Row(what: .extended, stage: stage, count: extended, of: runs.count))
            let refused = runs.filter { $1.refusedOn != nil }.count
            rows.append(Row(what: .refused, stage: stage, count: refused, of: runs.count))
        }
        let replies = runs.compactMap { $1.reply }
        return rows
            + Outcome.all(in: stage).map { outcome in
                let count = replies.filter { $0.outcome == outcome }.count
                return Row(what: What(outcome), stage: stage, count: count, of: replies.count)
            }
    }

    /// Those done by their day, out of those that were done or whose day has passed.
    private static func inTime(
        _ what: What,
        _ stage: Stage,
        _ dates: [FourDates],
        _ deadline: (FourDates) -> Deadline?,
        asOf today: Day
    ) -> Row {
        let days = dates.compactMap { dates in deadline(dates).map { (due: $0.due, done: dates.actual) } }
            .filter { $0.done != nil || $0.due < today }
        let inTime = days.filter { day in day.done.map { $0 <= day.due } ?? false }.count
        return Row(what: what, stage: stage, count: inTime, of: days.count)
    }
}

extension YearFigures {
    /// What is shown of a count.
    package enum Shown: Sendable, Equatable {
        case exact(Int)
        /// From 1 to 4, or it would tell of another that is.
        case few
    }

    /// No count from 1 to 4 is shown, and none from which one could be worked out: a few complaints are a few people.
    private static let few = 1...4

    /// What everyone is shown of a row.
    package func shown(_ row: Row) -> Shown {
        if isFew(row) { return .few }
        guard row.what.isOutcome, row.count > 0 else { return .exact(row.count) }
        // Of parts that make up a whole, one that is hidden could be worked out from the others.
        let parts = rows.filter { $0.stage == row.stage && $0.what.isOutcome }
        return parts.contains(where: isFew) ? .few : .exact(row.count)
    }

    private func isFew(_ row: Row) -> Bool {
        YearFigures.few.contains(row.count) || row.of.map { YearFigures.few.contains($0 - row.count) } ?? false
    }

    /// What everyone is shown of how many a row is out of.
    package func shownWhole(_ row: Row) -> Shown? {
        row.of.map { YearFigures.few.contains($0) ? .few : .exact($0) }
    }
}
