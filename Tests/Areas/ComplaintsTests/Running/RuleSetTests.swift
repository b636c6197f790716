import Kernel
import Testing
import WorkingDays

@testable import Complaints

@Suite("Rule sets of complaints")
struct RuleSetTests {
    @Test("the file that comes with the program is read, each line of it")
    func bundledFile() throws {
        let sets = try RuleSets.read(Array(BundledRuleSets.text.utf8))
        #expect(sets.map(\.kind) == [.code, .statute, .ombudsman, .none])
        #expect(Set(sets.map(\.key)).count == sets.count)
        for set in sets {
            #expect(!set.source.isEmpty && !set.jurisdiction.isEmpty, "\(set.key)")
            for allowance in set.allowances { #expect(Allowance(allowance.description) == allowance) }
        }
        #expect(RuleSets.bundled == sets)
    }

    @Test("of each that is law or guidance the address of its source is named")
    func sources() {
        for set in RuleSets.bundled where set.kind != .none { #expect(set.source.hasPrefix("https://"), "\(set.key)") }
    }

    @Test("the Code is used in casework from April 2026, after it was issued")
    func dates() throws {
        let code = try #require(RuleSets.code)
        #expect(code.usedFrom == .of("2026-04-01"))
        #expect(!code.counts(on: .of("2019-11-21")) && code.counts(on: .of("2024-06-01")))
    }

    @Test(
        "a line that is not understood is refused with its set's name",
        arguments: [
            "stage-1 answer ten working-days receipt", "stage-9 answer 10 working-days receipt",
            "stage-1 answer 0 working-days receipt", "stage-1 answer 10 fortnights receipt", "stage-1 answer",
        ]
    )
    func badLine(line: String) {
        #expect(Allowance(line) == nil)
        let file = """
            [{"key": "k", "kind": "policy", "name": "n", "jurisdiction": "England", "from": "2019-01-01",
              "source": "s", "calendar": "england-and-wales", "allowances": ["\(line)"], "readings": [], "notes": []}]
            """
        #expect(throws: RuleSetError.badValue(in: "k", line)) { try RuleSets.read(Array(file.utf8)) }
    }

    @Test("what is no list of rule sets is refused")
    func noFile() { #expect(throws: RuleSetError.notRuleSets) { try RuleSets.read(Array("{}".utf8)) } }

    @Test("where nothing is published, nothing is due")
    func unpublished() throws {
        let none = try #require(RuleSets.unpublished)
        let days = StageDays(received: .of("2019-11-21"))
        #expect(none.stages.isEmpty)
        #expect(none.deadline(.answer, in: .one, days, .bundled(.englandAndWales)) == nil)
    }

    @Test("weeks are counted as days of the calendar, and roll over a bank holiday")
    func weeks() {
        let allowance = Allowance(.one, .answer, 2, .weeks, from: .receipt)
        let due = HolidayCalendar.bundled(.englandAndWales).due(from: .of("2019-12-11"), allowance.term).due
        #expect(due == .of("2019-12-27"))
    }
}
