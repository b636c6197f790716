/// The names mails give themselves and each other.
package enum MessageID {
    /// The ids in a header's value, without brackets, each once, in order.
    ///
    /// An id stands between brackets; a value with none is read word by word, since some programs leave them out. Case
    /// is kept: an id is compared as it is written (RFC 5322, 3.6.4).
    package static func list(in value: String) -> [String] {
        let bracketed = bracketed(value)
        let found = bracketed.isEmpty ? bare(value) : bracketed
        var seen: Set<String> = []
        return found.filter { seen.insert($0).inserted }
    }

    private static func bracketed(_ value: String) -> [String] {
        value.utf8.split(separator: UInt8(ascii: "<")).dropFirst(value.utf8.first == UInt8(ascii: "<") ? 0 : 1)
            .compactMap { piece in
                guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else { return nil }
                // Folding may have put white space inside a long id.
                let id = piece[..<end].filter { $0 > 32 }
                return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
            }
    }

    private static func bare(_ value: String) -> [String] {
        value.utf8.split { $0 <= 32 || $0 == UInt8(ascii: ",") }
            .filter { $0.contains(UInt8(ascii: "@")) }
            .map { String(decoding: $0.filter { $0 != 60 && $0 != 62 }, as: UTF8.self) }
    }
}
