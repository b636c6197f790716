import Kernel
import Points
import Storage
import Web

/// The reply came: the letter, a mail that is on the record, or the service writes it here.
enum ReplyStep: CaseStep {
    static let path = "reply"
    static let heading: Phrase = "Enter the reply"
    static let button: Phrase = "Enter the reply"
    static let uploads: Uploads? = Uploads(mostBytes: 25 << 20, mostFiles: 1, keepsWords: true)

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool { isRunning(file, for: visitor) }

    static func reason(_ file: CaseFile) -> Phrase? { stageReason(file) }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        let isService = visitor.isService(of: file.complaint)
        if isService {
            html.p("Answer each issue with reasons. Say which stage this is, and where the group can go next.")
            html.hint("Complaint Handling Code 6.7 and 6.8")
        } else {
            html.p("Add the letter as a file, or name the mail, or copy what it says.")
        }
        writeHappened(isService ? "The day you sent the reply" : "The day the reply came", form, into: &html)
        TextArea("words", "What the reply says", rows: 5, in: form).write(into: &html)
        FileField("letter", "The letter", hint: "One file, up to 25 MB", accepting: "image/*,.pdf", in: form)
            .write(into: &html)
        TextField(
            "mail",
            "If it came by mail: the number of a point it answers",
            hint: "Only if the mail is on the record already. For example, P-2020-0012",
            in: form
        ).write(into: &html)
        let outcomes =
            [ChoiceField.Choice("", "It does not say")]
            + Outcome.all(in: file.course.current.stage).map { .init($0.rawValue, $0.words) }
        MenuField("outcome", "What it decides about the whole complaint", outcomes, in: form).write(into: &html)
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        if let fault = step.visit.uploadFault { form.refuse("letter", words(of: fault)) }
        let day = happened(&form, orElse: "Write the day on which the reply came")
        let words = form.text("words", atMost: CaseSteps.longest)
        let outcome = form.choice("outcome", as: Outcome.self)
        let mail = try mail(&form, step, in: writer)
        guard form.isSound, let day else { return }
        let isService = step.visitor.isService(of: step.file.complaint)
        let way: StageReply.Way =
            mail != nil ? .mail : isService && step.original == nil ? .page : .letter
        let written = WrittenReply(
            way,
            words: words.isEmpty ? nil : words,
            outcome: outcome,
            original: step.original,
            mail: mail
        )
        let event = try step.course.reply(written, by: step.visitor.party, on: day, today: step.today)
        try step.record(event, in: writer)
    }

    /// The point of the record that the mail stands under.
    private static func mail(_ form: inout Form, _ step: StepTaken, in reader: any Reader) throws -> Reference? {
        let typed = form.line("mail")
        guard !typed.isEmpty else { return nil }
        let point = try Reference(typed).flatMap { try Point.find($0, in: step.file.complaint.area, reader) }
        guard let point, point.askedBy == step.file.complaint.madeBy else {
            form.refuse("mail", "There is no such point of your group. Check its number, like P-2020-0012.")
            return nil
        }
        return point.reference
    }

    private static func words(of fault: Uploads.Fault) -> Phrase {
        switch fault {
        case .tooBig: "Choose a file of up to 25 MB"
        case .tooMany: "Choose one file"
        }
    }
}
