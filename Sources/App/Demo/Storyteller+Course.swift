import Complaints
import Kernel
import People
import Points
import Record
import Storage

extension Storyteller {
    /// Does something with a complaint that was sent.
    func record(_ step: StoryCourse) throws {
        let reference = Reference(.complaint, year: 2019, number: step.complaint)
        guard let complaint = try Complaint.find(reference, in: area.id, writer),
            let course = try Course.find(complaint, in: writer)
        else { throw StoryError.noSuchComplaint(reference.description) }
        let (party, today) = (try party(step.by), writer.world.today)
        guard let event = try decide(step.what, course, by: party, on: today) else { return }
        try complaint.record(event, in: area.log, writer)
    }

    /// What is to be recorded; nil where it was recorded already, since it is more than one entry.
    private func decide(
        _ what: StoryCourse.What,
        _ course: Course,
        by party: Party,
        on today: Day
    ) throws -> (any ComplaintEvent)? {
        switch what {
        case .acknowledge(let promised):
            return try course.acknowledge(promising: promised.map(day), by: party, on: today, today: today)
        case .extend(let until, let reason):
            return try course.extend(to: day(until), because: reason, by: party, on: today, today: today)
        case .reply(let words, let outcome):
            let written = WrittenReply(.mail, words: words, outcome: outcome)
            return try course.reply(written, by: party, on: today, today: today)
        case .read(let partly, let missing):
            let issues = try Issue.all(of: course.complaint.id, in: writer)
            let test = read(issues, partly: partly, missing: missing, on: today)
            return try course.test(test, issues: issues.map(\.key), by: party, on: today)
        case .ask(let stage, let words):
            let calendars = try Calendars(of: area.id, in: writer)
            return try course.ask(for: stage, saying: words, by: party, on: today, today: today) { calendars[$0] }
        case .learned(let words): return try course.tell(words, by: party, on: today)
        case .publishLesson(let text):
            guard let lesson = try Lesson.all(of: course.complaint.id, in: writer).last else {
                throw StoryError.noSuchComplaint("\(course.complaint.reference)")
            }
            return try course.publish(lesson, as: text, by: party, on: today)
        case .remedy(let words, let until):
            try Remedies(in: area, writer).agree(words, by: day(until), of: course, by: party, on: today)
            return nil
        }
    }

    private func read(_ issues: [Issue], partly: Set<Int>, missing: [Int: String], on today: Day) -> ReplyTest {
        ReplyTest(
            on: today,
            saysStage: false,
            saysNextStep: false,
            issues: issues.map { issue in
                IssueTest(
                    issue.key,
                    answered: partly.contains(issue.place) ? .partly : .no,
                    evidence: .no,
                    remedy: .no,
                    words: missing[issue.place]
                )
            }
        )
    }

    /// Enters what a service's own policy says.
    func record(_ policy: StoryPolicy) throws {
        let entered = try CouncilPolicy.enter(
            policy.allowances,
            document: policy.document,
            of: id(of: policy.group),
            from: day(policy.from),
            by: party(policy.by),
            on: writer.world.today
        )
        try writer.record(entered, in: area.log)
    }
}
