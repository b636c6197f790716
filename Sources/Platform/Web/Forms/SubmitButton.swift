/// Sends the form; a verb and what it is about: "Send your question".
package struct SubmitButton: Sendable, Equatable {
    /// How it looks.
    package enum Style: Sendable, Equatable {
        case main
        case quiet
        /// Takes something away.
        case danger
    }

    package let words: Phrase
    private let name: String?
    private let value: String
    private let style: Style

    /// - Parameters:
    ///   - name: sent with its value by this button only, where a form has several.
    package init(_ words: Phrase, name: String? = nil, value: String = "", style: Style = .main) {
        self.words = words
        self.name = name
        self.value = value
        self.style = style
    }

    package func write(into html: inout HTML) {
        html.raw("<button type=\"submit\"")
        html.classed(styling)
        if let name {
            html.attribute("name", name)
            html.attribute("value", value)
        }
        html.raw(">")
        html.text(words)
        html.raw("</button>")
    }

    private var styling: StaticString {
        switch style {
        case .main: "btn"
        case .quiet: "btn btn--quiet"
        case .danger: "btn btn--danger"
        }
    }
}

extension HTML {
    /// Writes a form's buttons in one row, the main one first.
    package mutating func buttons(_ buttons: SubmitButton...) {
        element("p", class: "row") { html in
            for button in buttons { button.write(into: &html) }
        }
    }
}
