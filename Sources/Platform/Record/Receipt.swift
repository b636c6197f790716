import Kernel
import Storage

/// A proof of one entry that its holder can check offline: a `.heard` file.
package struct Receipt: Sendable {
    /// The leaf, exactly as the log holds it.
    let leaf: String
    let digests: Digests
    /// The parts its holder may see.
    let content: [Part: JSON]
    let salts: [Part: [UInt8]]
    let key: VerifierKey
    let url: String
    let proof: TlogProof
    let plain: String

    static let separator = "\n-----\n"

    /// The receipt of the entry at a position, under the log's last checkpoint.
    ///
    /// - Parameters:
    ///   - shown: the parts its holder may see; those erased or never recorded are left out.
    ///   - url: where the record is served; `https://heard.example/marlow-heath/record`.
    /// - Throws: `ReceiptFault.notYetSigned` where no checkpoint covers the entry; sign first.
    package static func of(
        _ position: Int64,
        in log: Log,
        showing shown: Set<Part>,
        form: ReceiptForm,
        url: String,
        in reader: any Reader
    ) throws -> Receipt {
        guard let stored = try StoredEntry.at(position, of: log.id, in: reader) else {
            throw RecordError.noSuchEntry(position)
        }
        guard let note = log.checkpoint, let checkpoint = try? Checkpoint(note: note, by: log.key),
            checkpoint.size > position
        else { throw ReceiptFault.notYetSigned }
        let entry = try stored.recorded(log.id)
        guard let leaf = Leaf(stored.leaf) else { throw stored.fault("its leaf is not in the canonical form") }
        let path = try StoredTree(log.id, in: reader).inclusionProof(of: position, at: checkpoint.size)
        let salts = stored.salts.filter { shown.contains($0.key) }
        let content = salts.keys.reduce(into: [Part: JSON]()) { $0[$1] = entry.entry[$1] }
        let view = ReceiptView(leaf: leaf, position: position, digests: entry.digests, content: content)
        return Receipt(
            leaf: stored.leaf,
            digests: entry.digests,
            content: content,
            salts: salts,
            key: log.key,
            url: url,
            proof: TlogProof(index: position, path: path, checkpoint: note),
            plain: form.text(view, url: ReceiptForm.inOneLine(url))
        )
    }

    /// The file: plain lines, a line for machines, the proof.
    package func text() throws -> String {
        let machine = try JSON.object([
            "leaf": .string(leaf), "parts": digests.json, "key": .string(key.description), "url": .string(url),
            "content": .object(.init(content.map { .init(name: $0.rawValue, value: $1) })),
            "salt": .object(.init(salts.map { .init(name: $0.rawValue, value: .string(Hex.text($1))) })),
        ]).canonicalText()
        return [plain, machine, proof.description].joined(separator: Receipt.separator)
    }
}
