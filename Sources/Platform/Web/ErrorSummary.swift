/// What must be put right, at the head of a form that came back; the caret starts here, without script.
package struct ErrorSummary: Sendable, Equatable {
    /// One thing to put right.
    package struct Item: Sendable, Equatable {
        /// The id of the first input it is about.
        package let field: String
        package let words: Phrase

        package init(field: String, words: Phrase) {
            self.field = field
            self.words = words
        }
    }

    package let items: [Item]

    package init(_ items: [Item]) { self.items = items }

    package func write(into html: inout HTML) {
        guard !items.isEmpty else { return }
        html.raw("<section class=\"summary\" role=\"alert\" aria-labelledby=\"problem\" tabindex=\"-1\" autofocus>")
        html.h2("There is a problem", id: "problem")
        html.list(items) { item, html in html.link(item.words, to: "#\(item.field)") }
        html.raw("</section>")
    }
}
