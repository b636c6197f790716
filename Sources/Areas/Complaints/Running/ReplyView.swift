import Kernel
import Web

/// The reply to a stage, as it came.
struct ReplyText: Sendable {
    private let words: String?
    private let facts: DataList

    init(_ reply: StageReply, _ run: StageRun, of file: CaseFile, _ words: RunningWords) {
        self.words = reply.words
        var rows: [(name: Phrase, value: DataList.Value)] = [
            ("Reply of", .text(PlainDates.fullWithWeekday(reply.on))), ("Came", .text(reply.way.words)),
        ]
        if let outcome = reply.outcome { rows.append(("Decided", .text(outcome.words))) }
        if let mail = reply.mail { rows.append(("The mail", .link(.reference(mail), to: words.path(ofPoint: mail)))) }
        if reply.original != nil {
            let path = words.path(of: file.complaint, "letters/\(run.stage.rawValue)")
            rows.append(("The letter", .link("Save the letter", to: path)))
        }
        facts = DataList(rows)
    }

    func write(into html: inout HTML) {
        facts.write(into: &html)
        if let words { html.element("div", class: "say") { $0.paragraphs(words) } }
    }
}

/// The reply to a stage, and what it left out.
struct ReplyView: Sendable {
    private let text: ReplyText
    private let left: [Phrase]
    private let tests: [TestRow]
    private let missing: [(heading: Phrase, words: String)]
    private let isTested: Bool

    /// What families found the reply does about one issue.
    private struct TestRow: Sendable {
        /// The number that is shown for it.
        let issue: Int
        let found: [Phrase]
        let decided: Phrase?
    }

    init?(_ run: StageRun, of file: CaseFile, _ words: RunningWords) {
        guard let reply = run.reply,
            let left = LeftOut(run, of: file.course, places: file.places, words.calendars.course)
        else { return nil }
        text = ReplyText(reply, run, of: file, words)
        isTested = left.isTested
        self.left = ReplyView.sentences(left)
        tests = left.issues.map { ReplyView.row($0, file) }
        missing = left.issues.compactMap { test in test.words.map { (heading: file.heading(of: test.issue), words: $0) }
        }
    }

    private static func sentences(_ left: LeftOut) -> [Phrase] {
        var said = left.lateness.map(\.sentence)
        if left.stageMissing { said.append("It does not say which stage it is.") }
        if left.nextStepMissing { said.append("It does not say where to go next.") }
        return said
    }

    private static func row(_ test: IssueTest, _ file: CaseFile) -> TestRow {
        TestRow(
            issue: file.places[test.issue] ?? test.issue,
            found: [test.answered.words, test.evidence.words, test.remedy.words],
            decided: test.outcome?.words
        )
    }

    func write(into html: inout HTML) {
        html.h3("The reply")
        text.write(into: &html)
        html.h3("In time, and what it left out")
        if !isTested { html.hint("The group has not said yet what the reply does about each issue.") }
        if left.isEmpty, tests.isEmpty, isTested { html.p("Nothing: it came in time and answers every issue.") }
        if !left.isEmpty { html.list(left) { sentence, html in html.text(sentence) } }
        writeTests(into: &html)
    }

    private func writeTests(into html: inout HTML) {
        guard !tests.isEmpty else { return }
        // As few and as narrow columns as there is something to say in, for a phone.
        let isDecided = tests.contains { $0.decided != nil }
        TableView(
            caption: "What the reply does about each issue",
            columns: ["Issue", "Answered", "Evidence", "Remedy"] + (isDecided ? ["Decided"] : []),
            rows: tests
        ) { row, html in
            html.raw("<th scope=\"row\">")
            html.number(row.issue)
            html.raw("</th>")
            for found in row.found { html.element("td") { $0.text(found) } }
            if isDecided { html.element("td") { $0.text(row.decided ?? "It does not say") } }
        }.write(into: &html)
        guard !missing.isEmpty else { return }
        html.fold("What is missing, issue by issue") { html in
            for one in missing {
                html.element("p") { html in html.element("strong") { $0.text(one.heading) } }
                html.element("div", class: "say") { $0.paragraphs(one.words) }
            }
        }
    }
}

extension StageReply.Way {
    var words: Phrase {
        switch self {
        case .letter: "As a letter"
        case .mail: "By mail"
        case .page: "Written here"
        }
    }
}
