import Kernel
import Testing

@testable import Points

@Suite("What is due when")
struct ClocksTests {
    private func start(_ promises: [Promise], on day: String) -> Clocks {
        Clocks.start(
            Promises(promises).holding(for: SamplePoint.send, on: .on(day)),
            on: .on(day),
            SamplePoint.calendars
        )
    }

    @Test("Both counts start on the day of receipt, which is day 0")
    func fromReceipt() {
        let clocks = start([SamplePoint.promise()], on: "2019-07-15")
        #expect(clocks.acknowledgement == .running(due: .on("2019-07-22")))
        #expect(clocks.answer.due == .on("2019-07-29"))
        #expect(clocks.promise?.number == 1)
    }

    @Test("Good Friday and Easter Monday are not counted")
    func overEaster() {
        #expect(start([SamplePoint.promise()], on: "2019-04-18").acknowledgement == .running(due: .on("2019-04-29")))
    }

    @Test("A promise by the calendar of the whole kingdom skips a holiday of Northern Ireland")
    func ownCalendar() {
        let here = start([SamplePoint.promise(1, 2)], on: "2019-07-11")
        let anywhere = start([SamplePoint.promise(1, 2) { $0.calendar = .anyPartOfUK }], on: "2019-07-11")
        #expect(here.answer.due == .on("2019-07-15"))
        #expect(anywhere.answer.due == .on("2019-07-16"))
    }

    @Test("Counted from the acknowledgement, the answer counts from the day one was due while none has come")
    func fromAcknowledgement() {
        let clocks = start([SamplePoint.promise { $0.answerFrom = .acknowledgement }], on: "2019-07-15")
        #expect(clocks.acknowledgement == .running(due: .on("2019-07-22")))
        #expect(clocks.answer.due == .on("2019-08-05"))
    }

    @Test("Law and the service's own promise are kept apart; law's day counts")
    func ruleAndPolicy() {
        let rule = SamplePoint.promise(5, 20, id: 1) { $0.standing = .rule }
        let clocks = start([rule, SamplePoint.promise(2, 10, id: 2)], on: "2019-07-15")
        #expect(clocks.answer.underRule == .on("2019-08-12"))
        #expect(clocks.answer.underPolicy == .on("2019-07-29"))
        #expect(clocks.answer.due == .on("2019-08-12"))
        #expect(clocks.promise?.number == 1)
        #expect(clocks.acknowledgement == .running(due: .on("2019-07-22")))
    }

    @Test("A day promised with a reason counts before both")
    func promised() {
        var clocks = start([SamplePoint.promise()], on: "2019-07-15")
        clocks.answer.promised = .on("2019-09-02")
        #expect(clocks.answer.due == .on("2019-09-02"))
    }

    @Test("What was asked before any promise was valid has no clock")
    func noPromise() {
        let clocks = start([SamplePoint.promise()], on: "2018-12-31")
        #expect(clocks.acknowledgement == .none)
        #expect(clocks.answer.due == nil)
        #expect(clocks.promise == nil)
    }
}
