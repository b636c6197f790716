import Foundation
import HeardTesting
import Kernel
import Papers

@testable import TypstPapers

/// The press of this checkout, a folder to work in, and a small complaint.
struct PapersKit {
    let folder: TemporaryFolder
    let tools: PaperTools

    static let papers = PapersFolder(
        path: URL(fileURLWithPath: #filePath).appending(path: "../../../../Papers").standardizedFileURL.path
    )

    /// Whether papers can be made here at all; `scripts/setup run` sees to it.
    static var canMake: Bool { papers.isWhole }

    init() throws {
        folder = try TemporaryFolder()
        tools = PaperPress(folder: Self.papers).tools
    }

    static let day = Day(number: 18_221)

    /// A letter that cites its evidence, an index, and an appendix with a message and a file.
    static func paper(title: String = "Complaint of Ada Thornbury") -> Paper {
        let letter = PaperPart(
            mark: "letter",
            title: "Letter",
            isHeaded: false,
            beginsPage: false,
            blocks: [
                .heading(1, "Formal complaint"),
                .numbered([
                    "We wrote on 15 July (", .cited(Citation("july")), "), as ", .strong("Ada"), " Thornbury says.",
                ]),
                .table(
                    Table(
                        summary: "Days",
                        head: ["Day", "Page"],
                        rows: [[["15 July"], [.cited(Citation("survey", page: 9, .number))]]]
                    )
                ),
            ]
        )
        let message = ReceivedMessage(
            title: "Transport",
            head: [Fact("From", "Marlow Heath Parents")],
            words: "Where is the bus?\n\nAda\nThornbury",
            attachments: ["survey.txt"],
            receipt: ["On the record."]
        )
        let appendix = Appendix(
            mark: "july",
            title: "Comments of 15 July",
            items: [
                .init(mark: "message", .message(message)),
                .init(mark: "survey", .file(PaperFile(key: "survey", name: "survey of Ada Thornbury.txt"))),
                .init(mark: "program", .file(PaperFile(key: "program", name: "thing.exe"))),
                .init(mark: "gone", .file(PaperFile(key: "gone", name: "gone.pdf"))),
            ]
        )
        return Paper(
            title: title,
            language: "en-GB",
            reference: "C-2019-0001",
            author: "Marlow Heath Parents",
            date: day,
            labels: PaperLabels(),
            parts: [letter, PaperPart(mark: "index", title: "Index", blocks: [.index])],
            appendices: [appendix]
        )
    }

    func order(_ paper: Paper = PapersKit.paper(), _ name: String = "bundle.pdf", redaction: Redaction? = nil)
        -> PaperOrder
    {
        PaperOrder(paper, redaction: redaction, path: folder.file(name)) { key in
            switch key {
            case "survey": .bytes(Array("Words of the survey by Ada Thorn-\nbury.".utf8))
            case "program": .bytes([0x4D, 0x5A, 0, 0, 1, 2, 3])
            default: nil
            }
        }
    }

    func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder.file(name))) }

    /// What another's reader reads in a PDF.
    func words(_ name: String) throws -> String {
        let child = Process()
        child.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        child.arguments = ["-layout", folder.file(name), "-"]
        let pipe = Pipe()
        child.standardOutput = pipe
        try child.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        child.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
