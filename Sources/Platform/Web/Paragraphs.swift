/// Text as people type it, in paragraphs of lines.
///
/// Works on bytes: CRLF, CR and LF all end a line, and "\r\n" is one Character.
enum Paragraphs {
    /// Writes `<p dir="auto">` for each paragraph, split at empty lines; the lines within one are split by `<br>`.
    static func write(_ words: UnsafeBufferPointer<UInt8>, into html: inout HTML) {
        var isOpen = false
        var start = 0
        while start < words.count {
            let end = words[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? words.count
            let line = trimmed(words[start..<end])
            start = end + (end + 1 < words.count && words[end] == 0x0D && words[end + 1] == 0x0A ? 2 : 1)
            if line.isEmpty {
                if isOpen { html.raw("</p>") }
                isOpen = false
            } else {
                html.raw(isOpen ? "<br>" : "<p dir=\"auto\">")
                isOpen = true
                html.verbatim(UnsafeBufferPointer(rebasing: line))
            }
        }
        if isOpen { html.raw("</p>") }
    }

    /// Without spaces and tabs at its end.
    private static func trimmed(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var line = line
        while let last = line.last, last == 0x20 || last == 0x09 { line = line.dropLast() }
        return line
    }
}
