import Kernel
import Record
import Storage
import Testing

@Suite("Changing the key of a log")
struct KeyChangeTests {
    @Test("A new key takes over, by an entry that both have signed, and the old private key is forgotten")
    func changed() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...3)
        let new = try await kit.changeKey()
        let log = try await kit.current()
        #expect(new != kit.key.verifierKey)
        #expect(log.key == new)
        #expect(try kit.keys.signingKeys(RecordKit.name).map(\.verifierKey) == [new])
        #expect(try await kit.store.read { try log.formerKeys(in: $0) } == [kit.key.verifierKey])
        let checkpoint = try Checkpoint(note: #require(log.checkpoint), by: new)
        #expect(checkpoint.size == 4)
        let entry = try #require(try await kit.store.read { try RecordedEntry.at(3, of: log.id, in: $0) })
        #expect(entry.kind == "record.key-changed")
        let signed = try SignedNote(#require(entry.facts?["signed"]?.text))
        try signed.verify(by: kit.key.verifierKey)
        try signed.verify(by: new)
    }

    @Test("The record goes on, is checked whole, and its key can be changed again")
    func goesOn() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...2)
        try await kit.changeKey()
        try await kit.recordNotes(3...5)
        try await kit.sign()
        try await kit.changeKey()
        try await kit.check()
        #expect(try await kit.checkAll().entries == 7)
        let log = try await kit.current()
        #expect(try await kit.store.read { try log.formerKeys(in: $0) }.count == 2)
    }

    @Test("A receipt given before the change is true by the key it was given under, and not by the new one")
    func receiptsStay() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...2)
        try await kit.sign()
        let before = try await kit.current()
        let text = try await kit.store.read { reader in
            try Receipt.of(1, in: before, showing: [.words], form: ReceiptTests.form, url: ReceiptTests.url, in: reader)
                .text()
        }
        let new = try await kit.changeKey()
        #expect(try Receipt.verify(text, forms: [ReceiptTests.form], key: kit.key.verifierKey).view.position == 1)
        #expect(throws: ReceiptFault.self) { try Receipt.verify(text, forms: [ReceiptTests.form], key: new) }
    }

    @Test("A change that a crash has cut short before the commit is finished by the next one")
    func cutShortBefore() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...2)
        try await kit.sign()
        let next = try #require(SigningKey(name: kit.key.name, seed: [UInt8](repeating: 9, count: 32)))
        try kit.keys.replace([kit.key, next], RecordKit.name)
        try await kit.recordNotes(3...3)
        try await kit.sign()
        try await kit.check()
        #expect(try await kit.changeKey() == next.verifierKey)
        try await kit.checkAll()
    }

    @Test("A change that a crash has cut short after the commit leaves a log that is signed and checked")
    func cutShortAfter() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...2)
        let new = try await kit.changeKey()
        let kept = try kit.keys.signingKeys(RecordKit.name)
        try kit.keys.replace([kit.key] + kept, RecordKit.name)
        try await kit.recordNotes(3...3)
        try await kit.sign()
        try await kit.check()
        #expect(try Checkpoint(note: #require(await kit.current().checkpoint), by: new).size == 4)
        #expect(try await kit.changeKey() != kit.key.verifierKey)
        try await kit.checkAll()
    }

    @Test("A key put into the database by hand is found, with a private key of its own beside it")
    func byHand() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...2)
        try await kit.changeKey()
        let forged = try #require(SigningKey(name: kit.key.name, seed: [UInt8](repeating: 13, count: 32)))
        let (log, key) = (kit.log, forged.verifierKey.description)
        try await kit.store.write {
            try $0.run(
                "UPDATE record_log SET verifier_key = \(key), checkpoint = NULL, is_signed = 0 WHERE id = \(log)"
            )
        }
        let note = try #require(try kit.keys.checkpoint(RecordKit.name))
        try kit.keys.replace([forged], RecordKit.name)
        try kit.keys.keep(try forged.sign(SignedNote(note).text).description, RecordKit.name)
        await #expect(throws: RecordFault.self) { try await kit.checkAll() }
    }
}
