import Kernel
import Storage
import Web

/// Families ask for the next stage, in words drafted from what the reply left out.
enum NextStageStep: CaseStep {
    static let path = "next"
    static let heading: Phrase = "Ask for the next stage"
    static let button: Phrase = "Record that you asked"

    static func heading(_ file: CaseFile) -> Phrase { isLast(file) ? "Go to the Ombudsman" : heading }
    static func button(_ file: CaseFile) -> Phrase { isLast(file) ? "Record that you went there" : button }

    /// Whether no stage of the service is left.
    static func isLast(_ file: CaseFile) -> Bool { file.course.nextStages == [.ombudsman] }

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool {
        guard file.course.ending == nil, visitor.isFamilies(of: file.complaint), !file.course.nextStages.isEmpty
        else { return false }
        return !file.course.current.isRunning || TurnWording(file.course, visitor.words).late > 0
    }

    static func reason(_ file: CaseFile) -> Phrase? {
        if let ended = endedReason(file) { return ended }
        return file.course.current.isRunning ? CourseError.replyAwaited.sentence : nil
    }

    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit) -> Form {
        let asked = visit.asked("stage").flatMap(Stage.init(rawValue:))
        let stage = asked.flatMap { file.course.nextStages.contains($0) ? $0 : nil } ?? file.course.nextStages.first
        guard let stage else { return Form() }
        let text = NextRequest(for: stage, file.course, file.issues, visitor.words.calendars.course).text
        let day = visitor.words.today.parts
        return Form([
            "stage": stage.rawValue, "words": text.english, "happened-day": "\(day.day)",
            "happened-month": "\(day.month)", "happened-year": "\(day.year)",
        ])
    }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        html.p("The words are drafted from what the reply left out. Change them as you like.")
        if isLast(file) {
            html.p("The council has no further stage. The next step is the Ombudsman, and you take it yourself.")
            html.p("Send the words to the Ombudsman. Recording them here sends nothing by itself.")
        } else {
            html.p("Send them the way you sent the complaint. Recording them here sends nothing by itself.")
        }
        let stages = file.course.nextStages
        ChoiceField("stage", "Stage", stages.map { choice($0, file, visitor) }, in: form).write(into: &html)
        if stages.contains(.ombudsman) { writeOmbudsman(into: &html) }
        writeHappened("The day it was sent", form, into: &html)
        TextArea("words", "What you ask", rows: 14, in: form).write(into: &html)
    }

    private static func choice(_ stage: Stage, _ file: CaseFile, _ visitor: RunningVisitor) -> ChoiceField.Choice {
        let by = file.course.askBy(stage, visitor.words.calendars.course)
        let hint: Phrase? = by.map { "To be asked for by \(PlainDates.full($0.due)), says \($0.rules.name)" }
        return ChoiceField.Choice(stage.rawValue, stage.heading, hint: hint)
    }

    private static func writeOmbudsman(into html: inout HTML) {
        html.h2("What the Ombudsman needs")
        html.list(
            [
                "Your complaint, the council's final reply, and your evidence.",
                "It looks at what went wrong, and what that did to somebody.",
                "It is to be told within 12 months of when you knew of the matter. Later, it asks for the reason.",
                "It decides itself whether it looks into a complaint. Nobody can promise that it will.",
            ] as [Phrase]
        ) { line, html in html.text(line) }
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let stage = form.choice("stage", as: Stage.self, required: CourseError.noSuchStage.sentence)
        let day = happened(&form, orElse: "Write the day on which it was sent")
        let words = form.text("words", required: CourseError.wordsMissing.sentence, atMost: CaseSteps.longest)
        guard form.isSound, let day, let stage else { return }
        let event = try step.course.ask(
            for: stage,
            saying: words,
            by: step.visitor.party,
            on: day,
            today: step.today,
            step.visitor.words.calendars.course
        )
        try step.record(event, in: writer)
    }
}

/// Families end it.
enum EndStep: CaseStep {
    static let path = "end"
    static let heading: Phrase = "End the complaint"
    static let button: Phrase = "End the complaint"

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool {
        file.course.ending == nil && visitor.isFamilies(of: file.complaint)
    }

    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit) -> Form { Form() }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        html.p("Only your group ends it. The service cannot.")
        ChoiceField("how", "How it ends", Course.Ending.How.allCases.map { .init($0.rawValue, $0.words) }, in: form)
            .write(into: &html)
        TextArea("words", "Anything to add", rows: 3, in: form).write(into: &html)
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let how = form.choice("how", as: Course.Ending.How.self, required: "Choose how it ends")
        let words = form.text("words", atMost: CaseSteps.longest)
        guard form.isSound, let how else { return }
        try step.record(
            try step.course.end(how, saying: words.isEmpty ? nil : words, by: step.visitor.party, on: step.today),
            in: writer
        )
    }

    static func field(of error: CourseError) -> String { "how" }
}

extension Course.Ending.How {
    var words: Phrase {
        switch self {
        case .accepted: "What was done is enough"
        case .withdrawn: "We withdraw it"
        case .noFurther: "We go no further with it"
        }
    }
}
