import Kernel
import Web

/// The reply to a stage, and what it left out.
struct ReplyView: Sendable {
    private let words: String?
    private let facts: DataList
    private let left: [Phrase]
    private let tests: [TestRow]
    private let missing: [(heading: Phrase, words: String)]
    private let isTested: Bool

    /// What families found the reply does about one issue.
    private struct TestRow: Sendable {
        let issue: Phrase
        let found: [Phrase]
    }

    init?(_ run: StageRun, of file: CaseFile, _ words: RunningWords) {
        guard let reply = run.reply,
            let left = LeftOut(run, of: file.course, places: file.places, words.calendars.course)
        else { return nil }
        self.words = reply.words
        isTested = left.isTested
        self.left = ReplyView.sentences(left)
        tests = left.issues.map { ReplyView.row($0, file) }
        missing = left.issues.compactMap { test in test.words.map { (heading: file.heading(of: test.issue), words: $0) }
        }
        facts = DataList(ReplyView.facts(reply, run, file, words))
    }

    private static func facts(_ reply: StageReply, _ run: StageRun, _ file: CaseFile, _ words: RunningWords) -> [(
        name: Phrase, value: DataList.Value
    )] {
        var rows: [(name: Phrase, value: DataList.Value)] = [
            ("Reply of", .text(PlainDates.fullWithWeekday(reply.on))), ("Came", .text(reply.way.words)),
        ]
        if let outcome = reply.outcome { rows.append(("Decided", .text(outcome.words))) }
        if let mail = reply.mail { rows.append(("The mail", .link(.reference(mail), to: words.path(ofPoint: mail)))) }
        if reply.original != nil {
            let path = words.path(of: file.complaint, "letters/\(run.stage.rawValue)")
            rows.append(("The letter", .link("Save the letter", to: path)))
        }
        return rows
    }

    private static func sentences(_ left: LeftOut) -> [Phrase] {
        var said = left.lateness.map(\.sentence)
        if left.stageMissing { said.append("It does not say which stage it is.") }
        if left.nextStepMissing { said.append("It does not say where to go next.") }
        return said
    }

    private static func row(_ test: IssueTest, _ file: CaseFile) -> TestRow {
        TestRow(
            issue: "Issue \(file.places[test.issue] ?? test.issue)",
            found: [
                test.answered.words, test.evidence.words, test.remedy.words, test.outcome?.words ?? "It does not say",
            ]
        )
    }

    func write(into html: inout HTML) {
        html.h3("The reply")
        facts.write(into: &html)
        if let words { html.element("div", class: "say") { $0.paragraphs(words) } }
        html.h3("In time, and what it left out")
        if !isTested { html.hint("The group has not said yet what the reply does about each issue.") }
        if left.isEmpty, tests.isEmpty, isTested { html.p("Nothing: it came in time and answers every issue.") }
        if !left.isEmpty { html.list(left) { sentence, html in html.text(sentence) } }
        writeTests(into: &html)
    }

    private func writeTests(into html: inout HTML) {
        guard !tests.isEmpty else { return }
        TableView(
            caption: "What the reply does about each issue",
            columns: ["Issue", "Answered", "Evidence considered", "Remedy", "Decided"],
            rows: tests
        ) { row, html in
            html.raw("<th scope=\"row\">")
            html.text(row.issue)
            html.raw("</th>")
            for found in row.found { html.element("td") { $0.text(found) } }
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
