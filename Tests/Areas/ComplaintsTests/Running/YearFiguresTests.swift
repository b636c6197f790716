import Kernel
import Testing
import WorkingDays

@testable import Complaints

@Suite("Yearly figures of complaints")
struct YearFiguresTests {
    private let today = Day.on("2020-06-05")

    private func figures(_ courses: [Course]) -> YearFigures {
        YearFigures(2019, courses, lessons: 0, asOf: today, SampleCourse.calendars)
    }

    private func row(_ what: YearFigures.What, _ stage: Stage?, in figures: YearFigures) throws -> YearFigures.Row {
        try #require(figures.rows.first { $0.what == what && $0.stage == stage })
    }

    /// So many complaints, answered in time or not.
    private func courses(_ inTime: Int, late: Int) -> [Course] {
        let prompt: StageRun = {
            var run = SampleCourse.first
            run.acknowledgedOn = .on("2019-11-22")
            run.reply = StageReply(
                on: .on("2019-12-05"),
                way: .letter,
                words: nil,
                outcome: .upheld,
                original: nil,
                mail: nil
            )
            return run
        }()
        return Array(repeating: SampleCourse.course([prompt]), count: inTime)
            + Array(repeating: SampleCourse.course([SampleCourse.replied()]), count: late)
    }

    @Test("in time is counted by the Code and by the council's own policy")
    func inTime() throws {
        let figures = figures(courses(6, late: 7))
        #expect(try row(.received, nil, in: figures).count == 13)
        let code = try row(.answeredInTimeByCode, .one, in: figures)
        #expect((code.count, code.of) == (6, 13))
        let policy = try row(.answeredInTimeByPolicy, .one, in: figures)
        #expect((policy.count, policy.of) == (6, 13))
        #expect(try row(.upheld, .one, in: figures).count == 6)
    }

    @Test("another year's complaints are not counted, and what is not due yet is neither in time nor late")
    func others() throws {
        let other = YearFigures(2020, courses(3, late: 0), lessons: 0, asOf: today, SampleCourse.calendars)
        #expect(try row(.received, nil, in: other).count == 0)
        let young = YearFigures(
            2019,
            [SampleCourse.course()],
            lessons: 0,
            asOf: .on("2019-11-25"),
            SampleCourse.calendars
        )
        #expect(try row(.answeredInTimeByCode, .one, in: young).of == 0)
    }

    @Test("a number from 1 to 4 is shown to nobody, nor one from which it could be worked out")
    func fewAreHidden() throws {
        let few = figures(courses(2, late: 7))
        #expect(few.shown(try row(.answeredInTimeByCode, .one, in: few)) == .few)
        let complement = figures(courses(9, late: 2))
        #expect(complement.shown(try row(.answeredInTimeByCode, .one, in: complement)) == .few)
        #expect(complement.shown(try row(.received, nil, in: complement)) == .exact(11))
        let many = figures(courses(6, late: 7))
        #expect(many.shown(try row(.answeredInTimeByCode, .one, in: many)) == .exact(6))
        #expect(many.shown(try row(.notUpheld, .one, in: many)) == .exact(0))
    }

    @Test("of outcomes, one that is hidden hides the others")
    func outcomes() throws {
        var runs = courses(6, late: 0)
        var other = runs[0].runs[0]
        other.reply = StageReply(
            on: .on("2019-12-05"),
            way: .letter,
            words: nil,
            outcome: .notUpheld,
            original: nil,
            mail: nil
        )
        runs += Array(repeating: SampleCourse.course([other]), count: 2)
        let figures = figures(runs)
        #expect(figures.shown(try row(.notUpheld, .one, in: figures)) == .few)
        #expect(figures.shown(try row(.upheld, .one, in: figures)) == .few)
        #expect(figures.shownWhole(try row(.upheld, .one, in: figures)) == .exact(8))
    }
}
