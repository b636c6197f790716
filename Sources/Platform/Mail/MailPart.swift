/// One part of a mail.
package struct MailPart: Sendable {
    /// What it holds.
    package enum Body: Sendable {
        /// Other parts.
        case container
        /// Text to read, in its own charset.
        case text([UInt8])
        /// A file: only its size and SHA-256 (lowercase hex) are taken.
        case file(size: Int, sha256: String)
    }

    /// What the mail says about a part.
    package struct Label: Sendable {
        /// Media type, lowercased.
        package var type: String
        package var charset: String?
        package var isAttachment = false
        package var name: String?
        /// The calendar method of a `text/calendar` part.
        package var method: String?
        package var isFlowed = false
        package var deletesSpace = false

        package init(type: String) { self.type = type }
    }

    package let parent: Int?
    package let label: Label
    package let body: Body

    package init(parent: Int?, label: Label, body: Body) {
        self.parent = parent
        self.label = label
        self.body = body
    }
}

extension MailPart.Label {
    /// Whether this is something to read rather than a file that came along.
    ///
    /// A text with a name is a file, unless it is the whole mail.
    package func isReadable(isRoot: Bool) -> Bool {
        guard !isAttachment, isRoot || name == nil else { return false }
        return type == "text/plain" || type == "text/html"
            || (isRoot && type.hasPrefix("text/") && type != "text/calendar")
    }
}
