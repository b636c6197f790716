import Cryptography

extension Letter {
    /// SHA-256 over the message's identity, sender, written date, subject, text and attachments.
    ///
    /// Each is preceded by its length, so that no two mails share a digest by moving words from one to the next. Spaces
    /// at line ends do not count: servers on the way trim them.
    func digest(date: String) -> String {
        let fields = [
            "heard letter 1", messageID ?? "", from?.address ?? "", date.trimmingMailSpace(), subject.text,
            text.withoutSpacesAtLineEnds,
        ]
        var hash = SHA256()
        for field in fields + attachments.map(\.sha256) {
            let bytes = Array(field.utf8)
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update($0) }
            hash.update(bytes)
        }
        return hash.digest().hexadecimal
    }
}

extension String {
    fileprivate var withoutSpacesAtLineEnds: String {
        var text = self
        return text.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { out in
                var count = 0
                var wordEnd = 0
                for byte in bytes {
                    if byte == 10 { count = wordEnd }
                    out[count] = byte
                    count += 1
                    if byte != 32 && byte != 9 { wordEnd = count }
                }
                return wordEnd
            }
        }
    }
}

extension Sequence<UInt8> {
    /// Lowercase hex, two digits a byte.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
