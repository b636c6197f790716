import Kernel
import Papers
import Storage
import Web

/// What was typed to ask for a later stage: which, in which words, to whom.
struct RequestForm: Sendable {
    let stage: Stage
    let words: String
    let recipients: [Recipient]
    /// Whether the complaint and its appendices go with it once more.
    let takesComplaint: Bool

    /// So many can be added on the page itself.
    static let added = 2

    static func tick(_ place: Int) -> String { "gets-\(place)" }
    static func suffix(_ number: Int) -> String { "-\(number)" }

    /// Nil where something must be put right, which the form says.
    ///
    /// - Parameter known: those who got what went before, whom the page lists.
    init?(_ form: inout Form, _ file: CaseFile, known: [Recipient]) {
        let stages = file.course.nextStages.map(\.rawValue)
        let stage = form.choice("stage", among: stages, required: CourseError.noSuchStage.sentence)
        words = form.text("words", required: CourseError.wordsMissing.sentence, atMost: CaseSteps.longest)
        var recipients: [Recipient] = []
        for (place, one) in known.enumerated() {
            if form.check(RequestForm.tick(place)), one.way.address != nil { recipients.append(one) }
        }
        for number in 1...RequestForm.added where !RecipientFields.areEmpty(form, RequestForm.suffix(number)) {
            if let one = RecipientFields.read(&form, RequestForm.suffix(number)) { recipients.append(one) }
        }
        let first = known.isEmpty ? "post\(RequestForm.suffix(1))" : RequestForm.tick(0)
        if form.isSound, !recipients.contains(where: { $0.field == .to }) {
            form.refuse(first, CourseError.nobodyToSendTo.sentence)
        }
        takesComplaint = form.check("complaint")
        // Who is to get it stands before who gets a copy.
        self.recipients = recipients.filter { $0.field == .to } + recipients.filter { $0.field == .cc }
        guard form.isSound, let stage = stage.flatMap(Stage.init(rawValue:)) else { return nil }
        self.stage = stage
    }

    /// What the page shows first: the words drafted from what the reply left out, to those who got what went before.
    ///
    /// The Ombudsman is another reader: nobody of the council is ticked for it.
    static func start(_ file: CaseFile, _ visitor: RunningVisitor, _ visit: Visit, known: [Recipient]) -> Form {
        let asked = visit.asked("stage").flatMap(Stage.init(rawValue:))
        let stages = file.course.nextStages
        guard let stage = asked.flatMap({ stages.contains($0) ? $0 : nil }) ?? stages.first else { return Form() }
        let text = NextRequest(for: stage, file.course, file.issues, visitor.words.calendars.course).text
        let ticked = stage == .ombudsman ? [] : known.indices.map { (tick($0), "yes") }
        return .showing([("stage", stage.rawValue), ("words", text.english)] + ticked)
    }

    /// The letter as it goes out.
    func paper(of file: CaseFile, by visitor: RunningVisitor) -> Paper {
        RequestPaper(words, for: stage, of: file.course, to: recipients, by: visitor.party, visitor.words).paper
    }

    /// Those who got the request before, or the complaint.
    static func known(_ file: CaseFile, in reader: any Reader) throws -> [Recipient] {
        if let last = try StageRequest.all(of: file.complaint.id, in: reader).last { return last.recipients }
        return try Recipient.all(of: file.complaint.id, in: reader)
    }
}
