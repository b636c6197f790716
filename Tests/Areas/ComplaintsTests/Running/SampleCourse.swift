import Kernel
import People
import WorkingDays

@testable import Complaints

/// A complaint of Thursday 21 November 2019 with six issues, for rules that need no store.
enum SampleCourse {
    static let kites = ID<Group>(1)
    static let council = ID<Group>(2)
    static let families = Party(group: kites, name: "Ros Tennant")
    static let service = Party(group: council, name: "Sam Sample")
    static let sent = Day.of("2019-11-21")
    static let calendars: CourseCalendars = { .bundled($0) }
    static let later = Day.of("2026-01-05")

    static let complaint = Complaint(
        id: ID(7),
        area: ID(1),
        reference: Reference(.complaint, year: 2019, number: 1),
        madeBy: kites,
        madeTo: council,
        begunOn: sent,
        version: 12,
        textVersion: 9,
        frame: Complaint.Frame(subject: "Questions of July"),
        standing: .sent(on: sent)
    )

    /// The made-up council's policy of 2019: 10 working days, then 25 from the request.
    static let policy = CouncilPolicy(
        id: ID(3),
        area: ID(1),
        group: council,
        document: "Complaints policy 2019",
        address: nil,
        from: .of("2019-01-01"),
        until: nil,
        allowances: [
            Allowance(.one, .answer, 10, from: .receipt), Allowance(.two, .answer, 25, from: .request),
            Allowance(.two, .ask, 20, from: .reply),
        ],
        enteredBy: kites,
        enteredOn: sent,
        standing: .said
    )

    static func course(
        _ runs: [StageRun] = [first],
        rules: RuleSet? = RuleSets.code,
        policy: RuleSet? = policy.rules,
        ending: Course.Ending? = nil
    ) -> Course {
        Course(
            complaint: complaint,
            sentOn: sent,
            rules: rules ?? SampleCourse.policy.rules,
            policy: policy,
            runs: runs,
            ending: ending
        )
    }

    static var first: StageRun { StageRun(of: complaint.id, .one, askedOn: sent) }

    /// The first stage with its reply of 3 February 2020, promised for 5 December.
    static func replied(_ test: ReplyTest? = nil) -> StageRun {
        var run = first
        run.acknowledgedOn = .of("2019-11-22")
        run.promisedFirst = .of("2019-12-05")
        run.reply = StageReply(
            on: .of("2020-02-03"),
            way: .letter,
            words: "We are sorry that you felt the need to complain.",
            outcome: nil,
            original: nil,
            message: nil,
            test: test
        )
        return run
    }

    static let issues = (1...6).map { key in
        Issue(complaint: complaint.id, key: key, place: key, writtenAt: 2, text: Issue.Text("What happened in July"))
    }

    /// What families found in it: one issue answered in part, five not at all.
    static let test = ReplyTest(
        on: .of("2020-02-05"),
        saysStage: false,
        saysNextStep: false,
        issues: (1...6).map { key in
            IssueTest(
                key,
                answered: key == 2 ? .partly : .no,
                evidence: .no,
                remedy: key == 2 ? .yes : .no,
                words: key == 2 ? "Nothing is said of the code of conduct." : nil
            )
        }
    )
}

extension Day {
    /// A day as a test writes it; the first of all days where it is none, which no expectation names.
    static func of(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}
