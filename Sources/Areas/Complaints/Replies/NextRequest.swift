import Kernel
import People
import Web
import WorkingDays

/// The text that asks for the next stage, drafted from what the reply left out: a lead edits it, then sends it.
package struct NextRequest: Sendable {
    private let stage: Stage
    private let course: Course
    private let issues: [Issue]
    private let left: LeftOut?

    package init(for stage: Stage, _ course: Course, _ issues: [Issue], _ calendars: CourseCalendars) {
        self.stage = stage
        self.course = course
        self.issues = issues
        let places = Dictionary(issues.map { ($0.key, $0.place) }) { first, _ in first }
        left = LeftOut(course.current, of: course, places: places, calendars)
    }

    /// In plain English, a paragraph each.
    package var text: Phrase {
        .lines([opening] + reasons.enumerated().map { "\($0.offset + 1). \($0.element)" } + asks, separator: "\n\n")
    }

    private var opening: Phrase {
        let reference = Phrase.reference(course.complaint.reference)
        let sent = PlainDates.full(course.sentOn)
        return switch (stage, course.current.reply) {
        case (.ombudsman, let reply?):
            """
            We complained to the council on \(sent) (\(reference)). Its last reply is of \(PlainDates.full(reply.on)). \
            We ask you to look at our complaint. What is still wrong is this:
            """
        case (.ombudsman, nil):
            """
            We complained to the council on \(sent) (\(reference)). We have no reply. We ask you to look at our \
            complaint.
            """
        case (_, let reply?):
            """
            We complained on \(sent) (\(reference)). You replied on \(PlainDates.full(reply.on)). We ask you to look at \
            our complaint again at \(stage.words), by somebody who had no part in the reply. What is still wrong is this:
            """
        case (_, nil):
            """
            We complained on \(sent) (\(reference)). We have no reply to \(course.current.stage.words). We ask you to \
            look at our complaint at \(stage.words).
            """
        }
    }

    private var reasons: [Phrase] {
        guard let left else { return [] }
        var reasons = left.lateness.map(\.sentence)
        if left.stageMissing { reasons.append("The reply does not say which stage it is.") }
        if left.nextStepMissing { reasons.append("The reply does not say where we can go next.") }
        return reasons + left.issues.map(sentence)
    }

    private func sentence(of test: IssueTest) -> Phrase {
        let issue = issues.first { $0.key == test.issue }
        var said: [Phrase] = ["Issue \(issue?.place ?? test.issue), \(said: issue?.text.title ?? "")."]
        switch test.answered {
        case .no: said.append("It is not answered.")
        case .partly: said.append("It is answered in part.")
        case .yes, .notAsked: break
        }
        if test.evidence.isLacking { said.append("The evidence we sent was not considered, or not all of it.") }
        if test.remedy.isLacking { said.append("What we asked for to put it right is not there, or not all of it.") }
        if let words = test.words { said.append(.said(words)) }
        return .sentences(said)
    }

    private var asks: [Phrase] {
        stage == .ombudsman
            ? [] : ["For each of these, please say what you find and why, and what you will do to put it right."]
    }
}

extension LeftOut.Lateness {
    /// By how much, and against which day.
    var sentence: Phrase {
        let (late, day) = (PlainDates.late(workingDays), PlainDates.full(due))
        return switch against {
        case .promise: "The reply came \(late). It was promised for \(day)."
        case .firstPromise: "The day that was promised first was \(day). Against that day the reply came \(late)."
        case .policy: "By the council's own policy it was due on \(day). It came \(late)."
        case .code: "By the Ombudsman's Complaint Handling Code it would be due on \(day). It came \(late)."
        case .law: "By the law it was due on \(day). It came \(late)."
        }
    }
}
