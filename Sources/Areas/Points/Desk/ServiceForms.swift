import Kernel
import People
import Storage
import Web

/// What a service can do with a point it owes, as forms.
struct ServiceForms: Sendable {
    private let form: Form
    private let path: String
    private let speakingAs: String
    private let next: NextSteps
    private let services: [ChoiceField.Choice]
    private let isAcknowledged: Bool
    private let templates: [ChoiceField.Choice]
    private let writing: [Phrase]
    private let pledge: PledgeFields

    /// - Parameters:
    ///   - form: what was typed into one of them.
    ///   - services: the groups that it can be passed to.
    init(_ point: Point, _ form: Form, services: [Group], _ desk: DeskVisit, in reader: any Reader) throws {
        self.form = form
        path = desk.words.path(of: point)
        speakingAs = desk.speakingAs
        next = NextSteps(point, desk)
        self.services =
            [ChoiceField.Choice("", "Choose a service")]
            + services.map { ChoiceField.Choice($0.id.description, .said($0.name)) }
        templates = try ReplyTemplate.all(of: desk.group, in: reader).map(\.choice)
        pledge = PledgeFields(
            before: try point.promisedBefore(in: reader),
            byHint: "For “yes” and “not yet”. For example, 15 7 2019",
            in: form,
            desk.words
        )
        writing = try desk.writing(at: [point], in: reader)[point.id] ?? []
        if case .running = point.clocks.acknowledgement { isAcknowledged = false } else { isAcknowledged = true }
    }

    private func desk(_ heading: Phrase, _ noun: String, _ hint: Phrase) -> DeskForm {
        DeskForm(heading: heading, path: "\(path)/\(noun)", hint: hint, speakingAs: speakingAs)
    }

    func write(into html: inout HTML) {
        if !isAcknowledged {
            desk("Acknowledge", "acknowledgement", next.acknowledging).write(SubmitButton("Acknowledge"), into: &html)
        }
        writeAnswer(into: &html)
        desk("Ask for time", "extension", next.extending).write(SubmitButton("Ask for time"), into: &html) { html in
            DayField("until", "The new day", in: form).write(into: &html)
            TextArea("more-time", "Why you need more time", rows: 3, in: form).write(into: &html)
        }
        desk("Ask what is meant", "clarification", next.clarifying)
            .write(SubmitButton("Send your question"), into: &html) { html in
                TextArea("question", "What you need to know", rows: 3, in: form).write(into: &html)
            }
        guard services.count > 1 else { return }
        desk("Pass on", "transfer", next.passingOn).write(SubmitButton("Pass it on"), into: &html) { html in
            MenuField("transfer-to", "The service it belongs to", services, in: form).write(into: &html)
            TextArea("transfer-reason", "Why it is theirs", rows: 3, in: form).write(into: &html)
        }
    }

    private func writeAnswer(into html: inout HTML) {
        html.raw("<section id=\"answer\"")
        html.attribute("data-writing", "\(path)/writing")
        html.raw(">")
        desk("Answer", "answer", next.answering).write(SubmitButton("Send the answer"), into: &html) { html in
            for words in writing { html.p(words) }
            writeTemplates(into: &html)
            ChoiceField("kind", "Your answer", kinds, in: form).write(into: &html)
            TextArea("reasons", "Your reasons, or what you will do", hint: "Families read this.", in: form)
                .write(into: &html)
            TextArea("next", "What happens next, and when", hint: "Families read this too.", rows: 2, in: form)
                .write(into: &html)
            pledge.write(into: &html)
            if services.count > 1 {
                MenuField("passed-to", "Passed to", hint: "For “not ours”", services, in: form).write(into: &html)
            }
        }
        html.form(to: "\(path)/writing") { html in
            html.buttons(SubmitButton("Tell colleagues that I am writing", style: .quiet))
        }
        html.raw("</section>")
    }

    private func writeTemplates(into html: inout HTML) {
        guard !templates.isEmpty else { return }
        let choices = [ChoiceField.Choice("", "Choose a template")] + templates
        MenuField("template", "Begin with a template", hint: "You can change its words.", choices, in: form)
            .write(into: &html)
        html.buttons(SubmitButton("Use this template", name: "use", value: "template", style: .quiet))
    }

    private var kinds: [ChoiceField.Choice] {
        Answer.Kind.allCases.filter { $0 != .notOurs || services.count > 1 }.map { kind in
            let hint: Phrase? =
                switch kind {
                case .notOurs: "It goes to the service you choose. The clock goes on."
                case .yes: "Say by when. It becomes a commitment that everyone who may see it can follow."
                case .notYet: "Say by when"
                case .no, .alreadyDone: nil
                }
            return ChoiceField.Choice(kind.rawValue, PointWording.answer(kind), hint: hint)
        }
    }
}
