/// Numbers side by side, each a sentence with a link to what it counts.
package struct Figures: Sendable {
    /// One number.
    package struct Figure: Sendable, Equatable {
        /// "2", "more than 1,000".
        package let number: Phrase
        /// "points are late".
        package let words: Phrase
        package let path: String
        package let isLate: Bool

        package init(_ number: Phrase, _ words: Phrase, path: String, isLate: Bool = false) {
            self.number = number
            self.words = words
            self.path = path
            self.isLate = isLate
        }
    }

    package let figures: [Figure]

    package init(_ figures: [Figure]) { self.figures = figures }

    package func write(into html: inout HTML) {
        html.raw("<ul class=\"figures\">")
        for figure in figures {
            html.element("li", class: figure.isLate ? "is-late" : nil) { html in
                html.element("strong") { $0.text(figure.number) }
                html.link(figure.words, to: figure.path)
            }
        }
        html.raw("</ul>")
    }
}
