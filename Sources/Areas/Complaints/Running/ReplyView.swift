import Kernel
import Web

/// The reply to a stage, and what it left out.
struct ReplyView: Sendable {
    private let words: String?
    private let facts: DataList
    private let left: [Phrase]
    private let isTested: Bool

    init?(_ run: StageRun, of file: CaseFile, _ words: RunningWords) {
        guard let reply = run.reply,
            let left = LeftOut(run, of: file.course, places: file.places, words.calendars.course)
        else { return nil }
        self.words = reply.words
        isTested = left.isTested
        self.left = ReplyView.sentences(left, file)
        var rows: [(name: Phrase, value: DataList.Value)] = [
            ("Reply of", .text(PlainDates.fullWithWeekday(reply.on))), ("Came", .text(reply.way.words)),
        ]
        if let outcome = reply.outcome { rows.append(("Decided", .text(outcome.words))) }
        if let mail = reply.mail { rows.append(("The mail", .link(.reference(mail), to: words.path(ofPoint: mail)))) }
        if reply.original != nil {
            rows.append(
                (
                    "The letter",
                    .link("Save the letter", to: words.path(of: file.complaint, "letters/\(run.stage.rawValue)"))
                )
            )
        }
        facts = DataList(rows)
    }

    private static func sentences(_ left: LeftOut, _ file: CaseFile) -> [Phrase] {
        var said = left.lateness.map(\.sentence)
        if left.stageMissing { said.append("It does not say which stage it is.") }
        if left.nextStepMissing { said.append("It does not say where to go next.") }
        return said + left.issues.map { sentence(of: $0, file) }
    }

    /// What is missing of one issue, a short sentence for each part.
    private static func sentence(of test: IssueTest, _ file: CaseFile) -> Phrase {
        var said: [Phrase] = [
            "\(file.heading(of: test.issue)).", "Answered: \(test.answered.words).",
            "Evidence considered: \(test.evidence.words).", "Remedy: \(test.remedy.words).",
        ]
        if let outcome = test.outcome { said.append("Decided: \(outcome.words).") }
        if let words = test.words { said.append("\(said: words)") }
        return .sentences(said)
    }

    func write(into html: inout HTML) {
        html.h3("The reply")
        facts.write(into: &html)
        if let words { html.element("div", class: "say") { $0.paragraphs(words) } }
        html.h3("In time, and what it left out")
        if !isTested { html.hint("The group has not said yet what the reply does about each issue.") }
        if left.isEmpty, isTested { html.p("Nothing: it came in time and answers every issue.") }
        html.list(left) { sentence, html in html.text(sentence) }
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
