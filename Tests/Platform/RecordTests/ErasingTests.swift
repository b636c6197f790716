import Kernel
import Record
import Storage
import Testing

@Suite("Erasing")
struct ErasingTests {
    @Test("A part and its salt are gone, the log stays whole and says what was erased, why and by which post")
    func erased() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...3)
        try await kit.sign()
        let before = try await kit.current().checkpoint
        try await kit.erase([.who, .words], of: 1)
        let log = kit.log
        let entries = try await kit.store.read { try RecordedEntry.from(0, count: 9, of: log, in: $0) }
        #expect(entries.count == 4)
        #expect(entries[1].words == nil && entries[1].who == nil && entries[1].facts != nil)
        #expect(entries[1].isErased(.words) && !entries[1].isErased(.facts) && !entries[1].isErased(.originals))
        #expect(entries[3].kind == "content.erased")
        #expect(entries[3].references == entries[1].references)
        #expect(
            entries[3].facts
                == ["entry": 1, "ground": "the person asked", "parts": ["who", "words"], "post": "forum lead"]
        )
        let note = try #require(try await kit.store.read { try $0.row("SELECT words, author FROM note WHERE id = 2") })
        #expect(try note["words"] as String? == nil && note["author"] as String? == nil)
        let salts = try #require(
            try await kit.store.read { try $0.row("SELECT words_salt, who_salt FROM record_entry WHERE position = 1") }
        )
        #expect(try salts["words_salt"] as [UInt8]? == nil && salts["who_salt"] as [UInt8]? == nil)
        try await kit.checkAll()
        try await kit.check()
        #expect(try await kit.sign() != before)
    }

    @Test("What was erased cannot be erased again, nor what says that something was")
    func refused() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...1)
        try await kit.erase([.who], of: 0)
        await #expect(throws: RecordError.self) { try await kit.erase([.who], of: 0) }
        await #expect(throws: RecordError.self) { try await kit.erase([.facts], of: 1) }
        await #expect(throws: RecordError.self) { try await kit.erase([.originals], of: 0) }
        await #expect(throws: RecordError.self) { try await kit.erase([], of: 0) }
        await #expect(throws: RecordError.noSuchEntry(7)) { try await kit.erase([.who], of: 7) }
        #expect(try await kit.current().size == 2)
    }

    @Test("A receipt can still be made of what is left")
    func receiptAfter() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...1)
        try await kit.erase([.words], of: 0)
        try await kit.sign()
        let log = try await kit.current()
        let text = try await kit.store.read { reader in
            try Receipt.of(
                0,
                in: log,
                showing: Set(Part.allCases),
                form: ReceiptTests.form,
                url: ReceiptTests.url,
                in: reader
            ).text()
        }
        let proven = try Receipt.verify(text, forms: [ReceiptTests.form], key: log.key)
        #expect(proven.view.withheld == [.words])
        #expect(!text.contains("meeting"))
    }
}
