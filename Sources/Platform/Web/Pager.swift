/// Leads to the pages before and after this one of a long list.
package struct Pager: Sendable, Equatable {
    /// "Points 51 to 100 of more than 1,000".
    package let words: Phrase
    /// The path and query of the page before; nil on the first.
    package let previous: String?
    package let next: String?

    package init(words: Phrase, previous: String?, next: String?) {
        self.words = words
        self.previous = previous
        self.next = next
    }

    package func write(into html: inout HTML) {
        guard previous != nil || next != nil else { return }
        html.raw("<nav class=\"pager\"")
        html.attribute("aria-label", words: "Pages of this list")
        html.raw(">")
        html.hint(words)
        html.element("p", class: "row") { html in
            if let previous { html.link("Page before", to: previous, class: "btn btn--quiet") }
            if let next { html.link("Next page", to: next, class: "btn btn--quiet") }
        }
        html.raw("</nav>")
    }
}
