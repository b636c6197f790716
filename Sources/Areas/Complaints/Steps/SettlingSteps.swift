import Kernel
import Storage
import Web

/// The service offers to settle one issue early.
enum OfferStep: CaseStep {
    static let path = "offer"
    static let heading: Phrase = "Offer to settle an issue"
    static let button: Phrase = "Make the offer"

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool {
        file.course.ending == nil && visitor.isService(of: file.complaint) && !file.issues.isEmpty
    }

    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit) -> Form {
        Form(["issue": visit.asked("issue") ?? ""])
    }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        html.p("Say what you will do and by when. If the group accepts, it is your commitment.")
        html.p("The other issues, and the days for the reply, stay as they are.")
        ChoiceField("issue", "Issue", file.issues.map { .init("\($0.key)", file.heading(of: $0.key)) }, in: form)
            .write(into: &html)
        TextArea("words", "What you will do", rows: 4, in: form).write(into: &html)
        DayField("until", "By when it is done", in: form).write(into: &html)
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let keys = step.file.issues.map(\.key)
        let issue = form.choice("issue", among: keys.map(String.init), required: CourseError.noSuchIssue.sentence)
        let words = form.text("words", required: "Write what you will do", atMost: CaseSteps.longest)
        let until = form.day("until", required: "Write by when it is done")
        guard form.isSound, let key = issue.flatMap({ Int($0) }), let until else { return }
        let event = try step.course.offer(
            words,
            by: until,
            for: key,
            among: keys,
            by: step.visitor.party,
            on: step.today
        )
        try step.record(event, in: writer)
    }
}

/// A remedy was agreed: it becomes a commitment.
enum RemedyStep: CaseStep {
    static let path = "remedy"
    static let heading: Phrase = "Note a remedy that was agreed"
    static let button: Phrase = "Note the remedy"

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool {
        isTheirs(file, visitor) && file.course.runs.contains { $0.reply != nil }
    }

    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit) -> Form { Form() }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        html.p("It is listed with the service's commitments, and shows itself when it is late.")
        TextArea("words", "What the service will do", rows: 4, in: form).write(into: &html)
        DayField("until", "By when it is done", in: form).write(into: &html)
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let words = form.text("words", required: "Write what will be done", atMost: CaseSteps.longest)
        let until = form.day("until", required: "Write by when it is done")
        guard form.isSound, let until else { return }
        try Remedies(in: step.visitor.words.area, writer)
            .agree(words, by: until, of: step.course, by: step.visitor.party, on: step.today)
    }
}

/// What was learned is said, to be read by everyone.
enum LessonStep: CaseStep {
    static let path = "lesson"
    static let heading: Phrase = "Say what was learned"
    static let button: Phrase = "Save what was learned"

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool {
        visitor.isFamilies(of: file.complaint) || visitor.isService(of: file.complaint)
    }

    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit) -> Form { Form() }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        html.p("Say what is done differently now. Name nobody, and leave out what lets somebody be known.")
        html.p("Everyone reads it once the group that complained has looked at it.")
        TextArea("words", "What was learned", rows: 5, in: form).write(into: &html)
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let words = form.text("words", required: CourseError.wordsMissing.sentence, atMost: 4000)
        guard form.isSound else { return }
        try step.record(try step.course.tell(words, by: step.visitor.party, on: step.today), in: writer)
    }
}
