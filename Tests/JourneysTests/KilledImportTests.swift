import Foundation
import Testing

@Suite("An import that is killed")
struct KilledImportTests {
    @Test("What was reported is there, the record verifies, and the import goes on where it stopped")
    func killed() async throws {
        let heard = try HeardProgram.marlowHeath()
        let count = 300
        for number in 1...count {
            try heard.write(mail("k\(number)", "When is meeting \(number)?"), to: "mail/\(number).eml")
        }
        var reported: Set<String> = []
        for round in 1...3 {
            let output = heard.folder.file("lines.\(round)")
            let process = try heard.process(
                ["import", "mail", heard.folder.file("mail"), "--json", "--data", heard.data],
                output: output,
                complaint: heard.folder.file("complaint.\(round)")
            )
            try process.run()
            while process.isRunning, try lines(output).count < round * 40 {
                try await Task.sleep(for: .milliseconds(5))
            }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            for line in try lines(output) where line["status"] as? String == "kept" {
                let sha256 = try #require(line["sha256"] as? String)
                #expect(reported.insert(sha256).inserted, "reported as kept twice")
            }
            try heard.expectWholeRecord()
        }
        #expect(reported.count >= 40)
        let last = try heard.done("import", "mail", heard.folder.file("mail"), "--json").objects
        #expect(last.count == count)
        for line in last {
            let isNew = line["status"] as? String == "kept"
            let isKnown = reported.contains(line["sha256"] as? String ?? "")
            #expect(isNew || line["status"] as? String == "duplicate")
            #expect(!(isNew && isKnown), "what was reported was not there")
        }
        #expect(try heard.done("late", "--on", "2019-11-21", "--json").array?.count == count)
        try heard.expectWholeRecord()
    }

    /// The whole lines that are there so far.
    private func lines(_ path: String) throws -> [[String: Any]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").compactMap {
            (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
        }
    }
}
