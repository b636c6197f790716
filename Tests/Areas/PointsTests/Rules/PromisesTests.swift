import Kernel
import Testing

@testable import Points

@Suite("Which promise holds")
struct PromisesTests {
    private func holding(_ promises: [Promise], on day: String = "2019-07-15") -> Int64? {
        Promises(promises).holding(for: SamplePoint.send, on: .on(day), standing: .policy)?.id.number
    }

    @Test("A service's own promise comes before a newer one of the area")
    func ownFirst() {
        let own = SamplePoint.promise(id: 1, for: SamplePoint.send, from: "2019-01-01")
        #expect(holding([own, SamplePoint.promise(id: 2, from: "2019-06-01")]) == 1)
    }

    @Test("Another service's promise does not hold")
    func anothers() {
        #expect(holding([SamplePoint.promise(for: SamplePoint.transport)]) == nil)
    }

    @Test("Of two the newest that was valid on the day holds, from its first day on")
    func newest() {
        let promises = [
            SamplePoint.promise(id: 1, from: "2019-01-01"), SamplePoint.promise(id: 2, from: "2019-07-15"),
            SamplePoint.promise(id: 3, from: "2019-07-16"),
        ]
        #expect(holding(promises) == 2)
        #expect(holding(promises, on: "2019-07-14") == 1)
        #expect(holding(promises, on: "2018-12-31") == nil)
    }

    @Test("Set down twice for the same first day, the later word holds")
    func corrected() {
        #expect(holding([SamplePoint.promise(id: 1), SamplePoint.promise(id: 2)]) == 2)
    }

    @Test("Law does not stand in for the service's own promise, nor the other way round")
    func standings() {
        let held = Promises([SamplePoint.promise { $0.standing = .rule }]).holding(
            for: SamplePoint.send,
            on: .on("2019-07-15")
        )
        #expect(held.policy == nil)
        #expect(held.leading == held.rule)
        #expect(held.rule?.id.number == 1)
    }

    @Test(
        "Counts that cannot be kept are refused",
        arguments: [(-1, 10), (5, 0), (251, 251), (5, 251), (11, 10), (Int.max, Int.max), (Int.min, 10)]
    )
    func refused(_ acknowledge: Int, _ answer: Int) {
        #expect(throws: PointError.notATerm) {
            try Promise.Terms(acknowledge: acknowledge, answer: answer).checked()
        }
    }

    @Test("An answer may be promised on the day of the acknowledgement, and sooner where it is counted from that")
    func taken() throws {
        #expect(try Promise.Terms(acknowledge: 10, answer: 10).checked().answer == 10)
        #expect(try Promise.Terms(acknowledge: 0, answer: 1).checked().acknowledge == 0)
        var terms = Promise.Terms(acknowledge: 10, answer: 5)
        terms.answerFrom = .acknowledgement
        #expect(try terms.checked() == terms)
    }
}
