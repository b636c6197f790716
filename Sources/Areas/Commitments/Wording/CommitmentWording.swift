import Kernel
import People
import Web

/// The words of commitments on pages, in English.
enum CommitmentWording {
    static func owner(_ commitment: Commitment, _ names: Directory) -> Phrase {
        names.name(of: commitment.ownedBy).map(Phrase.said) ?? "A service"
    }

    static func tag(_ status: CommitmentStatus, asOf today: Day) -> StatusTag {
        switch status {
        case .toBeDone: StatusTag(.withCouncil, words: "To be done")
        case .dueSoon(let day): StatusTag(.dueSoon, words: "Due \(PlainDates.near(day, asOf: today))")
        case .late(let days): StatusTag(.late, words: PlainDates.late(days))
        case .saidDone: StatusTag(.waitingForYou, words: "Done, says the service")
        case .confirmed: StatusTag(.answered, words: "Done")
        case .givenUp: StatusTag(.stopped, words: "Given up")
        case .replaced: StatusTag(.stopped, words: "Replaced")
        }
    }

    /// Where it stands, and since when.
    static func sentence(of commitment: Commitment, _ words: CommitmentWords) -> Phrase {
        let sentence = sentence(of: words.status(of: commitment), commitment, words.names)
        let remarks = [remark(commitment), standing(of: commitment, words.names)].compactMap(\.self)
        return remarks.isEmpty ? sentence : .sentences([sentence] + remarks)
    }

    /// Whose word it is, where it is not its owner's own.
    private static func standing(of commitment: Commitment, _ names: Directory) -> Phrase? {
        switch commitment.standing {
        case .own, .agreed: nil
        case .noted: "Families wrote this down. \(owner(commitment, names)) has not said yet whether it is so."
        case .disputed: "Families wrote this down. \(owner(commitment, names)) says that it is not so."
        }
    }

    private static func sentence(
        of status: CommitmentStatus,
        _ commitment: Commitment,
        _ names: Directory
    ) -> Phrase {
        let due = PlainDates.fullWithWeekday(commitment.dueOn)
        let owner = owner(commitment, names)
        return switch status {
        case .toBeDone, .dueSoon: "It is to be done by \(due)."
        case .late(0): "It was to be done by \(due). No working day has gone by since."
        case .late(let days): "It was to be done by \(due): \(PlainDates.late(days))."
        case .saidDone(0): "\(owner) says that it is done. Families have not said yet."
        case .saidDone(let days):
            "\(owner) says that it is done. It said so \(PlainDates.late(days)). Families have not said yet."
        case .confirmed(0): "It is done. Families say so too."
        case .confirmed(let days): "It is done. That was said \(PlainDates.late(days)). Families say so too."
        case .givenUp: "\(owner) says that it will not be done. It was to be done by \(due)."
        case .replaced(let other): "\(owner) promised \(other) in its place. It was to be done by \(due)."
        }
    }

    private static func remark(_ commitment: Commitment) -> Phrase? {
        switch commitment.state {
        case .moved(let from, _, _): "The day was moved. Before, it was \(PlainDates.full(from))."
        case .notConfirmed: "It was said to be done, and families say that it is not."
        case .promised, .saidDone, .confirmed, .givenUp, .replaced: nil
        }
    }

    /// What a line of its story tells.
    static func sentence(of line: CommitmentLine, _ names: Directory) -> Phrase {
        let who = line.by.flatMap(names.name(of:)).map(Phrase.said)
        let owner = who ?? "The service"
        let family = who ?? "Families"
        let until = line.until.map { PlainDates.full($0) } ?? "a day not given"
        return switch line.kind {
        case CommitmentMade.notedKind: "\(family) wrote down that it was promised, by \(until)"
        case CommitmentMade.kind: "\(owner) promised it, by \(until)"
        case CommitmentAgreed.kind: "\(owner) said that it promised this"
        case CommitmentDisputed.kind: "\(owner) said that it did not promise this"
        case CommitmentProgressed.kind: "\(owner) said how far it is"
        case CommitmentNudged.lineKind(.soon): "Heard told the service that it is due soon"
        case CommitmentNudged.lineKind(.late):
            "It was late. Heard told the service lead, and those it was promised to"
        case CommitmentNudged.lineKind(.veryLate): "It was very late. Heard told the director"
        case CommitmentMoved.kind: "\(owner) moved the day to \(until)"
        case CommitmentDone.kind: "\(owner) said that it is done"
        case CommitmentConfirmed.kind: "\(family) said that it is done"
        case CommitmentNotConfirmed.kind: "\(family) said that it is not done"
        case CommitmentGivenUp.kind: "\(owner) said that it will not be done"
        case CommitmentReplaced.kind: "\(owner) promised something else in its place"
        default: "Something was recorded"
        }
    }

    /// The strand a line hangs from.
    static func strand(of line: CommitmentLine, _ names: Directory) -> EntryView.Strand {
        switch line.by.flatMap(names.side(of:)) {
        case .families: .family
        case .youngPeople: .young
        case .services: .service
        case nil: .record
        }
    }
}
