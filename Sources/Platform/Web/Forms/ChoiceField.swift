/// One of a few answers, or any number of them, each with its own hint; all can be seen at once.
package struct ChoiceField: Sendable, Equatable {
    /// One answer.
    package struct Choice: Sendable, Equatable {
        package let value: String
        package let label: Phrase
        package let hint: Phrase?

        package init(_ value: String, _ label: Phrase, hint: Phrase? = nil) {
            self.value = value
            self.label = label
            self.hint = hint
        }
    }

    /// How many answers may be given.
    package enum Count: Sendable, Equatable {
        case one
        case any
    }

    /// The answers behind a head that opens, where a page would be too long with all of them.
    package struct Rest: Sendable, Equatable {
        package let after: Int
        package let head: Phrase

        /// - Parameters:
        ///   - after: how many answers stand before it.
        ///   - head: "12 more".
        package init(after: Int, _ head: Phrase) {
            self.after = after
            self.head = head
        }
    }

    private let frame: FieldFrame
    private let choices: [Choice]
    private let chosen: [String]
    private let count: Count
    private let rest: Rest?

    /// - Parameters:
    ///   - rest: what is folded away, while nothing in it is chosen.
    ///   - form: brings what was chosen and what is wrong.
    package init(
        _ name: String,
        _ label: Phrase,
        hint: Phrase? = nil,
        _ choices: [Choice],
        count: Count = .one,
        folding rest: Rest? = nil,
        in form: Form
    ) {
        frame = FieldFrame(name: name, label: label, hint: hint, error: form.error(name))
        self.choices = choices
        self.count = count
        self.rest = rest
        chosen = form.values(name)
    }

    package func write(into html: inout HTML) {
        let all = Array(choices.enumerated())
        let shown = rest.map { min($0.after, all.count) } ?? all.count
        frame.writeGroup(into: &html) { html in
            for (place, choice) in all.prefix(shown) { write(choice, at: place, into: &html) }
            guard let rest, shown < all.count else { return }
            let isOpen = all.dropFirst(shown).contains { chosen.contains($0.element.value) }
            html.fold(rest.head, isOpen: isOpen) { html in
                for (place, choice) in all.dropFirst(shown) { write(choice, at: place, into: &html) }
            }
        }
    }

    /// The first has the field's own id: there an error's link leads.
    private func write(_ choice: Choice, at place: Int, into html: inout HTML) {
        let id = place == 0 ? frame.name : "\(frame.name)-\(place + 1)"
        html.raw(
            count == .one
                ? "<div class=\"choice\"><input type=\"radio\"" : "<div class=\"choice\"><input type=\"checkbox\""
        )
        html.attribute("id", id)
        html.attribute("name", frame.name)
        html.attribute("value", choice.value)
        if choice.hint != nil { html.attribute("aria-describedby", "\(id)-note") }
        if count == .one ? chosen.first == choice.value : chosen.contains(choice.value) { html.raw(" checked") }
        html.raw("><div><label")
        html.attribute("for", id)
        html.raw(">")
        html.text(choice.label)
        html.raw("</label>")
        if let hint = choice.hint { ChoiceField.write(hint, of: id, into: &html) }
        html.raw("</div></div>")
    }

    private static func write(_ hint: Phrase, of id: String, into html: inout HTML) {
        html.raw("<p class=\"hint\"")
        html.attribute("id", "\(id)-note")
        html.raw(">")
        html.text(hint)
        html.raw("</p>")
    }
}
