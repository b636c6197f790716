import Kernel

extension Receipt {
    /// What a receipt proves.
    package struct Proven: Sendable {
        package let view: ReceiptView
        /// The key it is signed with.
        ///
        /// Where the caller gave none, it must be compared with one that was given: whoever
        /// forges a receipt can forge a key.
        package let key: VerifierKey
        /// Whether that is the key the caller gave.
        package let isKeyGiven: Bool
        /// The signed log it was proved against.
        package let checkpoint: Checkpoint
        /// The plain lines, as they stand in the file and follow from the proof.
        package let lines: [String]
    }

    /// Checks everything a receipt says, without a network or a database.
    ///
    /// - Parameters:
    ///   - forms: the forms of plain lines this program knows.
    ///   - key: the record's key, known from elsewhere; nil accepts the key that the receipt carries.
    package static func verify(
        _ text: String,
        forms: [ReceiptForm],
        key: VerifierKey?
    ) throws(ReceiptFault) -> Proven {
        let sections = try sections(of: text)
        let machine = try MachineLine(sections[1])
        if let key, key != machine.key { throw .anotherKey(machine.key.description) }
        guard let proof = TlogProof(sections[2]), proof.description.utf8.elementsEqual(sections[2].utf8) else {
            throw .notAReceipt("its third part is not a proof")
        }
        let checkpoint = try checkpoint(of: proof, key: machine.key)
        let hash = Merkle.leafHash(Array(machine.leafText.utf8))
        let isIncluded = Merkle.includes(
            hash,
            at: proof.index,
            in: checkpoint.size,
            root: checkpoint.root,
            path: proof.path
        )
        guard isIncluded else { throw .inclusion }
        let view = ReceiptView(
            leaf: machine.leaf,
            position: proof.index,
            digests: machine.digests,
            content: machine.content
        )
        let lines = try check(sections[0], says: view, url: machine.url, forms: forms)
        return Proven(view: view, key: machine.key, isKeyGiven: key != nil, checkpoint: checkpoint, lines: lines)
    }

    private static func sections(of text: String) throws(ReceiptFault) -> [String] {
        var sections: [String] = []
        var lines: [Substring.UTF8View] = []
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.elementsEqual("-----".utf8) {
                sections.append(joined(lines))
                lines = []
            } else {
                lines.append(line)
            }
        }
        sections.append(joined(lines))
        guard sections.count == 3 else { throw .notAReceipt("it has \(sections.count) parts and not three") }
        return sections
    }

    private static func joined(_ lines: [Substring.UTF8View]) -> String {
        lines.map { String($0) ?? "" }.joined(separator: "\n")
    }

    private static func checkpoint(of proof: TlogProof, key: VerifierKey) throws(ReceiptFault) -> Checkpoint {
        do throws(SignedNote.Fault) {
            let lines = try SignedNote(proof.checkpoint).signatures.map { "\($0.name) \(Hex.text($0.id))" }
            guard Set(lines).count == lines.count else { throw .notANote("a key has signed it twice") }
            return try Checkpoint(note: proof.checkpoint, by: key)
        } catch {
            switch error {
            case .notANote: throw .checkpoint
            case .notSignedBy, .wrongSignature: throw .signature
            }
        }
    }

    private static func check(
        _ plain: String,
        says view: ReceiptView,
        url: String,
        forms: [ReceiptForm]
    ) throws(ReceiptFault) -> [String] {
        let lines = plain.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String($0) ?? "" }
        let name = lines[0].hasPrefix("Form: ") ? String(lines[0].dropFirst(6)) : lines[0]
        guard let form = forms.first(where: { $0.name == name && $0.kinds.contains(view.leaf.kind) }) else {
            throw .unknownForm(name)
        }
        let expected = form.text(view, url: url).utf8
            .split(separator: 0x0A, omittingEmptySubsequences: false).map { String($0) ?? "" }
        for (index, line) in lines.enumerated() {
            guard index < expected.count, line.utf8.elementsEqual(expected[index].utf8) else {
                throw .plainLine(index + 1)
            }
        }
        guard lines.count == expected.count else { throw .plainLine(lines.count + 1) }
        return lines
    }
}
