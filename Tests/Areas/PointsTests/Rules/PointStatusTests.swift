import Kernel
import Testing
import WorkingDays

@testable import Points

@Suite("Who holds the ball, and whether they are late")
struct PointStatusTests {
    private func status(on day: String, _ point: Point = SamplePoint.asked()) -> PointStatus {
        PointStatus(of: point, asOf: .on(day), SamplePoint.calendars[.englandAndWales])
    }

    @Test("With the service, then due soon for the last two working days, then late")
    func runs() {
        #expect(status(on: "2019-07-25") == .withService(due: .on("2019-07-29")))
        #expect(status(on: "2019-07-26") == .dueSoon(.on("2019-07-29")))
        #expect(status(on: "2019-07-27") == .dueSoon(.on("2019-07-29")))
        #expect(status(on: "2019-07-29") == .dueSoon(.on("2019-07-29")))
        #expect(status(on: "2019-07-30") == .late(workingDays: 1))
    }

    @Test("Late counts working days, the due day not among them")
    func late() {
        #expect(status(on: "2019-08-27") == .late(workingDays: 20))
        #expect(status(on: "2019-11-21") == .late(workingDays: 82))
    }

    @Test("Without a promise it is with the service for ever, and never late")
    func noClock() {
        let point = SamplePoint.asked(under: [])
        #expect(status(on: "2029-01-01", point) == .withService(due: nil))
    }

    @Test("What is joined, split up or taken back says so, even after an answer")
    func closed() throws {
        let day = Day.on("2019-07-20")
        let point = SamplePoint.asked()
        let answered = point.after(
            try point.answer(Answer(.yes, because: "We will.", by: .on("2020-09-02")), by: SamplePoint.service, on: day)
        )
        let gone = answered.after(try answered.withdraw(because: "Settled.", by: SamplePoint.families, on: day))
        #expect(status(on: "2019-11-21", gone) == .withdrawn)
        let merged = point.after(
            try point.merge(into: SamplePoint.asked(number: 2), by: SamplePoint.families, on: day)
        )
        #expect(status(on: "2019-11-21", merged) == .merged)
        let split = point.after(
            try point.split(
                into: ["Who will chair?", "When are the minutes out?"],
                by: SamplePoint.families,
                on: day
            )
        )
        #expect(status(on: "2019-11-21", split) == .split)
    }
}
