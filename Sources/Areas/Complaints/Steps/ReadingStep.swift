import Kernel
import Storage
import Web

/// Families read the reply and say, issue by issue, what it does.
enum ReadingStep: CaseStep {
    static let path = "reading"
    static let heading: Phrase = "Say what the reply leaves out"
    static let button: Phrase = "Save what the reply does"

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool {
        guard let reply = file.course.current.reply, file.course.ending == nil else { return false }
        return visitor.isFamilies(of: file.complaint) && reply.test == nil
    }

    static func reason(_ file: CaseFile) -> Phrase? {
        guard endedReason(file) == nil, let test = file.course.current.reply?.test else { return endedReason(file) }
        return "On \(PlainDates.full(test.on)) the group said already what this reply leaves out."
    }

    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit) -> Form { Form() }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        html.p("Whether it is late is counted already. Say the rest: the next request is drafted from it.")
        let run = file.course.current
        if let reply = run.reply {
            html.fold("The reply", as: .h2, isOpen: true) { html in
                ReplyText(reply, run, of: file, visitor.words).write(into: &html)
            }
        }
        yesNo("stage-said", "Does the reply say which stage it is?", form).write(into: &html)
        yesNo("next-said", "Does the reply say where you can go next?", form).write(into: &html)
        for issue in file.issues { write(issue, form, file, into: &html) }
    }

    private static func write(_ issue: Issue, _ form: Form, _ file: CaseFile, into html: inout HTML) {
        html.h2(file.heading(of: issue.key))
        found("answered", issue, "Is it answered, with reasons?", [.yes, .partly, .no], form).write(into: &html)
        found("evidence", issue, "Was the evidence considered?", IssueTest.Found.allCases, form).write(into: &html)
        found("remedy", issue, "Is there what you asked for to put it right?", IssueTest.Found.allCases, form)
            .write(into: &html)
        let outcomes =
            [ChoiceField.Choice("", "It does not say")]
            + Outcome.allCases.map { .init($0.rawValue, $0.words) }
        MenuField("outcome-\(issue.key)", "What the reply decides about it", outcomes, in: form).write(into: &html)
        TextArea("missing-\(issue.key)", "What is missing", rows: 3, in: form).write(into: &html)
    }

    private static func yesNo(_ name: String, _ label: Phrase, _ form: Form) -> ChoiceField {
        ChoiceField(name, label, [.init("yes", "Yes"), .init("no", "No")], in: form)
    }

    private static func found(
        _ name: String,
        _ issue: Issue,
        _ label: Phrase,
        _ choices: [IssueTest.Found],
        _ form: Form
    ) -> ChoiceField {
        ChoiceField("\(name)-\(issue.key)", label, choices.map { .init($0.rawValue, $0.words) }, in: form)
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let stage = form.choice(
            "stage-said",
            among: ["yes", "no"],
            required: "Say whether the reply says which stage it is"
        )
        let next = form.choice(
            "next-said",
            among: ["yes", "no"],
            required: "Say whether the reply says where you can go next"
        )
        var issues: [IssueTest] = []
        for issue in step.file.issues {
            if let test = read(issue, &form) { issues.append(test) }
        }
        guard form.isSound else { return }
        let test = ReplyTest(
            on: step.today,
            saysStage: stage == "yes",
            saysNextStep: next == "yes",
            issues: issues
        )
        let event = try step.course.test(
            test,
            issues: step.file.issues.map(\.key),
            by: step.visitor.party,
            on: step.today
        )
        try step.record(event, in: writer)
    }

    /// Nil where something is missing, which the form says.
    private static func read(_ issue: Issue, _ form: inout Form) -> IssueTest? {
        let (key, place) = (issue.key, issue.place)
        let answered = form.choice(
            "answered-\(key)",
            as: IssueTest.Found.self,
            required: "Issue \(place): say whether it is answered"
        )
        let evidence = form.choice(
            "evidence-\(key)",
            as: IssueTest.Found.self,
            required: "Issue \(place): say whether the evidence was considered"
        )
        let remedy = form.choice(
            "remedy-\(key)",
            as: IssueTest.Found.self,
            required: "Issue \(place): say whether there is what you asked for"
        )
        let outcome = form.choice("outcome-\(key)", as: Outcome.self)
        let words = form.text("missing-\(key)", atMost: CaseSteps.longest)
        guard let answered, let evidence, let remedy else { return nil }
        return IssueTest(
            key,
            answered: answered,
            evidence: evidence,
            remedy: remedy,
            outcome: outcome,
            words: words.isEmpty ? nil : words
        )
    }

    static func field(of error: CourseError) -> String { "stage-said" }
}
