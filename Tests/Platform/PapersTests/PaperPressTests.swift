import Foundation
import Kernel
import Papers
import Testing

@testable import TypstPapers

@Suite("Papers made in the sandbox", .enabled(if: PapersKit.canMake, "Papers/venv is missing: scripts/setup run"))
struct PaperPressTests {
    @Test("A bundle numbers its pages, links its evidence, and says what became of each file")
    func bundle() async throws {
        let kit = try PapersKit()
        let made = try await kit.tools.pdf(kit.order())
        #expect(made.volumes.map(\.path) == [kit.folder.file("bundle.pdf")])
        #expect(made.places["letter"] == 1 && made.places["index"] == 2 && made.places["july"] == 3)
        #expect(made.files.map(\.name) == ["survey of Ada Thornbury.txt", "thing.exe", "gone.pdf"])
        #expect(made.files.map(\.refusal) == [nil, .unknownKind, .missing])
        let pages = try kit.words("bundle.pdf").split(separator: "\u{0C}")
        #expect(pages.count == made.pages)
        for (index, page) in pages.enumerated() { #expect(page.contains("Page \(index + 1)")) }
        #expect(pages[0].contains("Appendix 1, page 3"))
        #expect(pages[2].contains("thing.exe is not shown here: files of its kind cannot be shown on paper."))
    }

    @Test("The same paper is the same bytes, and nothing is left lying beside it")
    func same() async throws {
        let kit = try PapersKit()
        _ = try await kit.tools.pdf(kit.order(PapersKit.paper(), "one.pdf"))
        _ = try await kit.tools.pdf(kit.order(PapersKit.paper(), "two.pdf"))
        #expect(try kit.bytes("one.pdf") == kit.bytes("two.pdf"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: kit.folder.path).sorted() == ["one.pdf", "two.pdf"]
        )
    }

    @Test("What a program that fell over has left is cleared a day later, and not before")
    func leftovers() async throws {
        let kit = try PapersKit()
        let manager = FileManager.default
        for (name, age) in [(".paper-old", 90_000.0), (".paper-new", 60.0)] {
            try manager.createDirectory(atPath: kit.folder.file(name), withIntermediateDirectories: true)
            let made: [FileAttributeKey: Any] = [.modificationDate: Date(timeIntervalSinceNow: -age)]
            try manager.setAttributes(made, ofItemAtPath: kit.folder.file(name))
        }
        _ = try await kit.tools.pdf(kit.order())
        #expect(try manager.contentsOfDirectory(atPath: kit.folder.path).sorted() == [".paper-new", "bundle.pdf"])
    }

    @Test("A redacted copy holds the name nowhere, and says why in its place")
    func redacted() async throws {
        let kit = try PapersKit()
        let redaction = Redaction(removed: [.init("Ada Thornbury", reason: "a name")])
        let made = try await kit.tools.pdf(kit.order(redaction: redaction))
        let words = try kit.words("bundle.pdf")
        #expect(!words.replacing(/[\s-]/, with: "").contains("Thornbury"))
        #expect(words.contains("[removed: a name]"))
        #expect(made.files.first?.name == "survey of [removed: a name].txt")
        #expect(try kit.bytes("bundle.pdf").range(of: Data("Thornbury".utf8)) == nil)
    }

    @Test("A mark that is cited and not there, or there twice, is told by name, and no paper is made")
    func marks() async throws {
        let kit = try PapersKit()
        var paper = PapersKit.paper()
        paper.appendices[0].mark = "june"
        await #expect(throws: PaperError.unknownMark("july")) { try await kit.tools.pdf(kit.order(paper)) }
        paper.appendices[0].mark = "letter"
        await #expect(throws: PaperError.sameMark("letter")) { try await kit.tools.pdf(kit.order(paper)) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: kit.folder.path).isEmpty)
    }

    @Test("An appendix larger than a part may be is named")
    func tooLarge() async throws {
        let kit = try PapersKit()
        var order = kit.order()
        order.mostBytes = 2000
        await #expect { try await kit.tools.pdf(order) } throws: {
            if case PaperError.tooLargeToSplit = $0 { true } else { false }
        }
    }

    @Test("A letter becomes a Word document, the same each time")
    func word() async throws {
        let kit = try PapersKit()
        let one = try await kit.tools.word(PapersKit.paper())
        #expect(one.starts(with: [0x50, 0x4B]))
        #expect(try await kit.tools.word(PapersKit.paper()) == one)
    }

    @Test("The program sees its own folder and no other of the machine")
    func sandbox() throws {
        guard Workshop.sandbox == .bubblewrap else { return }
        let kit = try PapersKit()
        let papers = kit.folder.file("Papers")
        try FileManager.default.createDirectory(atPath: "\(papers)/venv/bin", withIntermediateDirectories: true)
        try Data(
            """
            #!/bin/sh
            { ls / /home /root /etc; cat /etc/passwd; cat /proc/net/dev; } >"$3/seen" 2>&1
            """.utf8
        ).write(to: URL(fileURLWithPath: "\(papers)/venv/bin/python"))
        chmod("\(papers)/venv/bin/python", 0o755)
        let job = kit.folder.file("job")
        try FileManager.default.createDirectory(atPath: job, withIntermediateDirectories: true)
        try Workshop(folder: PapersFolder(path: papers)).run(in: job)
        let seen = try String(contentsOfFile: "\(job)/seen", encoding: .utf8)
        #expect(!seen.contains("root:") && !seen.contains("eth0") && !seen.contains("\nvar\n") && seen.contains("usr"))
    }
}

@Suite("Where papers cannot be made")
struct NoPapersTests {
    @Test("Without its folder nothing is made, and what is missing is said")
    func none() async throws {
        let tools = PaperPress(folder: nil).tools
        #expect(tools.lacking().contains(.typesetter))
        await #expect(throws: PaperError.unavailable) { try await tools.word(PapersKit.paper()) }
    }

    @Test("The folder that is set counts, else one beside the program or above it")
    func found() throws {
        let kit = try PapersKit()
        let set = PapersKit.papers.path
        #expect(PapersFolder.find(set: set)?.path == set)
        #expect(PapersFolder.find(set: kit.folder.path) == nil)
        let program = URL(fileURLWithPath: set).deletingLastPathComponent().appending(path: ".build/debug/heard")
        #expect(PapersFolder.find(set: nil, executable: program)?.path == set)
    }

    @Test("Labels say every reason and every note, with places for what comes")
    func labels() {
        let labels = PaperLabels()
        #expect(labels.appendix == "Appendix {n}" && labels.citation == "{name}, page {n}")
        #expect(labels.refusals.count == FileOutcome.Refusal.allCases.count)
        #expect(labels.notes.count == FileOutcome.Note.allCases.count)
        #expect(labels.refused == "{name} is not shown here: {reason}.")
    }

    @Test("A part of several has its number before the ending")
    func numbered() {
        #expect(PaperJob.numbered("/a/bundle.pdf", 2) == "/a/bundle-2.pdf")
        #expect(PaperJob.numbered("/a/bundle", 3) == "/a/bundle-3")
    }
}
