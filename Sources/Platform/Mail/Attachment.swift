/// A file that came with a mail; its bytes stay in the original.
package struct Attachment: Sendable, Hashable {
    /// The name it came under, without folders; one after its type where it had none.
    package let name: String
    /// Media type, lowercased: `application/pdf`.
    package let type: String
    /// Bytes, decoded.
    package let size: Int
    /// SHA-256 of the decoded bytes, lowercase hex.
    package let sha256: String
    /// Where it stands among the mail's parts: what `MailReader.content` takes.
    package let part: Int

    package init(name: String?, type: String, size: Int, sha256: String, part: Int) {
        self.name = Attachment.plainName(name) ?? Attachment.usualNames[type] ?? "unnamed"
        self.type = type
        self.size = size
        self.sha256 = sha256
        self.part = part
    }

    /// What a part that has no name is called.
    private static let usualNames = [
        "message/rfc822": "message.eml", "text/calendar": "invitation.ics", "message/delivery-status": "report.txt",
        "text/plain": "text.txt", "text/html": "page.html", "image/jpeg": "picture.jpeg", "image/png": "picture.png",
    ]

    /// A name is shown and may be saved under: folders and control characters go.
    private static func plainName(_ given: String?) -> String? {
        let last = Array((given ?? "").unicodeScalars).split { $0 == "/" || $0 == "\\" }.last ?? []
        let shown = String(String.UnicodeScalarView(last.filter { $0.value >= 32 && $0.value != 127 }))
        let name = shown.trimmingMailSpace()
        return name.isEmpty || name == "." || name == ".." ? nil : String(name.prefix(255))
    }
}
