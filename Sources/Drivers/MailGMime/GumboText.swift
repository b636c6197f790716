import CMail

/// The readable text of HTML.
enum GumboText {
    /// What a reader of the page would see; nil where the HTML is too large, deep or tangled.
    @Sendable static func plain(_ html: String) -> String? {
        var html = html
        return html.withUTF8 { bytes in
            var written = 0
            guard let base = bytes.baseAddress else { return "" }
            guard let text = cmail_html_text(base, bytes.count, &written) else { return nil }
            defer { cmail_free(text) }
            return String(decoding: UnsafeBufferPointer(start: text, count: written), as: UTF8.self)
        }
    }
}
