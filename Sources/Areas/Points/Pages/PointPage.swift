import Commitments
import Kernel
import People
import Web
import WorkingDays

/// What the page of one point says.
struct PointPage: Page {
    let title: Phrase
    let place: Place
    private let status: StatusTag
    private let sentence: Phrase
    private let words: String?
    private let pictures: [FileView]
    private let facts: DataList
    private let promised: CommitmentLines
    private let clocks: [ClockView]
    private let timeline: TimelineView
    private let receiptPath: String
    private let latePath: String

    let isPrivate: Bool
    private let notPublic: Phrase
    private let proof: Phrase

    /// Who reads the page.
    enum Sight: Sendable {
        /// Everyone; the messages are those whose words everyone may read.
        case everyone(published: Set<ID<Message>>)
        /// Whoever asked, at a private link.
        case asker(path: String)
    }

    /// - Parameters:
    ///   - merged: the points that were joined to this one.
    ///   - pictures: those that everyone may see with it.
    ///   - promised: what was promised in answer to it, as far as the reader may see it.
    init(
        _ point: Point,
        _ story: Timeline,
        merged: [Point],
        pictures: [MessageFile] = [],
        promised: CommitmentLines,
        _ sight: Sight,
        _ area: AreaWords
    ) {
        title = "Point \(point.reference)"
        self.promised = promised
        place = area.place("points")
        let calendar = area.calendar(of: point)
        (status, sentence) = PointWording.status(of: point, asOf: area.today, calendar)
        facts = PointPage.facts(point, merged: merged.filter(\.visibility.showsExistence), area)
        clocks = ClockWording.clocks(point, area)
        let judged = point.verdict == nil ? nil : story.lastJudged
        timeline = TimelineView(
            story.entries.map { entry in
                PointPage.entry(
                    entry,
                    verdict: entry.position == judged ? point.verdict : nil,
                    said: PointPage.said(in: entry, point, sight),
                    area
                )
            }
        )
        latePath = area.path("late")
        self.pictures = pictures.map { FileView($0, below: "\(area.path(of: point))/files") }
        switch sight {
        case .everyone:
            words = point.publicWords
            isPrivate = false
            notPublic = "The words are not public. Those who may read them are the forum and, once sent, the service."
            proof = "A receipt proves, without this site, that this point was asked and when. It holds no name."
            receiptPath = area.path(of: point) + "/receipt"
        case .asker(let path):
            words = point.words
            isPrivate = true
            notPublic = "The words have been erased."
            proof = "A receipt proves, without this site, what you asked and when. It holds your words and your name."
            receiptPath = path + "/receipt"
        }
    }

    private static func facts(_ point: Point, merged: [Point], _ area: AreaWords) -> DataList {
        var rows: [(name: Phrase, value: DataList.Value)] = [
            ("Asked by", .text(PointWording.asker(point, area.names))),
            (point.withForum == nil ? "Owed by" : "Now with", .text(PointWording.owing(point, area.names))),
            ("Asked on", .text(PlainDates.fullWithWeekday(point.askedOn))),
        ]
        if let topic = point.publicTopic { rows.append(("Topic", .said(topic))) }
        if let promise = area.promises.find(point.clocks.promise) {
            rows.append(("Promise of reply", .said(promise.document)))
        }
        if case .merged(let other, _) = point.standing {
            rows.append(("Joined to", .link(.reference(other), to: area.path("points/\(other)"))))
        }
        for other in merged {
            rows.append(("Stands also for", .link(.reference(other.reference), to: area.path(of: other))))
        }
        if case .answered(let answer, _) = point.reply {
            rows.append(("Answer", .text(PointWording.answer(answer.kind))))
            rows += PointPage.promises(of: answer, area)
        }
        if let verdict = point.verdict { rows.append(("Families say", .text(PointWording.verdict(verdict)))) }
        return DataList(rows)
    }

    private static func promises(of answer: Answer, _ area: AreaWords) -> [(name: Phrase, value: DataList.Value)] {
        var rows: [(name: Phrase, value: DataList.Value)] = []
        if let day = answer.promisedOn { rows.append(("By when", .text(PlainDates.fullWithWeekday(day)))) }
        if let group = answer.passedTo, let name = area.names.name(of: group) {
            rows.append(("Passed to", .said(name)))
        }
        return rows
    }

    /// The words that everyone may read: why days were counted again; else those of a point that is published, and of a
    /// reply only where that is published too.
    private static func said(in entry: Timeline.Entry, _ point: Point, _ sight: Sight) -> String? {
        guard case .happened(let line) = entry.what else { return nil }
        guard case .everyone(let published) = sight else {
            return line.kind == PointAsked.kind ? point.words : line.words
        }
        switch line.kind {
        case PointRecounted.kind: return line.words
        case PointAsked.kind: return point.publicWords
        case ReplyNoted.kind where !line.isOf(published): return nil
        case WordsPublished.kind, WordsKeptBack.kind, ModerationAppealed.kind: return nil
        case PointClarified.kind, PointJudged.kind, PointWithdrawn.kind:
            return point.showsLaterWords ? line.words : nil
        default: return point.visibility.showsWords ? line.words : nil
        }
    }

    /// One entry as a page shows it, with what may be read of what was said.
    static func entry(
        _ entry: Timeline.Entry,
        verdict: Verdict?,
        said: String?,
        _ area: AreaWords
    ) -> EntryView {
        let when = EntryView.Moment(machine: entry.on.description, words: PlainDates.full(entry.on))
        let heading = PointWording.sentence(of: entry, verdict: verdict, area.names)
        switch entry.what {
        case .silence, .withForum: return EntryView(.record, when: when, content: .gap(heading))
        case .happened(let line):
            let strand = PointWording.strand(of: line, area.names)
            let anchor = "e\(line.position)"
            if strand == .record {
                let told: Phrase = said.map { "\(heading). \(said: $0)" } ?? "\(heading)."
                return EntryView(.record, when: when, content: .told(told), anchor: anchor)
            }
            return EntryView(
                strand,
                heading: heading,
                when: when,
                content: said.map { .said($0, language: nil) } ?? .nothing,
                anchor: anchor
            )
        }
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.element("p") { status.write(into: &$0) }
        html.p(sentence, class: "big")
        if let words {
            html.element("div", class: "say") { $0.paragraphs(words) }
        } else {
            html.p(notPublic)
        }
        for picture in pictures { picture.writeCopy(into: &html) }
        facts.write(into: &html)
        promised.write(into: &html)
        if !clocks.isEmpty { html.h2("The clocks") }
        for clock in clocks { clock.write(into: &html) }
        html.h2("What happened")
        timeline.write(into: &html)
        html.h2("Prove it")
        html.p(proof)
        html.element("p", class: "row") { html in
            html.link("Download the receipt", to: receiptPath, class: "btn btn--quiet")
            html.link("See everything that is late", to: latePath, class: "btn btn--quiet")
        }
    }
}

extension Timeline {
    /// Where the entry of the last verdict stands in the log.
    fileprivate var lastJudged: Int64? { entries.last { $0.kind == PointJudged.kind }?.position }
}

extension Timeline.Entry {
    fileprivate var kind: String? { if case .happened(let line) = what { line.kind } else { nil } }
    fileprivate var position: Int64? { if case .happened(let line) = what { line.position } else { nil } }
}
