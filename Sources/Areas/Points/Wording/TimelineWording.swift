import Kernel
import People
import Web

extension PointWording {
    /// What an entry of a timeline tells, as one sentence.
    ///
    /// - Parameter verdict: what the entry says of an answer, where that is known.
    static func sentence(of entry: Timeline.Entry, verdict: Verdict? = nil, _ names: Directory) -> Phrase {
        switch entry.what {
        case .silence(let days, let isLasting):
            isLasting
                ? "No reply for \(PlainDates.workingDays(days)), and still none"
                : "No reply for \(PlainDates.workingDays(days))"
        case .withForum(let days, let isLasting):
            isLasting
                ? "The forum has had it for \(PlainDates.workingDays(days))"
                : "The forum had it for \(PlainDates.workingDays(days))"
        case .happened(let line): judged(line, verdict, names) ?? sentence(of: line, names)
        }
    }

    private static func judged(_ line: HistoryLine, _ verdict: Verdict?, _ names: Directory) -> Phrase? {
        guard let verdict else { return nil }
        let family = line.by.flatMap(names.name(of:)).map(Phrase.said) ?? somebody
        let isAnew = line.until != nil
        return switch verdict {
        case .yes: "\(family) said that this answered it"
        case .partly where isAnew: "\(family) said that this answered it only in part. The count began anew"
        case .partly: "\(family) said that this answered it only in part"
        case .no where isAnew: "\(family) said that this was no answer to it. The count began anew"
        case .no: "\(family) said that this was no answer to it"
        case .notSaid: "\(family) was asked whether this answered it, and has not said"
        }
    }

    static func sentence(of line: HistoryLine, _ names: Directory) -> Phrase {
        let who = line.by.flatMap(names.name(of:)).map(Phrase.said)
        let service = who ?? "The service"
        let family = who ?? somebody
        let until: Phrase = line.until.map { PlainDates.full($0) } ?? "a day not given"
        return switch line.kind {
        case PointAsked.kind: "\(family) asked"
        case PointAcknowledged.kind: "\(service) said that it has the point"
        case ReplyNoted.kind: "A reply came from \(service). Which points it answers has not been said"
        case ClarificationAsked.kind: "\(service) asked what is meant"
        case PointClarified.kind: "\(family) said what is meant"
        case PointExtended.kind: "\(service) asked for more time, until \(until)"
        case PointTransferred.kind: "\(service) passed it to another service. The clocks go on"
        case PointAnswered.kind: line.message == nil ? "\(service) answered" : "\(service) answered by email"
        case ReplyUndone.kind: "\(who ?? somebody) took back what was understood from an email"
        case ReplySetAside.kind: "\(family) said that the reply does not answer this"
        case PointJudged.kind:
            line.until == nil
                ? "\(family) said whether it was an answer" : "\(family) said that the answer fell short"
        case PointWithdrawn.kind: "\(family) took it back"
        case PointMerged.kind: "It was joined to another point that asks the same"
        case PointSplit.kind: "It was split into points of their own"
        case PointRecounted.kind: "Its days were counted again. The answer is due by \(until)"
        case PointSorted.kind: "Its topic was set"
        case PointSent.kind: "\(family) sent it on. An answer is due by \(until)"
        case WordsPublished.kind: "A moderator published the words"
        case WordsKeptBack.kind: "A moderator kept the words back"
        case ModerationAppealed.kind: "\(family) asked for that to be looked at again"
        case AcknowledgementRequested.kind: requested(line)
        default: nudged(line) ?? "Something was recorded"
        }
    }

    private static func requested(_ line: HistoryLine) -> Phrase {
        let asked: Phrase = "Heard wrote to the service’s inbox and asked it to say that it has the point"
        guard let day = line.until, day < line.on else { return asked }
        return "\(asked). It was to be asked on \(PlainDates.full(day))"
    }

    /// Who was told what of a clock; nil where the line tells of something else.
    private static func nudged(_ line: HistoryLine) -> Phrase? {
        let told: Phrase? =
            switch line.kind {
            case Rung.soon.lineKind(.answer): "The service’s officers were told that the answer is due soon"
            case Rung.late.lineKind(.answer): "The service’s lead was told that the answer is late"
            case Rung.veryLate.lineKind(.answer): "The service’s director was told that the answer is very late"
            case Rung.soon.lineKind(.acknowledgement):
                "The service’s officers were told to say soon that they have the point"
            case Rung.late.lineKind(.acknowledgement):
                "The service’s lead was told that it is late in saying that it has the point"
            case Rung.veryLate.lineKind(.acknowledgement):
                "The service’s director was told that it is very late in saying that it has the point"
            default: nil
            }
        return told.map { missed($0, line) }
    }

    /// What was told, and when it was to be, where that was missed.
    private static func missed(_ told: Phrase, _ line: HistoryLine) -> Phrase {
        guard let day = line.until, day < line.on else { return told }
        return "\(told). It was to be told on \(PlainDates.full(day))"
    }

    /// The strand an entry hangs from.
    static func strand(of line: HistoryLine, _ names: Directory) -> EntryView.Strand {
        switch line.turn {
        case .record: .record
        case .services: .service
        case .families, .forum: line.by.flatMap(names.side(of:)) == .youngPeople ? .young : .family
        }
    }
}
