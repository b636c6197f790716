import Kernel
import People
import Testing

@testable import Points

@Suite("Answering a point")
struct AnsweringTests {
    private let day = Day.on("2019-07-24")

    private func answered(_ answer: Answer, _ point: Point = SamplePoint.asked(), on day: Day? = nil) throws -> Point {
        point.after(try point.answer(answer, by: SamplePoint.service, on: day ?? self.day))
    }

    @Test("Each kind of answer with its reasons settles the point", arguments: Answer.Kind.allCases)
    func kinds(_ kind: Answer.Kind) throws {
        let answer = Answer(
            kind,
            because: "The chair is elected in May.",
            by: kind == .notYet || kind == .yes ? .on("2019-09-02") : nil,
            passedTo: kind == .notOurs ? SamplePoint.transport : nil
        )
        let point = try answered(answer)
        #expect(point.reply == .answered(answer, on: day))
        #expect(point.clocks.answer.actual == day)
        #expect(point.clocks.acknowledgement == .met(on: day, due: .on("2019-07-22")))
        #expect(!point.isOwedAnAnswer)
        #expect(PointStatus(of: point, asOf: .on("2020-01-01"), SamplePoint.calendars[.englandAndWales]) == .answered)
    }

    @Test("No answer comes without reasons", arguments: [nil, ""])
    func reasons(_ reasons: String?) {
        #expect(throws: PointError.answerWithoutReasons) { try answered(Answer(.no, because: reasons)) }
    }

    @Test("“Not yet” needs a later day, “not ours” the group it was passed to")
    func whatIsMissing() {
        #expect(throws: PointError.noPromisedDay) { try answered(Answer(.notYet, because: "Staff are away.")) }
        #expect(throws: PointError.promisedDayNotLater) {
            try answered(Answer(.notYet, because: "Staff are away.", by: day))
        }
        #expect(throws: PointError.nothingToPassTo) { try answered(Answer(.notOurs, because: "It is about buses.")) }
    }

    @Test("“Yes” names the day by which it will be done, today or later")
    func dayOfYes() throws {
        #expect(throws: PointError.noPromisedDay) { try answered(Answer(.yes, because: "We will.")) }
        #expect(throws: PointError.promisedDayPassed) {
            try answered(Answer(.yes, because: "We will.", by: day + -1))
        }
        let today = try answered(Answer(.yes, because: "We will.", by: day))
        #expect(!today.isOwedAnAnswer)
    }

    @Test("A point is answered once, until families say that it was not")
    func once() throws {
        let point = try answered(Answer(.yes, because: "We will publish them.", by: .on("2019-12-02")))
        #expect(throws: PointError.alreadyAnswered) {
            try answered(Answer(.no, because: "We changed our mind."), point)
        }
    }

    @Test("An answer to a clock that stands still ends it")
    func whileStopped() throws {
        let promises = [SamplePoint.promise { $0.clarification = .stops }]
        var point = SamplePoint.asked(under: promises)
        point = point.after(
            try point.askClarification(
                "Which?",
                by: SamplePoint.service,
                on: .on("2019-07-17"),
                Promises(promises),
                SamplePoint.calendars
            )
        )
        point = try answered(Answer(.yes, because: "All of them.", by: .on("2019-12-02")), point)
        #expect(point.clocks.answer.stopped == nil)
        #expect(point.clocks.answer.actual == day)
    }

    @Test("More time needs a reason and a day later than the one it was due")
    func extend() throws {
        let point = SamplePoint.asked()
        func more(_ to: String, _ reason: String) throws -> Point {
            point.after(try point.extend(to: .on(to), because: reason, by: SamplePoint.service, on: day))
        }
        #expect(throws: PointError.reasonMissing) { try more("2019-08-30", "") }
        #expect(throws: PointError.promisedDayNotLater) { try more("2019-07-29", "Staff are away.") }
        #expect(throws: PointError.promisedDayNotLater) { try more("2019-07-24", "Staff are away.") }
        let extended = try more("2019-08-30", "Staff are away.")
        #expect(extended.clocks.answer.due == .on("2019-08-30"))
        #expect(extended.clocks.answer.underPolicy == .on("2019-07-29"))
        #expect(throws: PointError.promisedDayNotLater) {
            try extended.extend(to: .on("2019-08-30"), because: "Again.", by: SamplePoint.service, on: day)
        }
    }

    @Test("A point that is late can still be promised for a later day, not for one that has passed")
    func extendLate() throws {
        let point = SamplePoint.asked()
        #expect(throws: PointError.promisedDayNotLater) {
            try point.extend(
                to: .on("2019-08-30"),
                because: "Staff are away.",
                by: SamplePoint.service,
                on: .on("2019-09-10")
            )
        }
    }

    @Test("Passed on, it is owed by the other service, and the clocks go on as they are")
    func transfer() throws {
        let point = SamplePoint.asked()
        func pass(to group: ID<Group>, _ reason: String = "It is about buses.") throws -> Point {
            point.after(try point.transfer(to: group, because: reason, by: SamplePoint.service, on: day))
        }
        let passed = try pass(to: SamplePoint.transport)
        #expect(passed.owedBy == SamplePoint.transport)
        #expect(passed.clocks == point.clocks)
        #expect(throws: PointError.notTheirsToAnswer) { try answered(Answer(.no, because: "Not ours now."), passed) }
        #expect(throws: PointError.nothingToPassTo) { try pass(to: SamplePoint.send) }
        #expect(throws: PointError.reasonMissing) { try pass(to: SamplePoint.transport, "") }
    }
}
