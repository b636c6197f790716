/// Says that there is nothing, since when, and what will appear here.
package struct EmptyState: Sendable, Equatable {
    /// That there is nothing: "Nothing is late" and a full stop.
    package let words: String
    /// What will show here, and when.
    package let next: String

    package init(_ words: String, next: String) {
        self.words = words
        self.next = next
    }

    package func write(into html: inout HTML) {
        html.element("div", class: "empty") { html in
            html.p(words, class: "big")
            html.p(next)
        }
    }
}
