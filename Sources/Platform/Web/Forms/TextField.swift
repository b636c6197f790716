/// One line to type.
package struct TextField: Sendable, Equatable {
    /// What is typed: decides the keyboard a phone shows, and nothing about what is taken.
    package enum Kind: Sendable, Equatable {
        case words
        case email
        case telephone
        case address
        /// Digits, without the arrows that a number box has.
        case digits
        /// Six digits that a letter brought.
        case code
    }

    /// How wide the box is: as wide as what belongs in it.
    package enum Width: Sendable, Equatable {
        case usual
        case short
    }

    private let frame: FieldFrame
    private let value: String
    private let kind: Kind
    private let width: Width
    private let purpose: String?

    /// - Parameters:
    ///   - autocomplete: what HTML calls it (`name`, `email`, `postal-code`), so that a browser can fill it in.
    ///   - form: brings what was typed and what is wrong.
    package init(
        _ name: String,
        _ label: Phrase,
        hint: Phrase? = nil,
        kind: Kind = .words,
        width: Width = .usual,
        autocomplete: String? = nil,
        in form: Form
    ) {
        frame = FieldFrame(name: name, label: label, hint: hint, error: form.error(name))
        value = form.typed(name)
        self.kind = kind
        self.width = width
        purpose = autocomplete ?? kind.purpose
    }

    package func write(into html: inout HTML) {
        frame.write(into: &html) { html in
            html.raw("<input")
            html.raw(kind.attributes)
            if width == .short { html.raw(" class=\"short\"") }
            frame.writeIdentity(into: &html)
            if let purpose { html.attribute("autocomplete", purpose) }
            html.attribute("value", value)
            html.raw(">")
        }
    }
}

extension TextField.Kind {
    fileprivate var attributes: StaticString {
        switch self {
        case .words: " type=\"text\" dir=\"auto\""
        case .email: " type=\"email\" spellcheck=\"false\" autocapitalize=\"none\""
        case .telephone: " type=\"tel\""
        case .address: " type=\"url\" spellcheck=\"false\" autocapitalize=\"none\""
        case .digits, .code: " type=\"text\" inputmode=\"numeric\""
        }
    }

    fileprivate var purpose: String? {
        switch self {
        case .email: "email"
        case .telephone: "tel"
        case .address: "url"
        case .code: "one-time-code"
        case .words, .digits: nil
        }
    }
}
