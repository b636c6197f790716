/// Names and what stands for them: who asked, whom, when.
package struct DataList: Sendable {
    /// What stands for a name.
    package enum Value: Sendable {
        case text(Phrase)
        /// Words of a person: their direction is their own.
        case said(String)
        /// In letters of one width: codes.
        case code(String)
        case link(Phrase, to: String)
        case tag(StatusTag)
    }

    package let rows: [(name: Phrase, value: Value)]

    package init(_ rows: [(name: Phrase, value: Value)]) { self.rows = rows }

    package func write(into html: inout HTML) {
        html.raw("<dl class=\"data\">")
        for row in rows {
            html.element("div") { html in
                html.element("dt") { $0.text(row.name) }
                html.element("dd") { row.value.write(into: &$0) }
            }
        }
        html.raw("</dl>")
    }
}

extension DataList.Value {
    package func write(into html: inout HTML) {
        switch self {
        case .text(let words): html.text(words)
        case .said(let words): html.said(words)
        case .code(let code): html.element("code") { $0.verbatim(code) }
        case .link(let words, let path): html.link(words, to: path)
        case .tag(let tag): tag.write(into: &html)
        }
    }
}
