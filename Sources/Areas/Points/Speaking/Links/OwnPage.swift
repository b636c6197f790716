import Commitments
import Kernel
import People
import Safety
import Storage
import Web

/// What somebody said, with its words, where each point stands, and what can be done.
struct OwnPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let heading: Phrase
    private let points: [OwnPoint]
    private let files: [(view: FileView, words: FileWordsForm?)]
    private let seen: Phrase
    private let narrower: ChoiceField?
    private let narrowPath: String
    private let sentPath: String
    private let question: WideningQuestion?

    /// - Parameter form: what was typed into one of its forms.
    init(_ here: SaidHere, _ form: Form = Form(), pictures: Pictures, in reader: any Reader) throws {
        self.form = form
        question = try WideningQuestion(here, in: reader)
        title = form.title(LinkWording.title(here))
        heading = LinkWording.title(here)
        place = here.words.place("points")
        points = try here.points.map { try OwnPoint($0, form, here, in: reader) }
        let files = try MessageFile.all(of: here.message.id, in: reader)
        let folder = "\(here.path)/files"
        self.files = files.map { file in
            let view = FileView(file, below: folder, pictures: pictures)
            return (view, FileWordsForm(view, below: folder))
        }
        seen = SpokenWording.visibility(here.message.chosen)
        let isSent = here.points.contains { $0.withForum == nil }
        let choices = Visibility.allCases.filter {
            $0 < here.message.chosen && (!isSent || $0 >= .forumAndService)
        }
        narrower = choices.isEmpty ? nil : OwnPage.choice(choices)
        narrowPath = "\(here.path)/who"
        sentPath = "\(here.path)/receipt"
    }

    private static func choice(_ choices: [Visibility]) -> ChoiceField {
        ChoiceField(
            "seen",
            "Let fewer people see it",
            hint: "It changes at once.",
            choices.map { .init($0.rawValue, SpokenWording.visibility($0)) },
            in: Form(["seen": choices.last?.rawValue ?? ""])
        )
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        question?.write(into: &html)
        for point in points { point.write(into: &html) }
        if !files.isEmpty {
            html.h2("Files you sent")
            html.list(files, class: "plain") { file, html in
                file.view.write(into: &html)
                file.words?.write(into: &html)
            }
        }
        html.h2("Who can see it")
        html.p("\(seen).")
        if let narrower {
            html.form(to: narrowPath) { html in
                narrower.write(into: &html)
                html.buttons(SubmitButton("Let fewer people see it", style: .quiet))
            }
        }
        html.element("p") { $0.link("Your receipt, with this link to print", to: sentPath) }
    }
}

/// One point at a private link.
struct OwnPoint: Sendable {
    private let reference: Reference
    private let path: String
    private let tag: StatusTag
    private let sentence: Phrase
    private let words: String?
    private let answer: (heading: Phrase, reasons: String?, next: String?, facts: [Phrase])?
    private let verdict: Verdict?
    private let verdictWords: TextArea?
    private let moderation: Phrase?
    private let note: String?
    private let appeal: TextArea?
    private let meaning: [Phrase]
    private let moreTime: String?
    private let explanation: ExplanationForm?
    private let promised: CommitmentLines
    private let replies: ReplyFiles

