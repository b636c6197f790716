import Kernel
import Record
import Storage
import Synchronization
import Testing

@Suite("Private entries")
struct PrivateEntryTests {
    @Test("Nothing of a private change stands in the log while its hour lasts; the change itself is made at once")
    func waits() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...2)
        try await kit.recordPrivately(NoteMade(number: 3, words: "I am worried", author: "Pat"))
        let log = kit.log
        #expect(try await kit.store.write { try $0.flushPrivate(of: log) } == 0)
        #expect(try await kit.current().size == 2)
        #expect(try await kit.store.read { try $0.rows("SELECT id FROM note") }.count == 3)
        try await kit.checkAll()
    }

    @Test("Later it is appended as private, about nothing, at its hour; its content is sealed")
    func appended() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...2)
        try await kit.recordPrivately(NoteMade(number: 3, words: "I am worried", author: "Pat"))
        try await kit.record(NoteClosed(number: 3))
        kit.goOn(hours: 1)
        let log = kit.log
        #expect(try await kit.store.write { try $0.flushPrivate(of: log) } == 1)
        #expect(try await kit.store.write { try $0.flushPrivate(of: log) } == 0)
        let entry = try #require(try await kit.store.read { try RecordedEntry.at(3, of: log, in: $0) })
        #expect(entry.kind == "private")
        #expect(entry.references.isEmpty)
        #expect(entry.at.description == "2019-11-21T10:00:00.000Z")
        #expect(entry.words == ["text": "I am worried"])
        #expect(entry.facts?["kind"] == "note.made")
        let row = try #require(
            try await kit.store.read { try $0.row("SELECT leaf FROM record_entry WHERE position = 3") }
        )
        let leaf: String = try row["leaf"]
        #expect(!leaf.contains("note") && !leaf.contains("P-2019"))
        try await kit.checkAll()
    }

    @Test("A private change that is altered, taken away or erased is treated as any other")
    func checked() async throws {
        let kit = try await RecordKit()
        try await kit.recordPrivately(NoteMade(number: 1, words: "I am worried", author: "Pat"))
        try await kit.recordPrivately(NoteMade(number: 2, words: "So am I", author: "Sam"))
        kit.goOn(hours: 2)
        let log = kit.log
        #expect(try await kit.store.write { try $0.flushPrivate(of: log) } == 2)
        let place = try await kit.store.read { reader in
            try RecordedEntry.from(0, count: 2, of: log, in: reader).first { $0.facts?["number"] == 1 }?.position
        }
        await #expect(throws: RecordError.self) { try await kit.erase([.facts], of: try #require(place)) }
        try await kit.erase([.words], of: try #require(place))
        try await kit.checkAll()
        let words = try await kit.store.read { try $0.row("SELECT words FROM note WHERE id = 1")?["words"] as String? }
        #expect(words == nil)
        try await kit.store.write { try $0.run("UPDATE note SET words = 'So was I' WHERE id = 2") }
        await #expect(throws: RecordFault.self) { try await kit.checkAll() }
    }
}
