import Kernel
import People
import Points
import Storage
import WorkingDays

/// Tells services of complaints whose reply is due soon, late or very late, by the area's own ladder.
///
/// What is to be told follows from due days and from what was told before: a second run tells nothing, and a day on which
/// it did not run is caught up.
struct ComplaintNudging {
    let area: LocalArea
    let writer: any Writer
    private let ladder: Ladder
    private let calendars: Calendars
    private var today: Day { writer.world.today }

    init(of area: LocalArea, in writer: any Writer) throws {
        self.area = area
        self.writer = writer
        ladder = try AreaLadder.find(in: area.id, writer)?.ladder ?? .usual
        calendars = try Calendars(of: area.id, in: writer)
    }

    /// Tells what there is to tell.
    ///
    /// - Returns: how many entries it made.
    func nudge() throws -> Int {
        var done = 0
        for complaint in try Complaint.running(in: area.id, writer) {
            for rung in Rung.allCases { done += try tell(rung, of: complaint) ? 1 : 0 }
        }
        return done
    }

    /// Whether there was something to tell.
    ///
    /// Each complaint is read anew: telling is itself a change of it.
    private func tell(_ rung: Rung, of id: ID<Complaint>) throws -> Bool {
        guard let complaint = try Complaint.find(id, in: writer), let course = try Course.find(complaint, in: writer),
            case .service = course.turn, let due = course.dates(.answer, of: course.current, calendars.course).due,
            due <= ladder.lastDue(of: rung, by: today, calendars[.englandAndWales]),
            try !ComplaintNudged.told(of: course, due: due, in: writer).contains(rung)
        else { return false }
        try complaint.record(ComplaintNudged(rung, of: course, due: due, on: today), in: area.log, writer)
        try ComplaintNudgeLetter(rung, of: course, due: due, in: area, on: today).send(in: writer)
        return true
    }
}

extension Complaint {
    /// The complaints that were sent and have not ended, the oldest first.
    static func running(in area: ID<LocalArea>, _ reader: any Reader) throws -> [ID<Complaint>] {
        try reader.rows(
            """
            SELECT id FROM complaint
             WHERE area_id = \(area) AND state = 'sent'
                   AND NOT EXISTS (SELECT 1 FROM complaint_course AS course
                                    WHERE course.complaint_id = complaint.id AND course.ended_on IS NOT NULL)
             ORDER BY id
            """
        ).map { try $0["id"] }
    }
}
