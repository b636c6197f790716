/// One box to tick.
package struct CheckField: Sendable, Equatable {
    private let frame: FieldFrame
    private let isTicked: Bool

    /// - Parameter form: brings whether it was ticked and what is wrong.
    package init(_ name: String, _ label: Phrase, hint: Phrase? = nil, in form: Form) {
        frame = FieldFrame(name: name, label: label, hint: hint, error: form.error(name))
        isTicked = !form.typed(name).isEmpty
    }

    package func write(into html: inout HTML) {
        html.raw("<div")
        html.classed(frame.error == nil ? "field" : "field field--error")
        html.raw(">")
        if let error = frame.error { FieldError(error, of: frame.name).write(into: &html) }
        html.raw("<div class=\"choice\"><input type=\"checkbox\" value=\"yes\"")
        frame.writeIdentity(into: &html)
        if isTicked { html.raw(" checked") }
        html.raw("><div><label")
        html.attribute("for", frame.name)
        html.raw(">")
        html.text(frame.label)
        html.raw("</label>")
        if let hint = frame.hint { writeHint(hint, into: &html) }
        html.raw("</div></div></div>")
    }

    private func writeHint(_ hint: Phrase, into html: inout HTML) {
        html.raw("<p class=\"hint\"")
        html.attribute("id", "\(frame.name)-hint")
        html.raw(">")
        html.text(hint)
        html.raw("</p>")
    }
}
