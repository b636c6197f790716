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
        // The letter came the day after, and says itself that it counts from May.
        let ofJuly = try #require(late.first { $0["asked_on"] as? String == "2019-07-15" }?["ref"] as? String)
        let sheet = try heard.run(["show", ofJuly, "--data", data])
        #expect(sheet.output.contains("Letter of commitment of 16 July 2019"), "\(sheet.output)")
        let again = try heard.run(["demo", "--no-serve"])
        #expect(again.status == 0, "\(again.complaint)")
        #expect(try heard.run(["record", "check", "--data", data]).output == check.output)
    }

    @Test("Made-up data are never opened as real, nor real ones as made up")
    func neverMixed() throws {
        let heard = try HeardProgram.marlowHeath()
        #expect(try heard.run(["demo", "--no-serve"]).status == 0)
        let data = heard.folder.file("heard-demo")
        let asked = try heard.write(mail("a", "When is it?"), to: "a.eml")
        for words in [
            ["serve", "--listen", "127.0.0.1:0"], ["import", "mail", asked], ["init", "--area", "x-y", "--name", "X"],
            ["group", "add", "--name", "X", "--side", "families"], ["admin", "invite", "a@b.example"],
        ] {
            let run = try heard.run(words + ["--data", data])
            #expect(run.status == 1, "\(words)")
            #expect(run.complaint.contains("is a demo"), "\(words)")
        }
        let mixed = try heard.run(["demo", "--no-serve", "--wipe", "--data", heard.data])
        #expect(mixed.status == 1)
        try heard.expectWholeRecord()
    }
}
