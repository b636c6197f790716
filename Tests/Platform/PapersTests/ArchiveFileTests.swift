import Foundation
import HeardTesting
import Kernel
import Testing

@testable import Papers

@Suite("An archive that is read")
struct ArchiveFileTests {
    private func written(_ files: [(String, String)]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let entries = files.map { name, words in Archive.Entry(name) { Array(words.utf8) } }
        try Archive.write(entries, dated: Day(number: 18_221), to: folder.file("a.zip"))
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("a.zip"))))
    }

    private let files = [("manifest.txt", "list"), ("originals/ş.txt", "two"), ("originals/empty", "")]

    @Test("what was written is read, each file by its name")
    func read() throws {
        let archive = try ArchiveFile(Data(written(files)))
        #expect(archive.entries.map(\.name) == files.map(\.0))
        #expect(
            try archive.entries.map { String(decoding: try archive.bytes(of: $0), as: UTF8.self) } == files.map(\.1)
        )
    }

    @Test("a remark at the end, and what stands before the first file, change nothing where places agree")
    func remark() throws {
        let archive = try ArchiveFile(Data(try written(files) + Array("a remark".utf8)))
        #expect(archive.entries.count == 3)
    }

    @Test("whatever was cut off or changed in it, nothing outside it is read")
    func damaged() throws {
        let whole = try written(files)
        var read = 0
        for length in 0..<whole.count {
            guard let archive = try? ArchiveFile(Data(whole.prefix(length))) else { continue }
            read += archive.entries.count { (try? archive.bytes(of: $0)) != nil }
        }
        #expect(read == 0)
        for place in whole.indices {
            for value in [UInt8(0), 0x7F, 0xFF] where whole[place] != value {
                var changed = whole
                changed[place] = value
                guard let archive = try? ArchiveFile(Data(changed)) else { continue }
                for entry in archive.entries {
                    #expect((try? archive.bytes(of: entry)).map { $0.count <= whole.count } ?? true)
                }
            }
        }
    }

    @Test("what was packed anew says so, and what is no archive is none")
    func others() throws {
        var packed = try written([("a", "words")])
        let directory = try #require(packed.indices.first { packed[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
        packed[directory + 10] = 8
        let archive = try ArchiveFile(Data(packed))
        #expect(throws: ArchiveFile.Fault.packed("a")) { try archive.bytes(of: archive.entries[0]) }
        #expect(throws: ArchiveFile.Fault.notAnArchive) { try ArchiveFile(Data("Form: en-1\n".utf8)) }
    }
}
