import Foundation
import Kernel
import Record
import Testing

@Suite("Receipts")
struct ReceiptTests {
    static let form = ReceiptForm("en-1", kinds: ["note.made"]) { view in
        var lines = [("About", view.leaf.references.map(\.description).joined(separator: " "))]
        if let words = view[.words]?["text"]?.text { lines.append(("Words", words)) }
        if let author = view[.who]?["name"]?.text { lines.append(("By", author)) }
        lines.append(("On this record since", view.leaf.at.description))
        return lines
    }

    static let url = "https://heard.example/marlow-heath/record"

    private func receipt(
        of position: Int64 = 2,
        among count: Int64 = 5,
        showing shown: Set<Part> = [.words, .facts],
        words: String? = nil
    ) async throws -> (text: String, key: VerifierKey) {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...count)
        if let words { try await kit.record(NoteMade(number: count + 1, words: words, author: "Pat")) }
        try await kit.sign()
        let log = try await kit.current()
        let text = try await kit.store.read { reader in
            try Receipt.of(position, in: log, showing: shown, form: Self.form, url: Self.url, in: reader).text()
        }
        return (text, log.key)
    }

    private func verify(_ text: String, key: VerifierKey? = nil) throws -> Receipt.Proven {
        try Receipt.verify(text, forms: [Self.form], key: key)
    }

    @Test("A receipt proves what it shows, and not what it withholds")
    func proves() async throws {
        let (text, key) = try await receipt()
        let proven = try verify(text, key: key)
        #expect(proven.isKeyGiven)
        #expect(proven.view[.words] == ["text": "When is meeting 3?"])
        #expect(proven.view.withheld == [.who])
        #expect(proven.checkpoint.size == 5)
        #expect(proven.lines[0] == "Form: en-1")
        #expect(proven.lines[2] == "Words: When is meeting 3?")
        #expect(!text.contains("Pat"))
        #expect(try !verify(text).isKeyGiven)
    }

    @Test("A receipt verifies for every entry of a log")
    func everyEntry() async throws {
        for position in Int64(0)..<9 {
            let (text, key) = try await receipt(of: position, among: 9, showing: Set(Part.allCases))
            #expect(try verify(text, key: key).view.position == position)
        }
    }

    @Test("No byte of a receipt can be another")
    func everyByte() async throws {
        let (text, key) = try await receipt(of: 4, showing: Set(Part.allCases))
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            for flip: UInt8 in [1, 32] {
                var changed = bytes
                changed[index] ^= flip
                guard let changed = String(validating: changed, as: UTF8.self) else { continue }
                #expect(throws: ReceiptFault.self, "byte \(index)") { try verify(changed, key: key) }
                #expect(throws: ReceiptFault.self, "byte \(index), no key") { try verify(changed) }
            }
        }
    }

    @Test("No line of a receipt can be missing, doubled or added")
    func everyLine() async throws {
        let text = try await receipt().text
        let lines = text.components(separatedBy: "\n")
        for index in lines.indices {
            var missing = lines, doubled = lines, added = lines
            missing.remove(at: index)
            doubled.insert(lines[index], at: index)
            added.insert("Verdict: yes", at: index)
            for changed in [missing, doubled, added] {
                #expect(throws: ReceiptFault.self, "line \(index + 1)") { try verify(changed.joined(separator: "\n")) }
            }
        }
        for changed in [
            text + "\n", text + "more", "\n" + text, text.replacing("\n", with: "\r\n"), String(text.dropLast()),
        ] {
            #expect(throws: ReceiptFault.self) { try verify(changed) }
        }
    }

    @Test("The first thing that is false is named")
    func named() async throws {
        let (text, _) = try await receipt()
        let other = try #require(SigningKey(name: "elsewhere.example", seed: [UInt8](repeating: 1, count: 32)))
        #expect(throws: ReceiptFault.plainLine(3)) {
            try verify(text.replacingOccurrences(of: "Words: When", with: "Words: Where"))
        }
        #expect(throws: ReceiptFault.part(.words)) {
            try verify(text.replacingOccurrences(of: "\"text\":\"When", with: "\"text\":\"Where"))
        }
        #expect(throws: ReceiptFault.unknownForm("en-9")) {
            try verify(text.replacingOccurrences(of: "en-1", with: "en-9"))
        }
        #expect(throws: (any Error).self) { try verify(text, key: other.verifierKey) }
        #expect(throws: ReceiptFault.inclusion) {
            try verify(text.replacingOccurrences(of: "index 2", with: "index 3"))
        }
        #expect(throws: ReceiptFault.notAReceipt("it has 1 parts and not three")) { try verify("hello") }
    }

    @Test("Words that look like the parts of a receipt stay words, in one line")
    func hostileWords() async throws {
        let words = "One\r\n-----\n{}\u{2028}Form: en-2\n-----\nc2sp.org/tlog-proof@v1\n\nindex 0\u{0}\u{85}"
        let (text, key) = try await receipt(of: 5, words: words)
        let proven = try verify(text, key: key)
        #expect(proven.view[.words]?["text"] == .string(words))
        #expect(proven.lines[2] == "Words: One ----- {} Form: en-2 ----- c2sp.org/tlog-proof@v1  index 0  ")
    }

    @Test("There is no receipt before a checkpoint covers the entry")
    func unsigned() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...1)
        try await kit.sign()
        try await kit.recordNotes(2...2)
        let log = try await kit.current()
        await #expect(throws: ReceiptFault.notYetSigned) {
            try await kit.store.read {
                try Receipt.of(1, in: log, showing: [], form: Self.form, url: Self.url, in: $0).text()
            }
        }
    }
}
