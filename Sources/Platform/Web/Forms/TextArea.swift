/// Several lines to type, in any language and direction.
package struct TextArea: Sendable, Equatable {
    private let frame: FieldFrame
    private let value: String
    private let rows: Int

    /// - Parameter form: brings what was typed and what is wrong.
    package init(_ name: String, _ label: Phrase, hint: Phrase? = nil, rows: Int = 6, in form: Form) {
        frame = FieldFrame(name: name, label: label, hint: hint, error: form.error(name))
        value = form.typed(name)
        self.rows = rows
    }

    package func write(into html: inout HTML) {
        frame.write(into: &html) { html in
            html.raw("<textarea dir=\"auto\"")
            html.attribute("rows", rows)
            frame.writeIdentity(into: &html)
            // A browser drops the first line end it finds: this one.
            html.raw(">\n")
            html.verbatim(value)
            html.raw("</textarea>")
        }
    }
}
