/// Says that there is nothing, since when, and what will appear here.
package struct EmptyState: Sendable, Equatable {
    /// That there is nothing: "Nothing is late" and a full stop.
    package let words: Phrase
    /// What will show here, and when.
    package let next: Phrase

    package init(_ words: Phrase, next: Phrase) {
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
