import Commitments
import Kernel
import Points
import Storage
import Web

/// A complaint that was sent: whose turn it is, its stages and days, its issues, what was agreed, what happened.
struct SentComplaintPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let subject: String?
    private let turn: TurnWording
    private let facts: DataList
    private let steps: [(words: Phrase, path: String)]
    private let proposals: ProposalsView?
    private let stages: [StageView]
    private let documents: [(words: Phrase, path: String)]
    private let issues: [IssueView]
    private let commitments: CommitmentLines
    private let lessons: [LessonRow]
    private let story: TimelineView
    private let papers: SentPapersView?
    private let daysPath: String
    private let listPath: String

    /// - Parameter form: what was typed about a mail that came, where something of it must be put right.
    init(_ file: CaseFile, _ visitor: RunningVisitor, _ form: Form = Form(), in reader: any Reader) throws {
        let (words, complaint) = (visitor.words, file.complaint)
        title = form.title("Complaint \(complaint.reference)")
        place = words.place
        subject = complaint.frame.subject
        turn = TurnWording(file.course, words)
        facts = SentComplaintPage.facts(file, words)
        self.form = form
        steps = SentComplaintPage.steps(file, visitor)
        proposals = visitor.isFamilies(of: complaint) ? try ProposalsView(file, form, words, in: reader) : nil
        stages = file.course.runs.map { StageView($0, of: file, words) }
        documents = try SentComplaintPage.documents(file, words, in: reader)
        let points = Set(file.issues.flatMap(\.text.points))
        let pointWords = try PointsArea.asked(
            at: points.sorted(),
            in: words.area,
            for: visitor.seat,
            on: words.today,
            reader
        )
        issues = file.issues.map { IssueView($0, of: file, pointWords, for: visitor) }
        commitments = try CommitmentLines(about: complaint.reference, for: .desk, words.commitments, in: reader)
        lessons = file.lessons.map { LessonRow($0, of: file, for: visitor) }
        story = try CaseStory(file, words, in: reader).view
        papers = visitor.isFamilies(of: complaint) ? try SentPapersView(complaint, words, in: reader) : nil
        daysPath = words.path(of: complaint, "days")
        listPath = words.path()
    }

    /// What this visitor can do now; asking for the next stage can be done from here, or be recorded.
    private static func steps(_ file: CaseFile, _ visitor: RunningVisitor) -> [(words: Phrase, path: String)] {
        let path = { (below: String) in visitor.words.path(of: file.complaint, below) }
        return CaseSteps.all.filter { $0.isOpen(file, for: visitor) }.flatMap { step in
            let own: (words: Phrase, path: String) = (step.heading(file), path(step.path))
            return step == NextStageStep.self ? [(RequestPage.heading(file), path("request")), own] : [own]
        }
    }

    /// What was sent and came between the two sides since: requests for later stages, and files of replies by mail.
    private static func documents(
        _ file: CaseFile,
        _ words: RunningWords,
        in reader: any Reader
    ) throws -> [(words: Phrase, path: String)] {
        let requests = try StageRequest.all(of: file.complaint.id, in: reader)
            .flatMap { RequestLinks($0, of: file, words).links }
        let replies = try file.course.runs.compactMap { $0.reply?.message }
            .flatMap { try MailFile.links(of: $0, file, words, in: reader) }
        return requests + replies
    }

    private static func facts(_ file: CaseFile, _ words: RunningWords) -> DataList {
        let complaint = file.complaint
        var rows: [(name: Phrase, value: DataList.Value)] = [
            ("Made by", .text(words.name(of: complaint.madeBy, orElse: "A group"))),
            ("Sent to", .text(words.name(of: complaint.madeTo, orElse: "A service"))),
            ("Sent on", .text(PlainDates.fullWithWeekday(file.course.sentOn))),
            ("Measured by", .said(file.course.rules.name)),
        ]
        if !file.course.rules.counts(on: file.course.sentOn) {
            rows.append(("What that means", .text(older(than: file.course.rules))))
        }
        rows.append(("The council's own policy", .text(policy(file, words))))
        return DataList(rows)
    }

    /// What rules mean for a complaint that is older than they are.
    private static func older(than rules: RuleSet) -> Phrase {
        let day = PlainDates.full(rules.from)
        return """
            These rules came on \(day), after this complaint was sent. They did not bind the council then. They show what \
            is asked of a council now.
            """
    }

    private static func policy(_ file: CaseFile, _ words: RunningWords) -> Phrase {
        guard let policy = file.policy else { return "Nobody has entered one" }
        let name = policy.document.map(Phrase.said) ?? "A document"
        switch policy.standing {
        case .said: return "\(name), as \(words.name(of: policy.enteredBy, orElse: "a group")) entered it"
        case .confirmed(_, let by): return "\(name), confirmed by \(words.name(of: by, orElse: "the other side"))"
        case .disputed(_, let by, _):
            return "\(name). \(words.name(of: by, orElse: "The other side")) says that this is wrong"
        }
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(title)
        if let subject { html.element("p", class: "big") { $0.said(subject) } }
        html.element("p") { turn.tag.write(into: &$0) }
        html.p(turn.sentence, class: "big")
        facts.write(into: &html)
        proposals?.write(into: &html)
        if !steps.isEmpty {
            html.h2("What you can do")
            html.list(steps) { step, html in html.link(step.words, to: step.path) }
        }
        for stage in stages { stage.write(into: &html) }
        html.list(documents) { link, html in html.link(link.words, to: link.path) }
        html.element("p") { $0.link("How these dates were worked out", to: daysPath) }
        papers?.write(into: &html)
        html.h2("The issues")
        for issue in issues { issue.write(into: &html) }
        commitments.write(into: &html)
        if !lessons.isEmpty { html.h2("What was learned") }
        for lesson in lessons { lesson.write(into: &html) }
        html.h2("What happened")
        story.write(into: &html)
        html.element("p", class: "row") { $0.link("All complaints", to: listPath) }
    }
}
