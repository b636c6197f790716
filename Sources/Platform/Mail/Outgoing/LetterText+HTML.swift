extension LetterText {
    /// As an HTML document with the same words: no styles, no pictures, nothing that is fetched.
    ///
    /// - Parameters:
    ///   - base: what stands before the paths of links.
    ///   - language: of the program's words.
    package func html(base: String, title: String, language: LetterLanguage) -> String {
        var html = "<!DOCTYPE html>\n<html lang=\"\(Self.escaped(language.code))\" dir=\"\(language.direction)\">\n"
        html += "<head>\n<meta charset=\"utf-8\">\n<title>\(Self.escaped(title))</title>\n</head>\n<body>\n"
        for block in blocks { html += Self.html(block, base: base) }
        return html + "</body>\n</html>\n"
    }

    private static func html(_ block: Block, base: String) -> String {
        switch block {
        case .heading(let words): "<h2>\(escaped(words))</h2>\n"
        case .paragraph(let words), .answering(let words), .reason(let words): "<p>\(broken(words))</p>\n"
        case .said(let words): "<blockquote dir=\"auto\">\n<p>\(broken(words))</p>\n</blockquote>\n"
        case .link(let words, let path):
            "<p><a href=\"\(escaped(base))\(escaped(path))\"><strong>\(escaped(words))</strong></a></p>\n"
        }
    }

    private static func broken(_ words: String) -> String {
        lines(words).map(escaped).joined(separator: "<br>\n")
    }

    /// By bytes: a mark that joins the character before it hides none of these.
    static func escaped(_ words: String) -> String {
        var bytes: [UInt8] = []
        for byte in words.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
            case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The language a letter was written in.
package struct LetterLanguage: Sendable, Equatable {
    /// As RFC 5646 writes it: `tr`.
    package let code: String
    package let isRightToLeft: Bool

    package init(code: String, isRightToLeft: Bool) {
        self.code = code
        self.isRightToLeft = isRightToLeft
    }

    var direction: String { isRightToLeft ? "rtl" : "ltr" }
}
