import Kernel
import People
import Storage
import Wording

/// A letter to those of a service who are told: that there is something to answer, and nothing of what it is.
struct NudgeLetter {
    private let rung: Rung
    private let group: ID<Group>
    private let area: LocalArea
    private let today: Day

    init(_ rung: Rung, to group: ID<Group>, of area: LocalArea, on today: Day) {
        self.rung = rung
        self.group = group
        self.area = area
        self.today = today
    }

    /// One a day to each, however many points there are.
    func send(in writer: any Writer) throws {
        for seat in try Seat.all(in: group, writer) where seat.role == rung.role && seat.isHeld(on: today) {
            guard let email = seat.holder?.email else { continue }
            try writer.send(letter(to: email), once: "nudge \(rung.rawValue) \(seat.id) \(today)")
        }
    }

    private func letter(to email: String) -> OutgoingLetter {
        OutgoingLetter(
            kind: "nudge",
            to: email,
            subject: subject,
            paragraphs: ["Hello,", "\(subject). The page has them all, with the words of the families."],
            link: .init("See them", path: rung == .soon ? "/\(area.slug)/queue" : "/\(area.slug)/nudges"),
            reason: "You get this mail because you answer for a service in \(area.name). It comes once a day at most."
        )
    }

    private var subject: Phrase {
        switch rung {
        case .soon: "Replies to families are due soon"
        case .late: "Replies to families are late"
        case .veryLate: "Replies to families are very late"
        }
    }
}
