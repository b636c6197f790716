/// What every field has around its input: a label, a hint and what is wrong, each tied to the input by its id.
struct FieldFrame: Sendable, Equatable {
    /// The input's name and id.
    let name: String
    let label: Phrase
    let hint: Phrase?
    let error: Phrase?

    /// A field with one input: `.field` with its label.
    func write(into html: inout HTML, _ input: (inout HTML) -> Void) {
        html.raw("<div")
        html.classed(error == nil ? "field" : "field field--error")
        html.raw("><label")
        html.attribute("for", name)
        html.raw(">")
        html.text(label)
        html.raw("</label>")
        writeNotes(into: &html)
        input(&html)
        html.raw("</div>")
    }

    /// A field with several inputs: `fieldset` with its legend.
    func writeGroup(into html: inout HTML, _ inputs: (inout HTML) -> Void) {
        html.raw("<fieldset")
        html.classed(error == nil ? nil : "field--error")
        writeDescription(into: &html)
        html.raw("><legend>")
        html.text(label)
        html.raw("</legend>")
        writeNotes(into: &html)
        inputs(&html)
        html.raw("</fieldset>")
    }

    /// The attributes that tie an input to its notes.
    func writeDescription(into html: inout HTML) {
        let notes = [hint.map { _ in "\(name)-hint" }, error.map { _ in "\(name)-error" }].compactMap { $0 }
        if !notes.isEmpty { html.attribute("aria-describedby", notes.joined(separator: " ")) }
    }

    /// The attributes of an input: its id, its name and its notes.
    func writeIdentity(into html: inout HTML) {
        html.attribute("id", name)
        html.attribute("name", name)
        writeDescription(into: &html)
        if error != nil { html.raw(" aria-invalid=\"true\"") }
    }

    private func writeNotes(into html: inout HTML) {
        if let hint {
            html.raw("<p class=\"hint\"")
            html.attribute("id", "\(name)-hint")
            html.raw(">")
            html.text(hint)
            html.raw("</p>")
        }
        guard let error else { return }
        FieldError(error, of: name).write(into: &html)
    }
}

/// What is wrong with a field, beside its input.
package struct FieldError: Sendable, Equatable {
    /// The name of the field.
    package let field: String
    package let words: Phrase

    package init(_ words: Phrase, of field: String) {
        self.words = words
        self.field = field
    }

    package func write(into html: inout HTML) {
        html.raw("<p class=\"error\"")
        html.attribute("id", "\(field)-error")
        html.raw("><span class=\"vh\">")
        html.text("Error:")
        html.raw(" </span>")
        html.text(words)
        html.raw("</p>")
    }
}
