import Kernel
import Mail
import People
import Storage
import Web
import Wording

/// What those to whom something was promised are told of it by mail: that it is late, and that it is said to be done.
package struct CommitmentNews: Sendable {
    package enum Kind: String, Sendable {
        case late
        case saidDone = "said-done"
    }

    package let kind: Kind
    package let commitment: Commitment
    /// Who promised it.
    package let owner: Phrase

    init(_ kind: Kind, of commitment: Commitment, _ names: Directory) {
        self.kind = kind
        self.commitment = commitment
        owner = CommitmentWording.owner(commitment, names)
    }

    package var subject: Phrase {
        switch kind {
        case .late: "What was promised to you is late"
        case .saidDone: "Is it done? A service says so"
        }
    }

    /// What was promised, where it stands, and one thing to press.
    ///
    /// - Parameter path: where its reader says whether it is done, or reads how far it is.
    package func body(asOf today: Day, path: String) -> [OutgoingLetter.Block] {
        let words: OutgoingLetter.Block =
            commitment.what.map(OutgoingLetter.Block.said) ?? .paragraph("The words have been erased.")
        let due = PlainDates.long(commitment.dueOn, asOf: today)
        switch kind {
        case .late:
            return [
                words, .paragraph("\(owner) promised this by \(due). Nobody has said yet that it is done."),
                .paragraph("You need do nothing. The service’s people are told too."),
                .link(.init("See how far it is", path: path)),
            ]
        case .saidDone:
            let shown: [OutgoingLetter.Block] =
                if case .saidDone(_, let words?) = commitment.state {
                    [.paragraph("What shows it:"), .said(words)]
                } else {
                    []
                }
            return [words, .paragraph("\(owner) says that this is done.")] + shown
                + [.link(.init("Say whether it is done", path: path))]
        }
    }

    /// Told once for each day it was to be done, or was said to be done.
    package var key: String {
        switch (kind, commitment.state) {
        case (.saidDone, .saidDone(let day, _)): "commitment-\(kind.rawValue) \(commitment.id) \(day)"
        default: "commitment-\(kind.rawValue) \(commitment.id) \(commitment.dueOn)"
        }
    }
}

extension CommitmentNews {
    /// Tells all whom it was promised to: those who lead their groups, and by the area above whoever is in no group.
    func send(in area: LocalArea, _ tools: CommitmentTools, _ writer: any Writer) throws {
        guard commitment.visibility.showsExistence, !commitment.isDisputed else { return }
        let today = writer.world.today
        for group in groups {
            for seat in try Seat.all(in: group, writer) where seat.role.leads && mayJudge(seat, on: today) {
                guard let holder = seat.holder else { continue }
                var letter = OutgoingLetter(
                    kind: "commitment",
                    to: holder.email,
                    subject: subject,
                    body: body(asOf: today, path: "/\(area.slug)/commitments/\(commitment.reference)"),
                    reason: "You get this mail because it was promised to your group in \(area.name)."
                )
                letter.language = try ReadingLanguage.find(of: holder.person, in: writer)
                letter.thread = LetterThread("commitment \(commitment.id)")
                letter.timing = .byDay
                try writer.send(letter, once: "\(key) \(seat.id)")
            }
        }
        if commitment.isPromisedToSomebody { try tools.tellAskers(self, area, writer) }
    }

    private var groups: [ID<Group>] {
        let asked = commitment.origins.compactMap { $0.askedBy ?? $0.forum }
        return Set(asked + [commitment.promisedTo].compactMap(\.self)).subtracting([commitment.ownedBy]).sorted()
    }

    private func mayJudge(_ seat: Seat, on day: Day) -> Bool {
        let topics = commitment.origins.isEmpty ? [nil] : commitment.origins.map(\.topic)
        return topics.allSatisfy { seat.may(.judgeAnswers, about: $0, on: day) }
    }
}
