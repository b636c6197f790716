import Kernel
import Web

/// One kind of thing that an issue says: what there is, and a form to add one more.
struct IssueSection: Sendable {
    let kind: IssueLine.Kind.Word
    private let lines: [Line]
    private let proposed: [ChoiceField.Choice]
    private let form: Form

    private struct Line: Sendable {
        /// Where it stands among all lines of the issue.
        let place: Int
        let head: Phrase?
        let words: String?
    }

    init(_ kind: IssueLine.Kind.Word, _ issue: Issue, proposed: [ProposedPromise], _ form: Form) {
        self.kind = kind
        lines = issue.text.lines.enumerated().filter { $0.element.kind.word == kind }.map { place, line in
            Line(place: place, head: IssueSection.head(line), words: line.words)
        }
        self.proposed = proposed.map { one in
            ChoiceField.Choice(one.sign, .said(one.line.words ?? ""), hint: IssueSection.head(one.line))
        }
        // What was typed into another section's form is none of this one's.
        self.form = form.typed("kind") == kind.rawValue ? form : Form()
    }

    /// "A policy: Letter of commitment, 1 January 2019".
    private static func head(_ line: IssueLine) -> Phrase? {
        let kind: Phrase? =
            switch line.kind {
            case .promised(let source): source.words
            case .remedy(let remedy): remedy.words
            case .fact, .effect, .tried: nil
            }
        let rest = [line.named.map { Phrase.said($0) }, line.on.map(PlainDates.full)].compactMap(\.self)
        let named: Phrase? = rest.count == 2 ? "\(rest[0]), \(rest[1])" : rest.first
        guard let kind else { return named }
        return named.map { "\(kind): \($0)" } ?? kind
    }

    func write(to path: String, seen: String, into html: inout HTML) {
        writeHeading(into: &html)
        for line in lines { write(line, to: path, seen, into: &html) }
        if !proposed.isEmpty { writeProposed(to: path, into: &html) }
        html.fold(button, isOpen: lines.isEmpty || !form.isSound) { html in
            html.form(to: "\(path)/lines") { html in
                html.hidden("kind", kind.rawValue)
                writeFields(into: &html)
                html.buttons(SubmitButton(button, style: .quiet))
            }
        }
    }

    private func write(_ line: Line, to path: String, _ seen: String, into html: inout HTML) {
        if let head = line.head { html.element("p") { $0.element("strong") { $0.text(head) } } }
        html.element("div", class: "say") { $0.paragraphs(line.words, orElse: "These words were erased.") }
        html.form(to: "\(path)/lines/removal") { html in
            html.hidden("seen", seen)
            html.hidden("line", String(line.place))
            html.buttons(SubmitButton("Take this out", style: .quiet))
        }
    }

    private func writeProposed(to path: String, into html: inout HTML) {
        html.form(to: "\(path)/lines") { html in
            html.hidden("kind", kind.rawValue)
            ChoiceField("proposed", "From the record", proposed, count: .any, folding: rest, in: Form())
                .write(into: &html)
            html.buttons(SubmitButton("Take these under the issue", style: .quiet))
        }
    }

    /// What is proposed beyond a handful.
    private var rest: ChoiceField.Rest? {
        let more = proposed.count - IssueSection.handful
        return more > 1 ? .init(after: IssueSection.handful, "\(more) more promises of the record") : nil
    }

    private static let handful = 5

    private func writeHeading(into html: inout HTML) {
        switch kind {
        case .promised: html.h2("What was promised", id: "promised")
        case .fact: html.h2("What else happened", id: "fact")
        case .effect: html.h2("What it did to you", id: "effect")
        case .tried: html.h2("What you have tried", id: "tried")
        case .remedy: html.h2("What you ask for", id: "remedy")
        }
    }

    private var button: Phrase {
        switch kind {
        case .promised: "Add what was promised"
        case .fact: "Add what happened"
        case .effect: "Add what it did"
        case .tried: "Add what you tried"
        case .remedy: "Add what you ask for"
        }
    }

    private func name(_ part: String) -> String { "\(kind.rawValue)-\(part)" }

    private func writeFields(into html: inout HTML) {
        switch kind {
        case .promised:
            let sources = PromiseSource.allCases.map { ChoiceField.Choice($0.rawValue, $0.words) }
            ChoiceField(name("source"), "Where it is written", sources, in: form).write(into: &html)
            TextField(name("named"), "The name of the document", in: form).write(into: &html)
            DayField(name("on"), "The day of the document", in: form).write(into: &html)
            TextArea(name("words"), "What it says", rows: 3, in: form).write(into: &html)
        case .fact:
            DayField(name("on"), "The day", in: form).write(into: &html)
            TextArea(name("words"), "What happened", rows: 3, in: form).write(into: &html)
        case .effect:
            TextField(
                name("named"),
                "Who says it",
                hint: "For example: a parent of two. No names of children.",
                in: form
            ).write(into: &html)
            TextArea(name("words"), "What it did, in their own words", rows: 3, in: form).write(into: &html)
        case .tried:
            DayField(name("on"), "The day", in: form).write(into: &html)
            TextArea(name("words"), "What you did to put it right", rows: 3, in: form).write(into: &html)
        case .remedy:
            let remedies = Remedy.allCases.map { ChoiceField.Choice($0.rawValue, $0.words, hint: $0.hint) }
            ChoiceField(name("remedy"), "The kind", remedies, in: form).write(into: &html)
            TextArea(name("words"), "What should be done, by whom, by when", rows: 3, in: form).write(into: &html)
        }
    }
}

extension Remedy {
    /// What makes it a good one, from the Ombudsman's guidance on remedies (chapter 2).
    var hint: Phrase {
        switch self {
        case .apology:
            "It says what went wrong and what it did to you. Somebody senior signs it. “Sorry you felt the need to complain” is no apology."
        case .answers: "An answer with reasons to each question that had none."
        case .actAfresh: "To do now what should have been done. Or to decide again, the right way."
        case .improvement: "So that it does not happen to others: training, a rule, a page that is put right."
        case .payment: "Money, where something was lost that nothing else puts right. Say for what."
        case .review: "A day on which both sides look at whether it was done."
        }
    }
}
