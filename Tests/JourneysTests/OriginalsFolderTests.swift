import Foundation
import HeardTesting
import Kernel
import Papers
import Record
import Testing

@Suite("A folder of originals that somebody checks")
struct OriginalsFolderTests {
    /// A mail, its receipt and a picture, with a manifest of all three.
    private func files(_ heard: HeardProgram) throws -> [String: String] {
        let words = mail("r", "When is the next meeting?")
        try heard.done("import", "mail", try heard.write(words, to: "r.eml"))
        try heard.done("receipt", "P-2019-0001", "--out", heard.folder.file("question.heard"))
        let receipt = try String(contentsOfFile: heard.folder.file("question.heard"), encoding: .utf8)
        var files = [
            "originals/01 message.eml": words, "originals/02 picture.png": "a picture",
            "receipts/P-2019-0001.heard": receipt,
        ]
        let lines = files.keys.sorted().map { Manifest.Line(Digest32.of(Array((files[$0] ?? "").utf8)).hex, $0) }
        files[Manifest.fileName] = Manifest(lines).text(remarks: ["C-2019-0001: the originals"])
        return files
    }

    /// The same as a folder on the disk and as a .zip.
    private func both(_ files: [String: String], _ name: String, _ heard: HeardProgram) throws -> [String] {
        for (path, words) in files {
            let place = URL(fileURLWithPath: heard.folder.file("\(name)/\(path)"))
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(words.utf8).write(to: place)
        }
        let zip = heard.folder.file("\(name).zip")
        let entries = files.keys.sorted().map { path in
            Archive.Entry(path) { [words = files[path] ?? ""] in Array(words.utf8) }
        }
        try Archive.write(entries, dated: Day(number: 18_221), to: zip)
        return [heard.folder.file(name), zip]
    }

    @Test("where all is as its manifest says, that is said, with how many originals receipts prove")
    func whole() throws {
        let heard = try HeardProgram.marlowHeath()
        for path in try both(files(heard), "whole", heard) {
            let run = try heard.run(["verify", path], in: "/")
            #expect(run.status == 0, "\(run.output)")
            #expect(run.output.contains("true: every file is as the manifest says (originals: 2, receipts: 1)."))
            #expect(run.output.contains("Originals that receipts prove to be on the record: 1."))
            #expect(run.output.contains("compare it with the one you were given: "))
        }
        let packed = try heard.run(["verify", heard.folder.file("whole.zip")])
        #expect(packed.output.contains("SHA-256 of this file"))
        let above = try heard.run(["verify", heard.folder.path])
        #expect(above.status == 1 && above.output.contains("added: ../"))
    }

    @Test("every file that was altered, is missing or was added is named")
    func named() throws {
        let heard = try HeardProgram.marlowHeath()
        var changed = try files(heard)
        changed["originals/01 message.eml"]?.append("P.S.\r\n")
        changed["originals/02 picture.png"] = nil
        changed["notes.txt"] = "hello"
        for path in try both(changed, "changed", heard) {
            let run = try heard.run(["verify", path])
            #expect(run.status == 1)
            #expect(run.output.contains("FALSE: 3 things are not as the manifest says."))
            for line in ["altered: originals/01 message.eml", "missing: originals/02 picture.png", "added: notes.txt"] {
                #expect(run.output.contains(line), "\(line)")
            }
        }
    }

    @Test("a receipt that is false is named even where the manifest was written to fit it, and one by another key")
    func falseReceipt() throws {
        let heard = try HeardProgram.marlowHeath()
        var changed = try files(heard)
        let receipt = "receipts/P-2019-0001.heard"
        let forged = (changed[receipt] ?? "").replacing("next meeting", with: "last meeting")
        changed[receipt] = forged
        let fitting = Digest32.of(Array(forged.utf8)).hex
        let lines = (changed[Manifest.fileName] ?? "").split(separator: "\n").map { line in
            line.hasSuffix(receipt) ? "\(fitting)  \(receipt)" : String(line)
        }
        changed[Manifest.fileName] = lines.joined(separator: "\n")
        for path in try both(changed, "forged", heard) {
            let run = try heard.run(["verify", path])
            #expect(run.status == 1 && run.output.contains("false receipt: \(receipt)"))
        }
    }

    @Test("a folder without a manifest, and what is no manifest, are no folder of originals")
    func none() throws {
        let heard = try HeardProgram.marlowHeath()
        let bare = try both(["a.txt": "a"], "bare", heard)
        for path in bare {
            let run = try heard.run(["verify", path])
            #expect(run.status == 1 && run.output.contains("no manifest.txt is in it"))
        }
        for path in try both([Manifest.fileName: "hello\n", "a.txt": "a"], "wrong", heard) {
            let run = try heard.run(["verify", path])
            #expect(run.status == 1 && run.output.contains("FALSE"))
        }
    }
}
