/// The text of one readable part, decoded; HTML still as HTML, lines still as they were sent.
struct ReadText: Sendable {
    let isHTML: Bool
    private let decoded: String
    private let label: MailPart.Label
    let troubles: [String]

    /// Nil where the part is no text to read.
    init?(_ part: MailPart, tools: MailTools) {
        guard case .text(let bytes) = part.body else { return nil }
        isHTML = part.label.type == "text/html"
        let decoding = TextDecoding(bytes, charset: part.label.charset, convert: tools.convert)
        decoded = decoding.text
        label = part.label
        troubles = decoding.trouble.map { [$0] } ?? []
    }

    /// Nothing stands in it.
    var isEmpty: Bool { !decoded.unicodeScalars.contains { !$0.isMailSpace } }

    /// It says no more than that the mail should be read elsewhere.
    ///
    /// Some programs send such a line as the plain form of an HTML mail.
    var isStub: Bool {
        guard !isHTML, decoded.utf8.count < 400 else { return false }
        let words = decoded.lowercased()
        return ReadText.stubWords.contains { words.contains($0) }
    }

    private static let stubWords = [
        "html email", "html e-mail", "html mail", "html message", "html version", "html format", "in html",
        "support html", "view this email", "view this message", "view it in your browser", "im html-format",
        "au format html", "en formato html",
    ]

    /// The text without markup.
    func plain(tools: MailTools, troubles: inout [String]) -> String {
        guard isHTML else {
            let lines = MailLineEnds.plain(decoded)
            return label.isFlowed ? FlowedText.joined(lines, deletingSpace: label.deletesSpace) : lines
        }
        if let text = tools.plainText(decoded) { return ReadText.plainSpaces(MailLineEnds.plain(text)) }
        troubles.append("its HTML is too tangled to read as a page; its words are shown without layout")
        return MailLineEnds.plain(StrippedHTML.text(of: decoded))
    }

    /// Spaces that only keep a place on a page, as plain ones; none at the end of a line.
    private static func plainSpaces(_ text: String) -> String {
        guard text.unicodeScalars.contains("\u{A0}") else { return text }
        return text.mailLines.map { line in
            let plain = line.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }
            return String(String.UnicodeScalarView(plain)).trimmingMailSpaceAtEnd()
        }.joined(separator: "\n")
    }
}
