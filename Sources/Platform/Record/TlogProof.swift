/// A proof that a log holds an entry, for checking without a network (C2SP tlog-proof).
package struct TlogProof: Sendable, Hashable {
    private static let head = "c2sp.org/tlog-proof@v1"

    /// From 0.
    package let index: Int64
    package let path: [Digest32]
    /// The signed checkpoint, as it was served.
    package let checkpoint: String

    package init(index: Int64, path: [Digest32], checkpoint: String) {
        self.index = index
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Reads a proof.
    ///
    /// One with extra data is refused: a receipt has its own place for that.
    package init?(_ text: String) {
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String($0) ?? "" }[...]
        guard lines.popFirst() == TlogProof.head, let second = lines.popFirst(), second.hasPrefix("index "),
            let index = Int64(second.dropFirst(6)), index >= 0, "index \(index)".utf8.elementsEqual(second.utf8)
        else { return nil }
        var path: [Digest32] = []
        while let line = lines.popFirst(), !line.isEmpty {
            // A tree of 2^63 leaves has paths of 63 hashes.
            guard path.count < 63, let hash = Digest32(base64: line) else { return nil }
            path.append(hash)
        }
        self.init(index: index, path: path, checkpoint: lines.joined(separator: "\n"))
    }
}

extension TlogProof: CustomStringConvertible {
    package var description: String {
        let hashes = path.map { $0.base64 + "\n" }.joined()
        return "\(TlogProof.head)\nindex \(index)\n\(hashes)\n\(checkpoint)"
    }
}
