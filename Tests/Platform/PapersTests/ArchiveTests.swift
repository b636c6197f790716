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
        child.arguments = ["-c", "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *[f'{i.filename}={z.read(i).decode()}@{i.date_time[:3]}' for i in z.infolist()], sep='|')", archive]
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
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("a.zip"))) == Data(contentsOf: URL(fileURLWithPath: folder.file("b.zip"))))
        #expect(try listed(folder.file("a.zip")) == "None|letter.pdf=one@(2019, 11, 21)|originals/ş.txt=two@(2019, 11, 21)")
    }
}
