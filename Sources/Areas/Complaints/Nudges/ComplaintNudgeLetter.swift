import Kernel
import Mail
import People
import Points
import Storage
import Web

/// A letter to those of a service who are told that the reply to a complaint is due, or late.
///
/// It names the complaint and its day, and none of its words: those stand on its page.
struct ComplaintNudgeLetter {
    private let rung: Rung
    private let course: Course
    private let due: Day
    private let area: LocalArea
    private let today: Day

    init(_ rung: Rung, of course: Course, due: Day, in area: LocalArea, on today: Day) {
        self.rung = rung
        self.course = course
        self.due = due
        self.area = area
        self.today = today
    }

    func send(in writer: any Writer) throws {
        for seat in try Seat.all(in: course.complaint.madeTo, writer)
        where seat.role == rung.role && seat.isHeld(on: today) {
            guard let holder = seat.holder else { continue }
            var letter = letter(to: holder.email)
            letter.language = try ReadingLanguage.find(of: holder.person, in: writer)
            let reference = course.complaint.reference
            let key = "complaint-nudge \(area.id) \(reference) \(course.current.stage.rawValue) \(due) \(rung.rawValue)"
            try writer.send(letter, once: "\(key) \(seat.id)")
        }
    }

    private func letter(to email: String) -> OutgoingLetter {
        let reference = course.complaint.reference
        let day = PlainDates.long(due, asOf: today)
        let fact: Phrase =
            rung == .soon
            ? "The reply to complaint \(reference), \(course.current.stage.words), is due on \(day)."
            : "The reply to complaint \(reference), \(course.current.stage.words), was due on \(day)."
        var letter = OutgoingLetter(
            kind: "complaint-nudge",
            to: email,
            subject: subject,
            body: [
                .paragraph(fact),
                .paragraph("Where more time is needed, say so with the reason and a new day. The group sees both."),
                .link(.init("Open the complaint", path: "/\(area.slug)/complaints/\(reference)")),
            ],
            reason: "You get this mail because you answer for a service in \(area.name)."
        )
        letter.timing = .byDay
        letter.usefulMinutes = 2 * 24 * 60
        return letter
    }

    private var subject: Phrase {
        switch rung {
        case .soon: "A reply to a complaint is due soon"
        case .late: "A reply to a complaint is late"
        case .veryLate: "A reply to a complaint is very late"
        }
    }
}
