import Commitments
import Kernel
import People
import Storage
import Web

/// A point as both sides read it at their desks: its words, clocks and story.
struct PointCard: Sendable {
    private let tag: StatusTag
    private let sentence: Phrase
    private let words: String?
    private let files: FilesCard
    private let facts: DataList
    private let promised: CommitmentLines
    private let clocks: [ClockView]
    private let timeline: TimelineView
    private let replies: ReplyFiles

    init(_ point: Point, _ desk: DeskVisit, in reader: any Reader) throws {
        let area = desk.words
        let story = try Timeline(of: point, asOf: area.today, in: reader, area.calendars, area.promises)
        (tag, sentence) = PointWording.status(of: point, asOf: area.today, area.calendar(of: point))
        words = point.words
        files = try FilesCard(of: point.message, desk, in: reader)
        facts = PointCard.facts(point, area)
        clocks = ClockWording.clocks(point, area)
        promised = try CommitmentLines(about: point.reference, for: .desk, area.commitments, in: reader)
        replies = try ReplyFiles(story.messages, butNot: point.message, below: desk.filesPath, in: reader)
        let isForum = area.names.side(of: desk.group) != .services
        timeline = TimelineView(
            story.entries.map { PointPage.entry($0, verdict: nil, said: PointCard.said($0, isForum: isForum), area) }
        )
    }

    private static func facts(_ point: Point, _ area: AreaWords) -> DataList {
        var rows: [(name: Phrase, value: DataList.Value)] = [
            ("Asked by", .text(PointWording.asker(point, area.names))),
            (point.withForum == nil ? "Owed by" : "Now with", .text(PointWording.owing(point, area.names))),
            ("Asked on", .text(PlainDates.fullWithWeekday(point.askedOn))),
            ("Who can see it", .text(point.chosen.sentence)),
        ]
        if let topic = point.topic { rows.append(("Topic", .said(topic))) }
        if let service = point.withForum?.meantFor, let name = area.names.name(of: service) {
            rows.append(("Meant for", .said(name)))
        }
        if case .merged(let other, _) = point.standing {
            rows.append(("Joined to", .link(.reference(other), to: area.path("points/\(other)"))))
        }
        if case .answered(let answer, _) = point.reply {
            rows.append(("Answer", .text(PointWording.answer(answer.kind))))
            if let next = answer.next { rows.append(("What happens next", .said(next))) }
            if let day = answer.promisedOn { rows.append(("By when", .text(PlainDates.fullWithWeekday(day)))) }
        }
        if let verdict = point.verdict { rows.append(("Families say", .text(PointWording.verdict(verdict)))) }
        return DataList(rows)
    }

    /// What moderators said to whoever spoke is not for the service.
    private static func said(_ entry: Timeline.Entry, isForum: Bool) -> String? {
        guard case .happened(let line) = entry.what else { return nil }
        switch line.kind {
        case WordsPublished.kind, WordsKeptBack.kind, ModerationAppealed.kind: return isForum ? line.words : nil
        default: return line.words
        }
    }

    func write(into html: inout HTML) {
        html.element("p") { tag.write(into: &$0) }
        html.p(sentence, class: "big")
        html.element("div", class: "say") { $0.paragraphs(words, orElse: "The words have been erased.") }
        files.write(into: &html)
        facts.write(into: &html)
        promised.write(into: &html)
        if !clocks.isEmpty { html.h2("The clocks") }
        for clock in clocks { clock.write(into: &html) }
        html.h2("What happened")
        timeline.write(into: &html)
        replies.write(into: &html)
    }
}
