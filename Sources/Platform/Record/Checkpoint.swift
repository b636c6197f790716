/// A log's size and root at a moment: the text that its key signs (C2SP tlog-checkpoint).
package struct Checkpoint: Sendable, Hashable {
    package let origin: String
    package let size: Int64
    package let root: Digest32

    package init(origin: String, size: Int64, root: Digest32) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads the text of a note; Heard writes no extension lines but lets others' stand.
    package init?(text: String) {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String($0) ?? "" }
        guard lines.count >= 4, lines[lines.count - 1].isEmpty, lines.dropLast().allSatisfy({ !$0.isEmpty }),
            let size = Int64(lines[1]), size >= 0, String(size).utf8.elementsEqual(lines[1].utf8),
            let root = Digest32(base64: lines[2])
        else { return nil }
        self.init(origin: lines[0], size: size, root: root)
    }

    /// Three lines: origin, size, root.
    package var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

    /// Reads a signed checkpoint of the key's own log.
    ///
    /// Throws where it is not a note, is not signed by the key, or is another log's.
    package init(note: String, by key: VerifierKey) throws(SignedNote.Fault) {
        let note = try SignedNote(note)
        try note.verify(by: key)
        guard let checkpoint = Checkpoint(text: note.text) else { throw .notANote("its text is not a checkpoint") }
        guard checkpoint.origin.utf8.elementsEqual(key.name.utf8) else { throw .notSignedBy(checkpoint.origin) }
        self = checkpoint
    }
}
