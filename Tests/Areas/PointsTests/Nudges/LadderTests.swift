import Kernel
import People
import Testing
import WorkingDays

@testable import Points

@Suite("When whom is told")
struct LadderTests {
    private let calendar = SamplePoint.calendars[.englandAndWales]

    @Test(
        "Usually: two working days before, the first day late, five days late",
        arguments: [
            // Monday 29 July 2019.
            ("2019-07-29", "2019-07-25", "2019-07-30", "2019-08-05"),
            // The Friday before the late August holiday.
            ("2019-08-23", "2019-08-21", "2019-08-27", "2019-09-02"),
            // The Tuesday after Easter.
            ("2019-04-23", "2019-04-17", "2019-04-24", "2019-04-30"),
        ]
    )
    func usual(due: String, soon: String, late: String, veryLate: String) {
        let days = Rung.allCases.map { Ladder.usual.day(of: $0, due: .on(due), calendar).description }
        #expect(days == [soon, late, veryLate])
    }

    @Test("The last due day of a rung is the last for which its day has come, on every day of two years")
    func lastDue() throws {
        let ladder = try Ladder(soon: 3, late: 2, veryLate: 7)
        for number in 0..<730 {
            let day = Day.on("2019-01-01") + number
            for rung in Rung.allCases {
                let last = ladder.lastDue(of: rung, by: day, calendar)
                #expect(ladder.day(of: rung, due: last, calendar) <= day, "\(rung) by \(day)")
                #expect(ladder.day(of: rung, due: last + 1, calendar) > day, "\(rung) by \(day)")
            }
        }
    }

    @Test("The director is never told before the service lead, and no step is at once or never")
    func order() {
        for days in [(2, 5, 5), (2, 5, 1), (0, 1, 5), (2, 0, 5), (2, 1, 61), (-1, 1, 5)] {
            #expect(throws: PointError.ladderOutOfOrder) {
                _ = try Ladder(soon: days.0, late: days.1, veryLate: days.2)
            }
        }
    }

    @Test(
        "Officers hear of what is due, leads of what is late, directors of what is very late; nobody else of anything"
    )
    func roles() {
        #expect(Role.allCases.compactMap { Rung.first(for: $0) } == [.soon, .late, .veryLate])
        #expect(Rung.soon < .late && .late < .veryLate)
    }
}
