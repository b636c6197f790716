import Foundation
import Testing

@Suite("The demo")
struct DemoJourneyTests {
    @Test("The made-up borough stands on a whole record, and its July points are unanswered in November")
    func demo() throws {
        let heard = try HeardProgram()
        let made = try heard.run(["demo", "--no-serve"])
        #expect(made.status == 0, "\(made.complaint)")
        let data = heard.folder.file("heard-demo")
        let check = try heard.run(["record", "check", "--data", data])
        #expect(check.status == 0, "\(check.complaint)")
        let late = try #require(try heard.run(["late", "--data", data, "--on", "2019-11-21", "--json"]).array)
        let asked = Set(late.compactMap { $0["asked_on"] as? String })
        #expect(asked.isSuperset(of: ["2019-07-15", "2019-07-17", "2019-07-19"]))
        let again = try heard.run(["demo", "--no-serve"])
        #expect(again.status == 0, "\(again.complaint)")
        #expect(try heard.run(["record", "check", "--data", data]).output == check.output)
    }
}
