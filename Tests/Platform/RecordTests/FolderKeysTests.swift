import FolderKeys
import Foundation
import Record
import Testing

@Suite("Keys in a folder")
struct FolderKeysTests {
    private func withFolder(_ work: (URL, LogKeys) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder, FolderKeys(folder).keys)
    }

    private func key(_ seed: UInt8) throws -> SigningKey {
        try #require(SigningKey(name: "heard.example/marlow-heath", seed: [UInt8](repeating: seed, count: 32)))
    }

    private func note(_ size: Int64, by key: SigningKey) throws -> String {
        try key.sign(Checkpoint(origin: key.name, size: size, root: Merkle.emptyRoot).text).description
    }

    @Test("A key is kept once, for its owner alone")
    func keyKept() throws {
        try withFolder { folder, keys in
            #expect(try keys.signingKeys("marlow-heath").isEmpty)
            try keys.create(try key(1), "marlow-heath")
            #expect(try keys.signingKeys("marlow-heath").map(\.secretText) == [key(1).secretText])
            #expect(throws: RecordError.self) { try keys.create(try key(2), "marlow-heath") }
            #expect(try keys.signingKeys("marlow-heath").map(\.secretText) == [key(1).secretText])
            let file = folder.appending(path: "marlow-heath.key").path
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(try keys.names() == ["marlow-heath"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["marlow-heath.key"])
        }
    }

    @Test("A checkpoint is replaced by a larger one and never by a smaller, nor by another of its size")
    func checkpointKept() throws {
        try withFolder { _, keys in
            let key = try key(1)
            #expect(try keys.checkpoint("a") == nil)
            try keys.keep(try note(5, by: key), "a")
            try keys.keep(try note(5, by: key), "a")
            try keys.keep(try note(9, by: key), "a")
            #expect(throws: RecordError.self) { try keys.keep(try note(8, by: key), "a") }
            let other = try key.sign(Checkpoint(origin: key.name, size: 9, root: Merkle.leafHash([1])).text).description
            #expect(throws: RecordError.self) { try keys.keep(other, "a") }
            #expect(try keys.checkpoint("a") == note(9, by: key))
        }
    }

    @Test("A checkpoint of the same size and root is replaced where other keys have signed it too")
    func checkpointSignedAgain() throws {
        try withFolder { _, keys in
            let both = try [key(1), key(2)].map { try SignedNote(note(5, by: $0)) }
            try keys.keep(both[0].description, "a")
            let signedByBoth = SignedNote(text: both[0].text, signatures: both.flatMap(\.signatures)).description
            try keys.keep(signedByBoth, "a")
            #expect(try keys.checkpoint("a") == signedByBoth)
        }
    }

    @Test("Two keys stand in one file while the key is changed, for their owner alone")
    func keysReplaced() throws {
        try withFolder { folder, keys in
            try keys.create(try key(1), "a")
            try keys.replace([try key(1), try key(2)], "a")
            #expect(try keys.signingKeys("a").map(\.secretText) == [key(1).secretText, key(2).secretText])
            try keys.replace([try key(2)], "a")
            #expect(try keys.signingKeys("a").map(\.secretText) == [key(2).secretText])
            let file = folder.appending(path: "a.key").path
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("A name cannot lead out of the folder", arguments: ["", "..", "../a", "a/b", "A", "a.key", "a\0b"])
    func names(_ name: String) throws {
        try withFolder { _, keys in
            #expect(throws: RecordError.self) { try keys.checkpoint(name) }
            #expect(throws: RecordError.self) { try keys.signingKeys(name) }
        }
    }

    @Test("A damaged key is refused, not replaced")
    func damaged() throws {
        try withFolder { folder, keys in
            try Data("PRIVATE+KEY+a+00000000+AAAA".utf8).write(to: folder.appending(path: "a.key"))
            #expect(throws: RecordError.noKey("a")) { try keys.signingKeys("a") }
        }
    }
}
