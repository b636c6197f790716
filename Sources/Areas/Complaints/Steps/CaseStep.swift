import Kernel
import Storage
import Web

/// Something that can be done with a complaint that runs: a page with one form, below the complaint's address.
///
/// A step is a type and holds nothing: what is typed stands in the form, what is true in the file.
protocol CaseStep: Sendable {
    /// The last part of its address, a noun.
    static var path: String { get }
    /// What its link and its page say.
    static var heading: Phrase { get }
    static var button: Phrase { get }
    /// What its link and its page say, where what is next decides it.
    static func heading(_ file: CaseFile) -> Phrase
    static func button(_ file: CaseFile) -> Phrase
    /// The most that may be sent along; nil for words alone.
    static var uploads: Uploads? { get }

    /// Whether it can be done now, and by this visitor.
    static func isOpen(_ file: CaseFile, for visitor: RunningVisitor) -> Bool
    /// Why it cannot be done now, though it is the visitor's; nil where there is nothing of its own to say.
    static func reason(_ file: CaseFile) -> Phrase?
    /// What the form shows before anybody has typed.
    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit) -> Form
    /// Writes what explains it, and its fields.
    static func write(_ form: Form, _ file: CaseFile, _ visitor: RunningVisitor, into html: inout HTML)
    /// Reads the form; records what it says, unless something in it must be put right first.
    static func record(_ form: inout Form, _ step: StepTaken, in writer: any Writer) throws
    /// The field that a rule speaks about.
    static func field(of error: CourseError) -> String
}

/// A step that somebody takes: on what, by whom, with what.
struct StepTaken: Sendable {
    let file: CaseFile
    let visitor: RunningVisitor
    /// The SHA-256 of the file that was sent along and kept.
    let original: String?
    let visit: Visit

    var course: Course { file.course }
    var today: Day { visitor.words.today }

    func record(_ event: some ComplaintEvent, in writer: any Writer) throws {
        try file.complaint.record(event, in: visitor.words.area.log, writer)
    }
}

extension CaseStep {
    static var uploads: Uploads? { nil }
    static func heading(_ file: CaseFile) -> Phrase { heading }
    static func button(_ file: CaseFile) -> Phrase { button }

    /// That the complaint has ended.
    static func reason(_ file: CaseFile) -> Phrase? { endedReason(file) }

    static func endedReason(_ file: CaseFile) -> Phrase? {
        file.course.ending.map { "The group ended this complaint on \(PlainDates.full($0.on))." }
    }

    /// The same, or that the stage has its reply or was refused: for what is noted of a stage while it runs.
    static func stageReason(_ file: CaseFile) -> Phrase? {
        let run = file.course.current
        if let ended = endedReason(file) { return ended }
        if let reply = run.reply {
            return "The reply to \(run.stage.words) is noted already. It came on \(PlainDates.full(reply.on))."
        }
        guard let day = run.refusedOn else { return nil }
        return "It is noted already that the service refused \(run.stage.words) on \(PlainDates.full(day))."
    }

    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit) -> Form {
        Form(Form.parts(of: visitor.words.today, named: "happened"))
    }

    static func field(of error: CourseError) -> String {
        switch error {
        case .dayMissing, .dayBeforeAsked, .dayInFuture: "happened"
        case .promiseBeforeDay, .dayNotLater, .dayPassed: "until"
        case .noSuchOutcome: "outcome"
        case .noSuchStage, .replyAwaited, .stageAskedAlready: "stage"
        case .noSuchIssue: "issue"
        default: "words"
        }
    }

    /// Whether something is awaited of whoever answers, and the visitor is of one of the two groups.
    static func isRunning(_ file: CaseFile, for visitor: RunningVisitor) -> Bool {
        isTheirs(file, visitor) && file.course.current.isRunning
    }

    static func isTheirs(_ file: CaseFile, _ visitor: RunningVisitor) -> Bool {
        file.course.ending == nil
            && (visitor.isFamilies(of: file.complaint) || visitor.isService(of: file.complaint))
    }

    /// The day on which it happened.
    ///
    /// - Parameter missing: what to say where no day was written: which day it is about.
    static func happened(_ form: inout Form, orElse missing: Phrase) -> Day? {
        form.day("happened", required: missing)
    }

    static func writeHappened(_ label: Phrase, _ form: Form, into html: inout HTML) {
        DayField("happened", label, in: form).write(into: &html)
    }
}

/// The steps, in the order in which a page offers them.
enum CaseSteps {
    static let all: [any CaseStep.Type] = [
        AcknowledgementStep.self, ReplyStep.self, TimeStep.self, ReadingStep.self, NextStageStep.self,
        OfferStep.self, RemedyStep.self, LessonStep.self, RefusalStep.self, MilestoneStep.self, ProcedureStep.self,
        EndStep.self,
    ]

    /// Unicode scalars of what is said at once.
    static let longest = 20_000
}
