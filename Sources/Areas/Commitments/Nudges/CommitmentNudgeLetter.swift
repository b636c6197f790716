import Kernel
import Mail
import People
import Storage
import Web
import Wording

/// A letter to those of a group who are told what it promised: in its own words, and what happens next.
struct CommitmentNudgeLetter {
    /// More would be read by nobody; the page has them all.
    private static let most = 10

    private let rung: Rung
    private let commitments: [Commitment]
    private let group: ID<Group>
    private let area: LocalArea
    private let ladder: Ladder
    private let today: Day

    init(
        _ rung: Rung,
        of commitments: [Commitment],
        to group: ID<Group>,
        in area: LocalArea,
        _ ladder: Ladder,
        on today: Day
    ) {
        self.rung = rung
        self.commitments = commitments
        self.group = group
        self.area = area
        self.ladder = ladder
        self.today = today
    }

    /// One a day to each, however many there are; of those alone that their mandate covers.
    func send(in writer: any Writer) throws {
        for seat in try Seat.all(in: group, writer) where hears(seat) {
            let own = commitments.filter { commitment in
                commitment.origins.allSatisfy { seat.mandate.covers($0.topic) }
                    && (!commitment.origins.isEmpty || seat.mandate.covers(nil))
            }
            guard let holder = seat.holder, !own.isEmpty else { continue }
            var letter = letter(of: own, to: holder.email)
            letter.language = try ReadingLanguage.find(of: holder.person, in: writer)
            try writer.send(letter, once: "commitment-nudge \(rung.rawValue) \(seat.id) \(today)")
        }
    }

    /// A forum has no officers: those who lead it are told at every rung.
    private func hears(_ seat: Seat) -> Bool {
        seat.isHeld(on: today) && (seat.role == rung.role || seat.role.side != .services && seat.role.leads)
    }

    private func letter(of own: [Commitment], to email: String) -> OutgoingLetter {
        let path = "/\(area.slug)/commitments?group=\(group)&state=open"
        let isMore = own.count > Self.most
        var letter = OutgoingLetter(
            kind: "commitment-nudge",
            to: email,
            subject: subject,
            body: own.prefix(Self.most).flatMap(blocks)
                + [isMore ? .paragraph("There are more on the page.") : nil, .paragraph(next)].compactMap(\.self)
                + [.link(.init("See all that your group promised", path: path))],
            reason: "You get this mail because your group promised this in \(area.name). It comes once a day at most."
        )
        letter.timing = .byDay
        letter.usefulMinutes = 2 * 24 * 60
        return letter
    }

    private func blocks(of commitment: Commitment) -> [OutgoingLetter.Block] {
        let (reference, due) = (commitment.reference, PlainDates.long(commitment.dueOn, asOf: today))
        let words: OutgoingLetter.Block =
            commitment.what.map(OutgoingLetter.Block.said) ?? .paragraph("The words have been erased.")
        let fact: Phrase =
            commitment.dueOn < today
            ? "\(reference) was to be done by \(due)." : "\(reference) is to be done by \(due)."
        return [
            .heading("\(reference)"), words, .paragraph(fact),
            .link(.init("Say how far \(reference) is", path: "/\(area.slug)/commitments/\(reference)")),
        ]
    }

    private var subject: Phrase {
        switch rung {
        case .soon: "What you promised is due soon"
        case .late: "What you promised is late"
        case .veryLate: "What you promised is very late"
        }
    }

    /// What happens if nothing comes.
    private var next: Phrase {
        switch rung {
        case .soon:
            """
            If it is not said to be done, the service lead is told \(PlainDates.workingDays(ladder.late)) after it was \
            due. So are those it was promised to.
            """
        case .late:
            """
            If it is not said to be done, the director is told \(PlainDates.workingDays(ladder.veryLate)) after it was \
            due.
            """
        case .veryLate: "Until it is said to be done, the area’s list of commitments shows it as late."
        }
    }
}
