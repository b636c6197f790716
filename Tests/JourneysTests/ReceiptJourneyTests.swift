import Foundation
import Testing

@Suite("A receipt on its way")
struct ReceiptJourneyTests {
    private func receipt(_ heard: HeardProgram) throws -> String {
        let file = try heard.write(mail("r", "When is the next meeting?"), to: "r.eml")
        try heard.done("import", "mail", file)
        let path = heard.folder.file("question.heard")
        try heard.done("receipt", "P-2019-0001", "--out", path)
        return path
    }

    private func key(_ heard: HeardProgram) throws -> String {
        try heard.done("record", "export", "--out", heard.folder.file("log"))
        let key = try String(contentsOfFile: heard.folder.file("log/key"), encoding: .utf8)
        return key.trimmingCharacters(in: .newlines)
    }

    @Test("It verifies without data, says so more plainly with the key, and shows what it proves")
    func verifies() throws {
        let heard = try HeardProgram.marlowHeath()
        let path = try receipt(heard)
        let alone = try heard.run(["verify", path], in: "/")
        #expect(alone.status == 0)
        #expect(alone.output.contains("consistent with the key it carries"))
        #expect(alone.output.contains("Words: When is the next meeting?"))
        #expect(alone.output.contains("Dated by its sender: 2019-07-15"))
        #expect(alone.output.contains("On this record since: "))
        let withKey = try heard.run(["verify", path, "--key", key(heard)])
        #expect(withKey.status == 0)
        #expect(withKey.output.contains("true."))
        try heard.expectWholeRecord()
    }

    @Test("A changed receipt is refused, and so is one by another key, or what is none")
    func refused() throws {
        let heard = try HeardProgram.marlowHeath()
        let path = try receipt(heard)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for (index, changed) in [
            text.replacing("next meeting", with: "last meeting"), text.replacing("2019-07-15", with: "2019-07-16"),
            text + "\n", String(text.dropLast(3)), "hello\n", "",
        ].enumerated() {
            let file = try heard.write(changed, to: "changed.\(index).heard")
            let run = try heard.run(["verify", file])
            #expect(run.status == 1, "\(index)")
            #expect(run.output.contains("FALSE"), "\(index)")
        }
        let both = try heard.run(["verify", path, heard.folder.file("changed.0.heard")])
        #expect(both.status == 1)
        let other = try HeardProgram.marlowHeath()
        #expect(try heard.run(["verify", path, "--key", key(other)]).status == 1)
        #expect(try heard.run(["verify", heard.folder.file("nowhere.heard")]).status == 1)
        #expect(try heard.run(["verify", path, "--key", "nonsense"]).status == 2)
        try heard.expectWholeRecord()
    }

    @Test("A point that is not there has no receipt")
    func missing() throws {
        let heard = try HeardProgram.marlowHeath()
        for reference in ["P-2019-0009", "M-2019-0001", "nonsense"] {
            let run = try heard.run("receipt", reference, "--out", heard.folder.file("none.heard"))
            #expect(run.status == 1)
            #expect(run.complaint.contains("There is no point"))
        }
        #expect(!FileManager.default.fileExists(atPath: heard.folder.file("none.heard")))
    }
}
