import Foundation
import Kernel
import Record
import Storage
import Testing

@Suite("The check of the whole record")
struct RecordCheckTests {
    /// A log with every kind of entry there is.
    private func kit() async throws -> RecordKit {
        let kit = try await RecordKit()
        let original = Digest32.of([1, 2, 3])
        kit.keepOriginal(original)
        try await kit.record(
            NoteMade(number: 1, words: "When is the next meeting?", author: "Pat", originals: [original.hex])
        )
        try await kit.recordNotes(2...4)
        try await kit.record(NoteClosed(number: 2))
        try await kit.erase([.who], of: 3)
        try await kit.sign()
        return kit
    }

    @Test("An untouched record passes, and what was read is told")
    func untouched() async throws {
        let summary = try await kit().checkAll()
        #expect(summary == RecordCheck.Summary(logs: 1, entries: 6, originals: 1, rows: 4))
    }

    @Test("A record that spans several tiles passes")
    func manyTiles() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...1300)
        try await kit.sign()
        #expect(try await kit.checkAll().rows == 1300)
    }

    @Test("Each stored byte that is another is noticed", arguments: StoredColumn.all)
    func everyByte(_ column: StoredColumn) async throws {
        let kit = try await kit()
        for row in try await kit.store.read({ try column.rows(in: $0) }) {
            for changed in row.flips {
                let isSet = try await column.set(changed, in: row, of: kit.store)
                // What the schema itself refuses cannot stand there.
                if !isSet { continue }
                await #expect(throws: RecordFault.self, "\(column.testDescription): \(row.value) to \(changed)") {
                    try await kit.checkAll()
                }
            }
            #expect(try await column.set(row.value, in: row, of: kit.store))
        }
        try await kit.checkAll()
    }

    @Test(
        "What was altered by hand is named",
        arguments: [
            (
                "UPDATE note SET words = 'When was the next meeting?' WHERE id = 1",
                "note P-2019-0001: its column words is not what entry 0 says"
            ),
            (
                "UPDATE note SET is_closed = 0 WHERE id = 2",
                "note P-2019-0002: its column is_closed is not what entry 1 says"
            ),
            ("DELETE FROM note WHERE id = 4", "note P-2019-0004: it is missing, and that is not what entries 3, 5 say"),
            (
                "INSERT INTO note (id, ref, written_at, is_closed) VALUES (9, 'P-2019-0009', 0, 0)",
                "note P-2019-0009: no entry says that there is one"
            ),
            (
                "UPDATE record_entry SET words = replace(words, 'next', 'last') WHERE position = 0",
                "marlow-heath: entry 0: its words are not those that were recorded"
            ),
            (
                "UPDATE record_entry SET words = NULL, words_salt = NULL WHERE position = 0",
                "marlow-heath: entry 0: its words are gone, and no entry says that they were erased"
            ),
            (
                "UPDATE record_entry SET leaf = replace(leaf, 'P-2019-0001', 'P-2019-0002') WHERE position = 0",
                "marlow-heath: entry 0: its leaf does not have the hash that is stored"
            ),
            (
                "UPDATE record_log SET checkpoint = NULL",
                "marlow-heath: the last checkpoint was taken out of the database"
            ),
            ("DELETE FROM record_entry WHERE position = 5", "marlow-heath: it says 6 entries, and holds 5"),
            (
                "INSERT INTO record_node (log_id, level, number, hash) VALUES (1, 1, 0, zeroblob(32))",
                "marlow-heath: tile level 1: 1 hashes are not what its entries make"
            ),
        ] as [(SQL, String)]
    )
    func named(_ change: SQL, _ sentence: String) async throws {
        let kit = try await kit()
        try await kit.store.write { try $0.run(change) }
        let fault = await #expect(throws: RecordFault.self) { try await kit.checkAll() }
        #expect(fault?.description == sentence)
    }

    @Test("An original that is missing or changed is noticed")
    func originals() async throws {
        let kit = try await kit()
        kit.keepOriginal(Digest32.of([1, 2, 3]), as: Digest32.of([9]))
        let fault = await #expect(throws: RecordFault.self) { try await kit.checkAll() }
        #expect(fault?.sentence.hasPrefix("entry 0: its original") == true)
    }

    @Test("A log that vanished whole is noticed by its key")
    func vanished() async throws {
        let kit = try await kit()
        try await kit.store.write { writer in
            for change: SQL in ["DELETE FROM record_entry", "DELETE FROM record_log", "DELETE FROM note"] {
                try writer.run(change)
            }
        }
        let fault = await #expect(throws: RecordFault.self) { try await kit.checkAll() }
        #expect(fault?.description == "marlow-heath: it has a key, and the database does not hold it")
    }

    @Test("The check passes while others go on recording, erasing and hiding")
    func whileRecording() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...600)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 601...Int64(900) {
                    try await kit.record(NoteMade(number: number, words: "\(number)", author: "Pat"))
                    if number.isMultiple(of: 50) { try await kit.sign() }
                    if number.isMultiple(of: 7) { try await kit.recordPrivately(NoteClosed(number: number)) }
                }
            }
            group.addTask { for _ in 1...3 { try await kit.checkAll() } }
            try await group.waitForAll()
        }
        #expect(try await kit.checkAll().rows == 900)
    }
}
