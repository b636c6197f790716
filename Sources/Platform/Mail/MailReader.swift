import Cryptography
import Kernel

/// Reads mails: one from its bytes, or where each of an mbox file lies.
package struct MailReader: Sendable {
    let tools: MailTools
    private let now: @Sendable () -> Instant

    package init(tools: MailTools, now: @escaping @Sendable () -> Instant) {
        self.tools = tools
        self.now = now
    }

    /// Reads one mail; what is broken in it is read as far as it goes and named in `troubles`.
    package func read(_ bytes: [UInt8]) throws(MailError) -> Letter {
        let whole = MailLineEnds.repaired(bytes) ?? bytes
        var source = try tools.parse(whole)
        for index in source.parts.indices where source.parts[index].isPacked {
            let files = (try? tools.content(whole, index)).flatMap(WinmailFile.init)?.files ?? []
            if !files.isEmpty { source.packed[index] = files }
        }
        return Letter(source, tools: tools, now: now())
    }

    /// The decoded bytes of the attachment that has a SHA-256 (`Attachment.sha256`).
    ///
    /// - Throws: `MailError.noSuchPart` where none has.
    package func content(_ sha256: String, in bytes: [UInt8]) throws(MailError) -> [UInt8] {
        guard let found = try read(bytes).attachments.first(where: { $0.sha256 == sha256 }) else { throw .noSuchPart }
        let content = try tools.content(MailLineEnds.repaired(bytes) ?? bytes, found.part)
        if Hex.text(SHA256.digest(content)) == sha256 { return content }
        let packed = WinmailFile(content)?.files.first { Hex.text(SHA256.digest($0.bytes)) == sha256 }
        guard let packed else { throw .noSuchPart }
        return packed.bytes
    }

    /// The messages of the mbox file at a path, in order.
    ///
    /// A line in the middle of a mail that begins "From " and is no separator does not cut it in two.
    package func split(_ path: String) throws(MailError) -> [MailboxEntry] { try tools.split(path) }
}

extension MailPart {
    /// Whether files are packed in it, as Outlook does.
    fileprivate var isPacked: Bool { if case .file = body { WinmailFile.isOne(label) } else { false } }
}
