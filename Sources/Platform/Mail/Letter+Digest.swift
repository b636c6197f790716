import Cryptography
import Kernel

extension Letter {
    /// SHA-256 over the message's identity, sender, written date, subject, text and attachments.
    ///
    /// Each is preceded by its length, so that no two mails share a digest by moving words from one to the next. Spaces
    /// at line ends do not count: servers on the way trim them.
    func digest(date: String) -> String {
        let head = ["heard letter 1", messageID ?? "", from?.address ?? "", date.trimmingMailSpace(), subject.text]
        var hash = SHA256()
        for field in head { hash.update(field: Array(field.utf8)) }
        hash.update(field: text.withoutSpacesAtLineEnds)
        for file in attachments { hash.update(field: Array(file.sha256.utf8)) }
        return Hex.text(hash.digest())
    }
}

extension SHA256 {
    fileprivate mutating func update(field bytes: [UInt8]) {
        withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { update($0) }
        update(bytes)
    }
}

extension String {
    /// Its bytes, but for spaces and tabs before the end of a line or of the text.
    fileprivate var withoutSpacesAtLineEnds: [UInt8] {
        var text = self
        return text.withUTF8 { bytes in
            var kept: [UInt8] = []
            kept.reserveCapacity(bytes.count)
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
                var wordEnd = end
                while wordEnd > start, bytes[wordEnd - 1] == 32 || bytes[wordEnd - 1] == 9 { wordEnd -= 1 }
                kept.append(contentsOf: bytes[start..<wordEnd])
                if end < bytes.count { kept.append(10) }
                start = end + 1
            }
            return kept
        }
    }
}
