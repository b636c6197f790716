/// One of many answers, in a list that opens.
package struct MenuField: Sendable, Equatable {
    private let frame: FieldFrame
    private let choices: [ChoiceField.Choice]
    private let chosen: String

    /// - Parameters:
    ///   - choices: to have none chosen at first, begin with one whose value is empty.
    ///   - form: brings what was chosen and what is wrong.
    package init(_ name: String, _ label: Phrase, hint: Phrase? = nil, _ choices: [ChoiceField.Choice], in form: Form) {
        frame = FieldFrame(name: name, label: label, hint: hint, error: form.error(name))
        self.choices = choices
        chosen = form.typed(name)
    }

    package func write(into html: inout HTML) {
        frame.write(into: &html) { html in
            html.raw("<select")
            frame.writeIdentity(into: &html)
            html.raw(">")
            for choice in choices {
                html.raw("<option")
                html.attribute("value", choice.value)
                if choice.value == chosen { html.raw(" selected") }
                html.raw(">")
                html.plain(choice.label)
                html.raw("</option>")
            }
            html.raw("</select>")
        }
    }
}
