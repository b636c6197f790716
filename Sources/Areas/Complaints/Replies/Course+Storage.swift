import Kernel
import Points
import Storage
import WorkingDays

extension Course {
    /// How a complaint runs; nil where it was not sent.
    package static func find(_ complaint: Complaint, in reader: any Reader) throws -> Course? {
        guard let sent = complaint.sentOn else { return nil }
        let row = try reader.row(
            "SELECT rules, ended_on, ended_how FROM complaint_course WHERE complaint_id = \(complaint.id)"
        )
        let key: String? = try row?["rules"] ?? nil
        let how: String? = try row?["ended_how"] ?? nil
        let day: Day? = try row?["ended_on"] ?? nil
        guard let rules = key.flatMap(RuleSets.named) ?? RuleSets.code else { return nil }
        let runs = try StageRun.all(of: complaint.id, in: reader)
        let first = runs.first { $0.stage == .one } ?? StageRun(of: complaint.id, .one, askedOn: sent)
        return Course(
            complaint: complaint,
            sentOn: sent,
            rules: rules,
            policy: try CouncilPolicy.counting(on: sent, for: complaint.madeTo, in: complaint.area, reader)?.rules,
            runs: [first] + runs.filter { $0.stage != .one },
            ending: how.flatMap(Ending.How.init(rawValue:)).flatMap { how in day.map { Ending(on: $0, how: how) } }
        )
    }
}

extension Calendars {
    /// The same as a function.
    var course: CourseCalendars { { self[$0] } }
}
