/// A day, in three boxes.
///
/// Not a browser's own calendar: it drops a date half typed, and people copy dates from letters by their numbers.
package struct DayField: Sendable, Equatable {
    private let frame: FieldFrame
    private let values: [String]
    private let isBirthday: Bool

    /// - Parameters:
    ///   - hint: an example, as "15 7 2019".
    ///   - isBirthday: whether it is the visitor's own day of birth, which a browser may know.
    ///   - form: brings what was typed and what is wrong.
    package init(
        _ name: String,
        _ label: Phrase,
        hint: Phrase? = "For example, 15 7 2019",
        isBirthday: Bool = false,
        in form: Form
    ) {
        frame = FieldFrame(name: name, label: label, hint: hint, error: form.error(name))
        values = ["day", "month", "year"].map { form.typed("\(name)-\($0)") }
        self.isBirthday = isBirthday
    }

    package func write(into html: inout HTML) {
        frame.writeGroup(into: &html) { html in
            html.raw("<div class=\"day-parts\">")
            // The first has the field's own id: there an error's link leads.
            write("day", "Day", id: frame.name, value: values[0], into: &html)
            write("month", "Month", id: "\(frame.name)-month", value: values[1], into: &html)
            write("year", "Year", id: "\(frame.name)-year", value: values[2], into: &html)
            html.raw("</div>")
        }
    }

    private func write(_ part: String, _ label: Phrase, id: String, value: String, into html: inout HTML) {
        html.raw("<div><label")
        html.attribute("for", id)
        html.raw(">")
        html.text(label)
        html.raw("</label><input type=\"text\"")
        if part != "month" { html.raw(" inputmode=\"numeric\"") }
        html.attribute("class", "day-\(part)")
        html.attribute("id", id)
        html.attribute("name", "\(frame.name)-\(part)")
        if isBirthday { html.attribute("autocomplete", "bday-\(part)") }
        if frame.error != nil { html.raw(" aria-invalid=\"true\"") }
        html.attribute("value", value)
        html.raw("></div>")
    }
}
