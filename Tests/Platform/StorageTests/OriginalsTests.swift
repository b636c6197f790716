import FolderOriginals
import Foundation
import HeardTesting
import Storage
import Testing

@Suite("Originals are kept as they came")
struct OriginalsTests {
    private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    @Test("A batch is kept under the hashes of its content, and read back byte for byte")
    func batch() throws {
        let folder = try TemporaryFolder()
        let originals = try FolderOriginals(folder: folder.file("originals")).originals
        let contents: [[UInt8]] = [Array("abc".utf8), [], Array(0...255), [UInt8](repeating: 13, count: 3_000_000)]
        let mails = contents.map { Original($0) }
        try originals.keep(mails)
        #expect(mails.first?.sha256 == Self.abc)
        #expect(Set(mails.map(\.sha256)).count == 4)
        for mail in mails {
            #expect(try originals.read(mail.sha256) == mail.bytes)
            #expect(try originals.contains(mail.sha256))
        }
        #expect(FileManager.default.fileExists(atPath: folder.file("originals/ba/\(Self.abc.dropFirst(2))")))
    }

    @Test("The same original twice is one file, in one batch or in two, for one process or two")
    func twice() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("originals")
        let mail = Original(Array("abc".utf8))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { try FolderOriginals(folder: path).originals.keep([mail, mail]) }
            }
            try await group.waitForAll()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/ba").count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/incoming").isEmpty)
    }

    @Test("A file that a power cut left short or empty of meaning is written anew", arguments: ["", "ab", "\0\0\0"])
    func torn(content: String) throws {
        let folder = try TemporaryFolder()
        let originals = try FolderOriginals(folder: folder.path).originals
        try FileManager.default.createDirectory(atPath: folder.file("ba"), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: URL(filePath: folder.file("ba/\(Self.abc.dropFirst(2))")))
        #expect(try originals.sha256(keeping: Array("abc".utf8)) == Self.abc)
        #expect(try originals.read(Self.abc) == Array("abc".utf8))
    }

    @Test("What a writer that is gone has left half written is cleared, what another is writing stays")
    func leftovers() throws {
        let folder = try TemporaryFolder()
        _ = try FolderOriginals(folder: folder.path)
        let host = ProcessInfo.processInfo.hostName
        // No process has this number: it is above the kernel's highest.
        let (gone, other) = ("incoming/4194999-\(host)-1", "incoming/4194999-elsewhere-1")
        for name in [gone, other] { try Data("half".utf8).write(to: URL(filePath: folder.file(name))) }
        _ = try FolderOriginals(folder: folder.path)
        #expect(!FileManager.default.fileExists(atPath: folder.file(gone)))
        #expect(FileManager.default.fileExists(atPath: folder.file(other)))
    }

    @Test(
        "A name that is not a hash is of nothing",
        arguments: [
            "", "abc", "../../../../etc/passwd", "incoming", abc.uppercased(), abc + "0", "/" + abc.dropFirst(),
        ]
    )
    func names(name: String) throws {
        let originals = try FolderOriginals(folder: TemporaryFolder().path).originals
        #expect(try originals.read(name) == nil)
        #expect(try !originals.contains(name))
    }

    @Test("An original that was never kept is not there")
    func absent() throws {
        let originals = try FolderOriginals(folder: TemporaryFolder().path).originals
        #expect(try originals.read(Self.abc) == nil)
        #expect(try !originals.contains(Self.abc))
    }
}
