import Foundation
import Testing

@testable import Web

@Suite("Finding the files that are served as they are")
struct PublicFolderTests {
    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("heard-\(UUID().uuidString)")

    private func make(_ path: String) throws {
        let url = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: url)
    }

    @Test("The folder that is set goes before one found above the program")
    func order() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try make("house/Public/heard.css")
        try make("house/.build/release/heard")
        try make("other/heard.css")
        let program = root.appendingPathComponent("house/.build/release/heard")
        let found = try PublicFolder.find(set: nil, executable: program)
        #expect(found.path.hasSuffix("house/Public"))
        let set = try PublicFolder.find(set: root.appendingPathComponent("other").path, executable: program)
        #expect(set.lastPathComponent == "other")
    }

    @Test("The files of a folder that is a link are found")
    func linked() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try make("real/heard.css")
        let link = root.appendingPathComponent("Public")
        try FileManager.default.createSymbolicLink(
            at: link,
            withDestinationURL: root.appendingPathComponent("real")
        )
        let assets = try Assets(folder: PublicFolder.find(set: link.path, executable: nil))
        #expect(assets.address(of: "heard.css") != nil)
    }

    @Test("Where there is none, it says where it looked")
    func missing() {
        #expect(throws: PublicFolder.Missing.self) { try PublicFolder.find(set: root.path, executable: nil) }
    }
}
