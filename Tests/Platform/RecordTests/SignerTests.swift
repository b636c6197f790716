import Kernel
import Record
import Storage
import Testing

@Suite("Signing")
struct SignerTests {
    @Test("A checkpoint is signed when the log has grown, kept in both places, and only then")
    func signs() async throws {
        let kit = try await RecordKit()
        #expect(try await kit.sign() == nil)
        try await kit.recordNotes(1...3)
        let first = try #require(try await kit.sign())
        #expect(try await kit.sign() == first)
        #expect(try await kit.current().checkpoint == first)
        #expect(try kit.keys.checkpoint(RecordKit.name) == first)
        try await kit.recordNotes(4...300)
        let second = try #require(try await kit.sign())
        let checkpoint = try Checkpoint(note: second, by: kit.key.verifierKey)
        #expect(checkpoint.size == 300)
        #expect(try await kit.current().edge.root == checkpoint.root)
    }

    @Test("What a crash between file and database leaves is taken over")
    func crashBetween() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...2)
        let behind = try await kit.sign()
        try await kit.recordNotes(3...4)
        let ahead = try #require(try await kit.sign())
        let log = kit.log
        try await kit.store.write { try $0.run("UPDATE record_log SET checkpoint = \(behind) WHERE id = \(log)") }
        try await kit.check()
        #expect(try await kit.sign() == ahead)
        #expect(try await kit.current().checkpoint == ahead)
    }

    @Test("The first checkpoint may have reached the file alone")
    func crashAtFirst() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...2)
        let first = try #require(try await kit.sign())
        let log = kit.log
        try await kit.store.write {
            try $0.run("UPDATE record_log SET checkpoint = NULL, is_signed = 0 WHERE id = \(log)")
        }
        try await kit.check()
        #expect(try await kit.sign() == first)
        #expect(try await kit.current().checkpoint == first)
    }

    @Test("A log shorter than what was signed is neither signed nor started, from a backup either")
    func shorter() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...6)
        try await kit.sign()
        let other = try await RecordKit()
        try await other.recordNotes(1...4)
        let note = try #require(try kit.keys.checkpoint(RecordKit.name))
        try other.keys.keep(note, RecordKit.name)
        await #expect(throws: RecordFault.self) { try await other.sign() }
        await #expect(throws: RecordFault.self) { try await other.check() }
        #expect(try await other.current().checkpoint == nil)
    }

    @Test("Another history of the same length is neither signed nor started")
    func forked() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...6)
        try await kit.sign()
        let other = try await RecordKit()
        try await other.recordNotes(2...9)
        try other.keys.keep(try #require(try kit.keys.checkpoint(RecordKit.name)), RecordKit.name)
        await #expect(throws: RecordFault.self) { try await other.sign() }
        await #expect(throws: RecordFault.self) { try await other.check() }
    }

    @Test(
        "A server does not start over an altered right edge",
        arguments: [
            "UPDATE record_entry SET leaf = replace(leaf, 'note', 'vote') WHERE position = 699",
            "UPDATE record_entry SET hash = zeroblob(32) WHERE position = 600",
            "UPDATE record_node SET hash = zeroblob(32) WHERE number = 1",
            "DELETE FROM record_node WHERE number = 1",
            "DELETE FROM record_entry WHERE position = 699",
            "UPDATE record_log SET size = 699",
            "UPDATE record_log SET edge = zeroblob(length(edge))",
            "UPDATE record_log SET checkpoint = replace(checkpoint, '700', '701')",
            "UPDATE record_log SET checkpoint = NULL",
        ] as [SQL]
    )
    func altered(_ change: SQL) async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...700)
        try await kit.sign()
        try await kit.check()
        try await kit.store.write { try $0.run(change) }
        await #expect(throws: RecordFault.self) { try await kit.check() }
    }
}

extension RecordKit {
    /// What a server checks before it starts.
    func check() async throws {
        let (log, keys) = (log, keys)
        try await store.read { try RightEdge.check(Log.find(log, in: $0), keys: keys, in: $0) }
    }
}
