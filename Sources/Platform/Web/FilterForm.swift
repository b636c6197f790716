/// Narrows a list: words, choices and days, as a form that is an address.
package struct FilterForm: Sendable, Equatable {
    /// One thing to narrow by.
    package enum Field: Sendable, Equatable {
        /// The search box, named `q`.
        case search(label: Phrase, hint: Phrase, value: String)
        /// A choice; an empty value means any.
        case choice(name: String, label: Phrase, options: [Option], chosen: String)
        /// A day, as `2019-07-15`.
        case day(name: String, label: Phrase, value: String)

        fileprivate var isSet: Bool {
            switch self {
            case .search(_, _, let value), .choice(_, _, _, let value), .day(_, _, let value): !value.isEmpty
            }
        }
    }

    /// One of the choices.
    package struct Option: Sendable, Equatable {
        package let value: String
        package let words: Phrase

        package init(_ value: String, _ words: Phrase) {
            self.value = value
            self.words = words
        }
    }

    /// The list's path.
    package let action: String
    package let fields: [Field]
    /// Whether anything is narrowed now, so that there is something to clear.
    package let isInUse: Bool

    package init(action: String, fields: [Field], isInUse: Bool) {
        self.action = action
        self.fields = fields
        self.isInUse = isInUse
    }

    package func write(into html: inout HTML) {
        html.element("search") { html in
            html.query(of: action, class: "filter") { html in
                for field in fields.prefix(shown) { FilterForm.write(field, into: &html) }
                writeMore(into: &html)
                html.raw("<p class=\"row\"><button class=\"btn\" type=\"submit\">")
                html.text("Show")
                html.raw("</button>")
                if isInUse { html.link("Show all again", to: action, class: "btn btn--quiet") }
                html.raw("</p>")
            }
        }
    }

    /// On a phone a list begins below its filter, so no more than two fields stand open at once.
    private var shown: Int { fields.count > 2 ? 1 : fields.count }

    /// The other fields, folded away while none of them narrows the list.
    private func writeMore(into html: inout HTML) {
        let more = fields.dropFirst(shown)
        guard !more.isEmpty else { return }
        html.raw(more.contains { $0.isSet } ? "<details class=\"more\" open>" : "<details class=\"more\">")
        html.element("summary") { $0.text("Show only some") }
        html.element("div") { html in
            for field in more { FilterForm.write(field, into: &html) }
        }
        html.raw("</details>")
    }

    private static func write(_ field: Field, into html: inout HTML) {
        switch field {
        case .search(let label, let hint, let value):
            begin("q", label, style: "field field--wide", &html)
            html.raw("<p class=\"hint\" id=\"q-hint\">")
            html.text(hint)
            html.raw("</p><input type=\"search\" id=\"q\" name=\"q\" dir=\"auto\" aria-describedby=\"q-hint\"")
            html.attribute("value", value)
            html.raw("></div>")
        case .choice(let name, let label, let options, let chosen):
            begin(name, label, style: "field", &html)
            choice(name, options, chosen, &html)
        case .day(let name, let label, let value):
            begin(name, label, style: "field", &html)
            html.raw("<input type=\"date\"")
            html.attribute("id", name)
            html.attribute("name", name)
            html.attribute("value", value)
            html.raw("></div>")
        }
    }

    private static func begin(_ name: String, _ label: Phrase, style: StaticString, _ html: inout HTML) {
        html.raw("<div")
        html.classed(style)
        html.raw("><label")
        html.attribute("for", name)
        html.raw(">")
        html.text(label)
        html.raw("</label>")
    }

    private static func choice(_ name: String, _ options: [Option], _ chosen: String, _ html: inout HTML) {
        html.raw("<select")
        html.attribute("id", name)
        html.attribute("name", name)
        html.raw(">")
        for option in options {
            html.raw("<option")
            html.attribute("value", option.value)
            if option.value == chosen { html.raw(" selected") }
            html.raw(">")
            html.plain(option.words)
            html.raw("</option>")
        }
        html.raw("</select></div>")
    }
}
