import CMail
import Cryptography
import Kernel
import Mail

/// A mail as GMime holds it: pointers into bytes that must not move, so it never leaves the closure it is opened for.
struct ParsedMail: ~Copyable {
    private let mail: OpaquePointer

    private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, let mail = cmail_open(base, bytes.count) else { return nil }
        self.mail = mail
    }

    deinit { cmail_close(mail) }

    static func source(of bytes: [UInt8]) throws(MailError) -> MailSource {
        guard let source = open(bytes, { $0.source() }) else { throw .notAMessage }
        return source
    }

    static func content(of part: Int, in bytes: [UInt8]) throws(MailError) -> [UInt8] {
        guard let content = open(bytes, { $0.content(of: part) }) else { throw .notAMessage }
        guard let content else { throw .noSuchPart }
        return content
    }

    private static func open<Answer>(_ bytes: [UInt8], _ read: (borrowing ParsedMail) -> Answer) -> Answer? {
        let begin = MailFile.headersBegin(in: bytes)
        return bytes.withUnsafeBufferPointer { whole in
            guard let mail = ParsedMail(UnsafeBufferPointer(rebasing: whole[begin...])) else { return nil }
            return read(mail)
        }
    }
}

extension ParsedMail {
    private static let addressHeaders: Set<String> = ["from", "sender", "reply-to", "to", "cc"]

    private borrowing func source() -> MailSource {
        var headers: [MailHeader] = []
        var mailboxes: [String: [Mailbox]] = [:]
        for index in 0..<cmail_header_count(mail) {
            let header = MailHeader(
                name: text(cmail_header_name(mail, index)) ?? "",
                value: text(cmail_header_value(mail, index)) ?? ""
            )
            headers.append(header)
            if ParsedMail.addressHeaders.contains(header.name), let raw = cmail_header_raw(mail, index) {
                mailboxes[header.name, default: []] += AddressList.mailboxes(in: raw)
            }
        }
        let parts = (0..<cmail_part_count(mail)).compactMap { part(at: $0) }
        return MailSource(
            headers: headers,
            mailboxes: mailboxes,
            parts: parts,
            hasMoreParts: cmail_has_more_parts(mail) != 0
        )
    }

    private borrowing func part(at index: Int32) -> MailPart? {
        guard let part = cmail_part_at(mail, index)?.pointee else { return nil }
        var label = MailPart.Label(type: text(part.type) ?? "application/octet-stream")
        label.charset = text(part.charset)
        label.name = text(part.name)
        label.method = text(part.method)
        label.isAttachment = text(part.disposition)?.lowercased() == "attachment"
        label.isFlowed = part.is_flowed != 0
        label.deletesSpace = part.deletes_space != 0
        let parent = part.parent < 0 ? nil : Int(part.parent)
        return MailPart(parent: parent, label: label, body: body(at: index, label, part.kind, isRoot: parent == nil))
    }

    private borrowing func body(
        at index: Int32,
        _ label: MailPart.Label,
        _ kind: cmail_kind,
        isRoot: Bool
    ) -> MailPart.Body {
        if kind == CMAIL_MULTIPART { return .container }
        let isText = kind != CMAIL_MESSAGE && label.isReadable(isRoot: isRoot)
        return withBytes(at: index) { bytes in
            if isText { return .text(Array(bytes)) }
            var hash = SHA256()
            hash.update(bytes)
            return .file(size: bytes.count, sha256: Hex.text(hash.digest()))
        }
    }

    private borrowing func content(of part: Int) -> [UInt8]? {
        guard part >= 0, part < Int(cmail_part_count(mail)) else { return nil }
        return withBytes(at: Int32(part)) { Array($0) }
    }

    private borrowing func withBytes<Answer>(at index: Int32, _ use: (UnsafeRawBufferPointer) -> Answer) -> Answer {
        var count = 0
        let bytes = cmail_part_bytes(mail, index, &count)
        defer { cmail_free(bytes) }
        return use(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    }

    private borrowing func text(_ pointer: UnsafePointer<CChar>?) -> String? { pointer.map { String(cString: $0) } }
}
