import Kernel
import Storage
import Web

/// What happened to a complaint since it was sent, as both sides read it; a reply that is late stands at the end.
///
/// What was written before it was sent is the group's own.
struct CaseStory: Sendable {
    let view: TimelineView

    init(_ file: CaseFile, _ words: RunningWords, in reader: any Reader) throws {
        let lines = try ComplaintLine.all(of: file.complaint.id, in: reader)
        let sent = lines.first { $0.kind == ComplaintSent.kind }?.version ?? Int.max
        var entries = lines.filter { $0.version >= sent }.map { line in
            EntryView(
                CaseStory.strand(of: line, words),
                heading: CaseStory.sentence(of: line, words),
                when: .init(machine: line.on.description, words: PlainDates.full(line.on)),
                content: line.words.map { .said($0, language: nil) } ?? .nothing,
                anchor: "e\(line.version)"
            )
        }
        let late = TurnWording(file.course, words).late
        if late > 0 {
            let today = EntryView.Moment(machine: words.today.description, words: PlainDates.full(words.today))
            entries.append(EntryView(.record, when: today, content: .gap("No reply, \(PlainDates.late(late))")))
        }
        view = TimelineView(entries)
    }

    private static func strand(of line: ComplaintLine, _ words: RunningWords) -> EntryView.Strand {
        switch line.by.flatMap(words.names.side(of:)) {
        case .families: .family
        case .youngPeople: .young
        case .services: .service
        case nil: .record
        }
    }

    /// What a line tells: who is named is who wrote it down, which need not be who did it.
    private static func sentence(of line: ComplaintLine, _ words: RunningWords) -> Phrase {
        let who = line.by.flatMap(words.names.name(of:)).map(Phrase.said) ?? "Somebody"
        let until = line.until.map { PlainDates.full($0) }
        return switch line.kind {
        case ComplaintSent.kind: "\(who) sent the complaint"
        case ComplaintPublished.kind: "\(who) made its letter public"
        case ComplaintAcknowledged.kind:
            until.map { "Acknowledged, with a reply promised by \($0)" } ?? "Acknowledged"
        case ComplaintExtended.kind: "More time was taken, until \(until ?? "a day not given")"
        case MilestoneReached.kind: "A day that others are counted from was noted"
        case StageRefused.kind: "The service would not take it on"
        case ComplaintReplied.kind: "The reply came"
        case ReplyTested.kind: "\(who) said what the reply leaves out"
        case StageAsked.kind: "\(who) asked for the next stage"
        case ComplaintEnded.kind: "\(who) ended the complaint"
        case ProcedureChosen.kind: "\(who) said which procedure it runs under"
        default: later(line, who, until)
        }
    }

    private static func later(_ line: ComplaintLine, _ who: Phrase, _ until: Phrase?) -> Phrase {
        switch line.kind {
        case OfferMade.kind: "\(who) offered to settle an issue by \(until ?? "a day not given")"
        case OfferAccepted.kind: "\(who) accepted an offer"
        case OfferDeclined.kind: "\(who) did not accept an offer"
        case OfferWithdrawn.kind: "\(who) took an offer back"
        case RemedyAgreed.kind: "A remedy was agreed, by \(until ?? "a day not given")"
        case ComplaintProofKept.kind: "\(who) kept a proof that it was posted"
        case ComplaintPapersKept.kind: "\(who) had its papers made from the record, and keeps them"
        case MailSetAside.kind: "\(who) said that a mail is not the reply"
        case PictureRedacted.kind: "\(who) said what of a picture is black in the copy for everyone"
        case RemovalsSet.kind: "\(who) said what is taken out of the copy for everyone"
        case LessonTold.kind: "\(who) said what was learned"
        case LessonPublished.kind: "\(who) let everyone read what was learned"
        case LessonKeptBack.kind: "\(who) kept back what was learned"
        case ComplaintNudged.kind: "The service was told that the reply is due on \(until ?? "a day not given")"
        default: "Something was recorded"
        }
    }
}
