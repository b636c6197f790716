import Kernel
import People
import Testing
import WorkingDays

@testable import Complaints

@Suite("How a complaint that was sent runs")
struct CourseTests {
    private let later = SampleCourse.later

    @Test("once it is sent it is the service's turn, from that day")
    func begins() {
        #expect(SampleCourse.course().turn == .service(since: SampleCourse.sent))
    }

    @Test("an acknowledgement is noted by either side, once, with the day promised")
    func acknowledged() throws {
        let course = SampleCourse.course()
        let event = try course.acknowledge(
            promising: .of("2019-12-05"),
            by: SampleCourse.families,
            on: .of("2019-11-22"),
            today: later
        )
        let after = course.after(event)
        #expect(after.current.acknowledgedOn == .of("2019-11-22"))
        #expect(after.current.promised == .of("2019-12-05"))
        #expect(throws: CourseError.acknowledgedAlready) {
            try after.acknowledge(by: SampleCourse.service, on: .of("2019-11-25"), today: later)
        }
    }

    @Test("what happened has its day: not before the complaint, not tomorrow")
    func days() {
        let course = SampleCourse.course()
        #expect(throws: CourseError.dayBeforeAsked) {
            try course.acknowledge(by: SampleCourse.service, on: .of("2019-11-20"), today: later)
        }
        #expect(throws: CourseError.dayInFuture) {
            try course.acknowledge(by: SampleCourse.service, on: .of("2019-11-23"), today: .of("2019-11-22"))
        }
    }

    @Test("another group has nothing to say in it")
    func others() {
        let others = Party(group: ID(9))
        #expect(throws: CourseError.notTheirs) {
            try SampleCourse.course().acknowledge(by: others, on: SampleCourse.sent, today: later)
        }
    }

    @Test("more time needs a reason and a later day; beyond what the rules allow it is said, not refused")
    func extended() throws {
        let course = SampleCourse.course()
        #expect(throws: CourseError.reasonMissing) {
            try course.extend(
                to: .of("2019-12-20"),
                because: "",
                by: SampleCourse.service,
                on: SampleCourse.sent,
                today: later
            )
        }
        let event = try course.extend(
            to: .of("2020-01-15"),
            because: "The officer is ill.",
            by: SampleCourse.service,
            on: .of("2019-12-05"),
            today: later
        )
        let after = course.after(event)
        let extensions = Extending.all(of: after.current, in: after, asOf: .of("2019-12-20"), SampleCourse.calendars)
        #expect(extensions.map { $0.over.map(\.due) } == [[.of("2019-12-30")]])
        #expect(extensions.map(\.hasLapsed) == [false])
        #expect(throws: CourseError.dayNotLater) {
            try after.extend(
                to: .of("2020-01-15"),
                because: "Again.",
                by: SampleCourse.service,
                on: .of("2019-12-20"),
                today: later
            )
        }
    }

    @Test("the two extensions of 2020: the first ran to its end, the second lapsed")
    func lapse() {
        var second = StageRun(of: SampleCourse.complaint.id, .two, askedOn: .of("2020-02-26"))
        second.acknowledgedOn = .of("2020-02-28")
        second.promisedFirst = .of("2020-04-01")
        second.extensions = [
            .init(toldOn: .of("2020-04-01"), until: .of("2020-04-27"), reason: "The pandemic."),
            .init(toldOn: .of("2020-04-27"), until: .of("2020-05-18"), reason: "Illness."),
        ]
        let course = SampleCourse.course([SampleCourse.replied(), second])
        func lapsed(_ day: String) -> [Bool] {
            Extending.all(of: second, in: course, asOf: .of(day), SampleCourse.calendars).map(\.hasLapsed)
        }
        #expect(lapsed("2020-05-18") == [false, false])
        #expect(lapsed("2020-05-19") == [false, true])
        #expect(course.dates(.answer, of: second, SampleCourse.calendars).due == .of("2020-05-18"))
    }

    @Test("a reply makes it the families' turn, and is noted once")
    func replied() throws {
        let course = SampleCourse.course()
        #expect(throws: CourseError.nothingReplied) {
            try course.reply(WrittenReply(.page), by: SampleCourse.service, on: SampleCourse.sent, today: later)
        }
        let event = try course.reply(
            WrittenReply(.letter, words: "Dealt with."),
            by: SampleCourse.families,
            on: .of("2020-02-03"),
            today: later
        )
        let after = course.after(event)
        #expect(after.turn == .families(since: .of("2020-02-03")))
        #expect(throws: CourseError.repliedAlready) {
            try after.reply(WrittenReply(.page, words: "More."), by: SampleCourse.service, on: later, today: later)
        }
    }

    @Test("a council does not close after initial enquiries, and the Ombudsman does not uphold in part")
    func outcomes() {
        let service = SampleCourse.service
        #expect(throws: CourseError.noSuchOutcome) {
            try SampleCourse.course().reply(
                WrittenReply(.letter, words: "No.", outcome: .closedAfterInitialEnquiries),
                by: service,
                on: SampleCourse.sent,
                today: later
            )
        }
        #expect(Outcome.all(in: .ombudsman) == [.upheld, .notUpheld, .closedAfterInitialEnquiries])
    }

    @Test("families say of each issue whether it is answered: of all of them, and once")
    func tested() throws {
        let course = SampleCourse.course([SampleCourse.replied()])
        let keys = Array(1...6)
        #expect(throws: CourseError.forFamilies) {
            try course.test(SampleCourse.test, issues: keys, by: SampleCourse.service, on: later)
        }
        let some = ReplyTest(on: later, saysStage: true, saysNextStep: true, issues: [])
        #expect(throws: CourseError.issueNotTested) {
            try course.test(some, issues: keys, by: SampleCourse.families, on: later)
        }
        let after = course.after(try course.test(SampleCourse.test, issues: keys, by: SampleCourse.families, on: later))
        #expect(after.current.reply?.test == SampleCourse.test)
        #expect(throws: CourseError.testedAlready) {
            try after.test(SampleCourse.test, issues: keys, by: SampleCourse.families, on: later)
        }
    }

    @Test("the next stage is asked for once there is a reply, or when it is late; never one that passed")
    func asked() throws {
        let calendars = SampleCourse.calendars
        let running = SampleCourse.course()
        #expect(throws: CourseError.replyAwaited) {
            try running.ask(
                for: .two,
                saying: "Look again.",
                by: SampleCourse.families,
                on: .of("2019-12-05"),
                today: later,
                calendars
            )
        }
        _ = try running.ask(
            for: .two,
            saying: "Look again.",
            by: SampleCourse.families,
            on: .of("2019-12-06"),
            today: later,
            calendars
        )
        let replied = SampleCourse.course([SampleCourse.replied()])
        let event = try replied.ask(
            for: .two,
            saying: "Look again.",
            by: SampleCourse.families,
            on: .of("2020-02-26"),
            today: later,
            calendars
        )
        #expect(event.stage == .two && event.act.version == 13)
        #expect(throws: CourseError.stageAskedAlready) {
            try replied.ask(for: .one, saying: "Again.", by: SampleCourse.families, on: later, today: later, calendars)
        }
        #expect(throws: CourseError.noSuchStage) {
            try replied.ask(
                for: .three,
                saying: "A panel.",
                by: SampleCourse.families,
                on: later,
                today: later,
                calendars
            )
        }
        #expect(throws: CourseError.wordsMissing) {
            try replied.ask(for: .ombudsman, saying: "", by: SampleCourse.families, on: later, today: later, calendars)
        }
    }

    @Test("by when the next stage must be asked for, the council says itself; the Ombudsman gives twelve months")
    func askBy() {
        let course = SampleCourse.course([SampleCourse.replied()])
        #expect(course.askBy(.two, SampleCourse.calendars)?.due == .of("2020-03-02"))
        #expect(course.askBy(.ombudsman, SampleCourse.calendars)?.due == .of("2020-11-23"))
        let silent = SampleCourse.course([SampleCourse.replied()], policy: nil)
        #expect(silent.askBy(.two, SampleCourse.calendars) == nil)
    }

    @Test("at the Ombudsman it is nobody else's turn, until it has decided")
    func ombudsman() throws {
        let last = StageRun(of: SampleCourse.complaint.id, .ombudsman, askedOn: .of("2020-07-01"))
        let course = SampleCourse.course([SampleCourse.replied(), last])
        #expect(course.turn == .ombudsman(since: .of("2020-07-01")))
        #expect(course.nextStages.isEmpty)
        #expect(throws: CourseError.noSuchOutcome) {
            try course.reply(
                WrittenReply(.letter, words: "Decided."),
                by: SampleCourse.families,
                on: later,
                today: later
            )
        }
    }

    @Test("only families end it, and then nothing more happens")
    func ended() throws {
        let course = SampleCourse.course([SampleCourse.replied()])
        #expect(throws: CourseError.forFamilies) { try course.end(.accepted, by: SampleCourse.service, on: later) }
        let over = SampleCourse.course([SampleCourse.replied()], ending: .init(on: later, how: .accepted))
        #expect(over.turn == .ended(on: later, .accepted))
        #expect(throws: CourseError.ended) { try over.end(.withdrawn, by: SampleCourse.families, on: later) }
    }
}

extension Course {
    /// The course after a change of the stage that runs.
    func after(_ event: some StageEvent) -> Course {
        var run = current
        event.change(&run)
        return SampleCourse.course(runs.dropLast() + [run], rules: rules, policy: policy, ending: ending)
    }
}
