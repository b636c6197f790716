import Kernel
import Testing

@testable import Complaints

@Suite("What a reply left out")
struct LeftOutTests {
    private let places = Dictionary(uniqueKeysWithValues: (1...6).map { ($0, $0) })

    private func left(_ run: StageRun) -> LeftOut? {
        LeftOut(run, of: SampleCourse.course([run]), places: places, SampleCourse.calendars)
    }

    @Test("lateness is counted, against each day that counts")
    func late() throws {
        let left = try #require(left(SampleCourse.replied()))
        #expect(left.lateness.map(\.against) == [.promise, .policy, .code])
        #expect(left.lateness.map(\.workingDays) == [39, 39, 38])
        #expect(!left.isTested && left.issues.isEmpty && !left.stageMissing)
    }

    @Test("the rest families have read: no stage, no next step, issues without an answer")
    func tested() throws {
        let left = try #require(left(SampleCourse.replied(SampleCourse.test)))
        #expect(left.stageMissing && left.nextStepMissing)
        #expect(left.issues.map(\.issue) == [1, 2, 3, 4, 5, 6])
    }

    @Test("a reply in time that answers everything leaves nothing out")
    func nothing() throws {
        var run = SampleCourse.replied(
            ReplyTest(
                on: .of("2019-12-06"),
                saysStage: true,
                saysNextStep: true,
                issues: (1...6).map { IssueTest($0, answered: .yes, evidence: .notAsked, remedy: .yes) }
            )
        )
        run.reply = run.reply.map {
            StageReply(
                on: .of("2019-12-05"),
                way: .mail,
                words: nil,
                outcome: .upheld,
                original: nil,
                message: 4,
                test: $0.test
            )
        }
        #expect(try #require(left(run)).isNothing)
    }

    @Test("where there is no reply there is nothing to leave out")
    func noReply() { #expect(left(SampleCourse.first) == nil) }

    @Test("the request for stage 2 is drafted from it, in numbered sentences")
    func request() {
        let course = SampleCourse.course([SampleCourse.replied(SampleCourse.test)])
        let text = NextRequest(for: .two, course, SampleCourse.issues, SampleCourse.calendars).text.english
        #expect(text.hasPrefix("We complained on 21 November 2019 (C-2019-0001). You replied on 3 February 2020."))
        #expect(text.contains("1. The reply came 39 working days late. It was promised for 5 December 2019."))
        #expect(text.contains("4. The reply does not say which stage it is."))
        #expect(text.contains("Issue 2, What happened in July. It is answered in part."))
        #expect(text.contains("Nothing is said of the code of conduct."))
    }

    @Test("for the Ombudsman it promises nothing and asks the council nothing")
    func ombudsman() {
        let course = SampleCourse.course([SampleCourse.replied(SampleCourse.test)])
        let text = NextRequest(for: .ombudsman, course, SampleCourse.issues, SampleCourse.calendars).text.english
        #expect(text.contains("We ask you to look at our complaint."))
        #expect(!text.contains("For each of these"))
    }
}
