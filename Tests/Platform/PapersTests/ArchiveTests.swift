import Foundation
import HeardTesting
import Kernel
import Papers
import Testing

@Suite("A folder of files as one archive")
struct ArchiveTests {
    private let day = Day(number: 18_221)

    private func entries(_ named: [(String, String)]) -> [Archive.Entry] {
        named.map { name, words in Archive.Entry(name) { Array(words.utf8) } }
    }

    private func listed(_ archive: String) throws -> String {
        let child = Process()
        child.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        let program = """
            import sys, zipfile
            archive = zipfile.ZipFile(sys.argv[1])
            files = [f"{each.filename}={archive.read(each).decode()}@{each.date_time[:3]}" for each in archive.infolist()]
            print(archive.testzip(), *files, sep="|")
            """
        child.arguments = ["-c", program, archive]
        let pipe = Pipe()
        child.standardOutput = pipe
        try child.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        child.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    @Test("The same files are the same bytes, read by another's reader")
    func same() throws {
        let folder = try TemporaryFolder()
        let files = entries([("letter.pdf", "one"), ("originals/ş.txt", "two")])
        try Archive.write(files, dated: day, to: folder.file("a.zip"))
        try Archive.write(files, dated: day, to: folder.file("b.zip"))
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: folder.file("a.zip")))
                == Data(contentsOf: URL(fileURLWithPath: folder.file("b.zip")))
        )
        #expect(
            try listed(folder.file("a.zip")) == "None|letter.pdf=one@(2019, 11, 21)|originals/ş.txt=two@(2019, 11, 21)"
        )
    }

    @Test("No name leads out of the folder or is none on another system, and none hides another")
    func names() throws {
        #expect(Archive.safe("../../etc/passwd") == "etc/passwd")
        #expect(Archive.safe("C:\\x\u{202E}fdp.exe") == "C_/x_fdp.exe")
        #expect(Archive.safe("...") == "file")
        let folder = try TemporaryFolder()
        try Archive.write(
            entries([("a.txt", "1"), ("A.txt", "2"), ("a.txt", "3")]),
            dated: day,
            to: folder.file("a.zip")
        )
        let names = try listed(folder.file("a.zip")).split(separator: "|").dropFirst().map { $0.prefix { $0 != "=" } }
        #expect(names == ["a.txt", "A (2).txt", "a (3).txt"])
    }

    @Test("Where a file cannot be read there is no archive, nor half of one")
    func broken() throws {
        struct Gone: Error {}
        let folder = try TemporaryFolder()
        let files = entries([("a.txt", "1")]) + [Archive.Entry("b") { throw Gone() }]
        #expect(throws: Gone.self) { try Archive.write(files, dated: day, to: folder.file("a.zip")) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