    /// - Parameter form: what was typed into one of the page's forms.
    init(_ point: Point, _ form: Form, _ here: SaidHere, in reader: any Reader) throws {
        func lastWords(_ kinds: String...) throws -> String? {
            try HistoryLine.lastWords(of: [point.id], at: kinds, in: reader)[point.id]
        }
        note = try lastWords(WordsPublished.kind, WordsKeptBack.kind)
        let moreTime = try lastWords(PointExtended.kind)
        let asker = CommitmentLines.Asker(here.party(of: point), below: here.path, form)
        promised = try CommitmentLines(about: point.reference, for: .asker(asker), here.words.commitments, in: reader)
        replies = try here.replyFiles(to: point, in: reader)
        meaning = LinkWording.meaning(of: point)
        self.moreTime = point.isOwedAnAnswer && point.clocks.answer.promised != nil ? moreTime : nil
        explanation = ExplanationForm(
            point,
            at: here.path(of: point),
            field: "explanation-\(point.reference)",
            Form(),
            speakingAs: nil
        )
        reference = point.reference
        path = here.path(of: point)
        (tag, sentence) = PointWording.status(of: point, asOf: here.words.today, here.words.calendar(of: point))
        words = point.words
        answer = OwnPoint.answer(point, here.words)
        verdict = point.verdict
        let mayJudge = point.standing == .open && answer != nil && (point.verdict ?? .notSaid) == .notSaid
        verdictWords =
            mayJudge
            ? TextArea("words-\(reference)", "What is missing?", hint: "You can leave this out.", rows: 3, in: Form())
            : nil
        moderation = LinkWording.moderation(point)
        appeal = OwnPoint.appeal(point)
    }

    private static func answer(_ point: Point, _ area: AreaWords) -> (Phrase, String?, String?, [Phrase])? {
        guard case .answered(let answer, let day) = point.reply else { return nil }
        var facts: [Phrase] = ["Answered on \(PlainDates.full(day)) by \(PointWording.owing(point, area.names))."]
        if let promised = answer.promisedOn { facts.append("By \(PlainDates.full(promised)).") }
        return (PointWording.answer(answer.kind), answer.reasons, answer.next, facts)
    }

    private static func appeal(_ point: Point) -> TextArea? {
        guard point.standing == .open, !point.moderation.isAppealed, point.chosen.showsWords else { return nil }
        switch point.moderation.publication {
        case .keptBack, .edited:
            return TextArea("why-\(point.reference)", "Why should somebody else look at it again?", rows: 3, in: Form())
        case .asChosen, .waiting, .published, .appealed: return nil
        }
    }

    func write(into html: inout HTML) {
        html.h2("\(reference)")
        html.element("p") { tag.write(into: &$0) }
        if let words { html.element("div", class: "say") { $0.paragraphs(words) } }
        html.p(sentence)
        for line in meaning { html.p(line) }
        if let moreTime { html.element("div", class: "say") { $0.paragraphs(moreTime) } }
        explanation?.write(into: &html)
        if let answer {
            html.h3(answer.heading)
            if let reasons = answer.reasons { html.element("div", class: "say") { $0.paragraphs(reasons) } }
            if let next = answer.next {
                html.p("What happens next:")
                html.element("div", class: "say") { $0.paragraphs(next) }
            }
            for fact in answer.facts { html.p(fact) }
        }
        replies.write(into: &html)
        promised.write(isPart: true, into: &html)
        writeVerdict(into: &html)
        writeModeration(into: &html)
        html.element("p") { $0.link("Everything that happened to \(reference)", to: path) }
    }

    private func writeVerdict(into html: inout HTML) {
        if let verdict, verdict != .notSaid { html.p("You said: \(PointWording.verdict(verdict)).") }
        guard let verdictWords else { return }
        html.h3("Did this answer you?")
        html.form(to: "\(path)/verdict") { html in
            verdictWords.write(into: &html)
            html.buttons(
                SubmitButton("Yes", name: "verdict", value: "yes"),
                SubmitButton("Partly", name: "verdict", value: "partly"),
                SubmitButton("No", name: "verdict", value: "no")
            )
        }
    }

    private func writeModeration(into html: inout HTML) {
        guard let moderation else { return }
        html.h3("Who can read your words")
        html.p(moderation)
        if let note { html.element("div", class: "say") { $0.paragraphs(note) } }
        guard let appeal else { return }
        html.form(to: "\(path)/appeal") { html in
            appeal.write(into: &html)
            html.buttons(SubmitButton("Ask for it to be looked at again", style: .quiet))
        }
    }
}
