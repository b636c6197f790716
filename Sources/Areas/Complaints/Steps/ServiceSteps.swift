import Kernel
import Storage
import Web

/// The service has it.
enum AcknowledgementStep: CaseStep {
    static let path = "acknowledgement"
    static let heading: Phrase = "Note the acknowledgement"
    static let button: Phrase = "Note the acknowledgement"

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool {
        isRunning(file, for: visitor) && file.course.current.acknowledgedOn == nil
    }

    static func reason(_ file: CaseFile) -> Phrase? {
        if let reason = stageReason(file) { return reason }
        guard let day = file.course.current.acknowledgedOn else { return nil }
        return "The acknowledgement of \(file.course.current.stage.words) is noted already: \(PlainDates.full(day))."
    }

    /// Nothing: whoever only presses the button must not note a day that nobody has thought of.
    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit) -> Form { Form() }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        html.p("Either side notes it: the service when it writes it, the group when it came by letter or telephone.")
        writeHappened("When it was acknowledged", form, into: &html)
        DayField("until", "The day promised for the reply", hint: "Leave it empty where no day was named", in: form)
            .write(into: &html)
        TextArea("words", "What it says", hint: "Leave it empty where there is nothing to add", rows: 3, in: form)
            .write(into: &html)
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let day = happened(&form, orElse: "Write the day on which it was acknowledged")
        let promised = form.day("until")
        let words = form.text("words", atMost: CaseSteps.longest)
        guard form.isSound, let day else { return }
        let event = try step.course.acknowledge(
            promising: promised,
            saying: words.isEmpty ? nil : words,
            by: step.visitor.party,
            on: day,
            today: step.today
        )
        try step.record(event, in: writer)
    }
}

/// More time was taken.
enum TimeStep: CaseStep {
    static let path = "time"
    static let heading: Phrase = "Note that more time was taken"
    static let button: Phrase = "Note the new day"

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool {
        isRunning(file, for: visitor) && file.course.current.stage != .ombudsman
    }

    static func reason(_ file: CaseFile) -> Phrase? { stageReason(file) }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        let latest = file.course.latest(file.course.rules, of: file.course.current, visitor.words.calendars.course)
        if let latest {
            html.p("\(latest.rules.name) lets the reply take until \(PlainDates.full(latest.due)) at most.")
            html.p("A later day can be noted. The page says then that it is later than that.")
        }
        writeHappened("When this was said", form, into: &html)
        DayField("until", "The new day", in: form).write(into: &html)
        TextArea("words", "Why it takes longer", rows: 3, in: form).write(into: &html)
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let day = happened(&form, orElse: "Write the day on which more time was asked for")
        let until = form.day("until", required: "Write the new day")
        let words = form.text("words", required: CourseError.reasonMissing.sentence, atMost: CaseSteps.longest)
        guard form.isSound, let day, let until else { return }
        let event = try step.course.extend(
            to: until,
            because: words,
            by: step.visitor.party,
            on: day,
            today: step.today
        )
        try step.record(event, in: writer)
    }
}

/// The service does not take it on at this stage.
enum RefusalStep: CaseStep {
    static let path = "refusal"
    static let heading: Phrase = "Note that the service refused this stage"
    static let button: Phrase = "Note the refusal"

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool { isRunning(file, for: visitor) }

    static func reason(_ file: CaseFile) -> Phrase? { stageReason(file) }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        html.p("A stage is refused only for a valid reason, which is told, with the way to the Ombudsman.")
        html.hint("Complaint Handling Code 2.5 and 5.7")
        writeHappened("When this was said", form, into: &html)
        TextArea("words", "The reason that was given", rows: 4, in: form).write(into: &html)
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let day = happened(&form, orElse: "Write the day on which it was refused")
        let words = form.text("words", required: CourseError.reasonMissing.sentence, atMost: CaseSteps.longest)
        guard form.isSound, let day else { return }
        let event = try step.course.refuse(because: words, by: step.visitor.party, on: day, today: step.today)
        try step.record(event, in: writer)
    }
}

/// A day that a procedure laid down in law counts from.
enum MilestoneStep: CaseStep {
    static let path = "milestone"
    static let heading: Phrase = "Note a day of the Children Act procedure"
    static let button: Phrase = "Note the day"

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool {
        isRunning(file, for: visitor) && file.course.rules.kind == .statute
    }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        ChoiceField("milestone", "What happened", Milestone.allCases.map { .init($0.rawValue, $0.words) }, in: form)
            .write(into: &html)
        writeHappened("When it happened", form, into: &html)
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let milestone = form.choice("milestone", as: Milestone.self, required: "Choose what happened")
        let day = happened(&form, orElse: "Write the day on which it happened")
        guard form.isSound, let day, let milestone else { return }
        try step.record(
            try step.course.reach(milestone, by: step.visitor.party, on: day, today: step.today),
            in: writer
        )
    }

    static func field(of error: CourseError) -> String { "happened" }
}

extension Milestone {
    var words: Phrase {
        switch self {
        case .statementAgreed: "Both sides agreed in writing what the complaint is"
        case .panelMet: "The review panel met"
        case .panelReported: "The review panel's report came"
        }
    }
}

/// Which procedure it runs under.
enum ProcedureStep: CaseStep {
    static let path = "procedure"
    static let heading: Phrase = "Say which procedure it runs under"
    static let button: Phrase = "Save the procedure"

    static var procedures: [RuleSet] { RuleSets.bundled.filter { $0.kind == .code || $0.kind == .statute } }

    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool { isTheirs(file, visitor) }

    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit) -> Form {
        Form(["rules": file.course.rules.key])
    }

    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML) {
        html.p("A complaint about SEN, an EHC plan or working together goes by the council's own complaints procedure.")
        html.p("A complaint about services to a child in need or in care goes by the Children Act procedure.")
        ChoiceField("rules", "Procedure", procedures.map(choice), in: form).write(into: &html)
    }

    /// Named by what people call it; which document it is measured by stands below.
    private static func choice(_ rules: RuleSet) -> ChoiceField.Choice {
        ChoiceField.Choice(
            rules.key,
            rules.kind == .statute ? "The Children Act procedure" : "The council's own complaints procedure",
            hint: "Measured by: \(said: rules.name)"
        )
    }

    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws {
        let key = form.choice("rules", among: procedures.map(\.key), required: "Choose the procedure")
        guard form.isSound, let rules = key.flatMap(RuleSets.named) else { return }
        try step.record(try step.course.choose(rules, by: step.visitor.party, on: step.today), in: writer)
    }

    static func field(of error: CourseError) -> String { "rules" }
}
