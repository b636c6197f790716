import Kernel

/// Words of the program before they are written in a language.
///
/// A literal with values in it: the literal is what translators see, with `{1}` where the first value stands, and the
/// values know how they are said. Written in English the pieces are put out as they stand, and nothing is looked up.
package struct Phrase: Sendable {
    /// What it is made of.
    enum Form: Sendable {
        /// A literal without values.
        case words(String)
        /// A literal with values.
        case pattern([Piece])
        /// What is never translated: a name, a reference, a person's words.
        case said(String, Voice)
        case number(Int, isGrouped: Bool)
        case counted(Counted)
        case day(Day, DayStyle)
        /// A time of the day in London.
        case time(Instant)
        /// Phrases one after the other, with this between them.
        case row([Phrase], separator: String)
    }

    /// A piece of a pattern.
    enum Piece: Sendable {
        case literal(String)
        case value(Phrase)
    }

    let form: Form

    init(_ form: Form) { self.form = form }
}

/// Whose words a piece of a written phrase is.
package enum Voice: String, Sendable, Codable {
    /// The program's own.
    case program
    /// A name or a reference, as it is.
    case value
    /// A person's, whose direction is their own: in `<bdi>` on a page.
    case own
    /// The same, standing out.
    case strong
    /// A reference that people read out, which never breaks in the middle: in `<bdi class="ref">` on a page.
    case reference
}

extension Phrase: ExpressibleByStringInterpolation {
    package init(stringLiteral words: String) { form = .words(words) }
    package init(stringInterpolation: StringInterpolation) { form = .pattern(stringInterpolation.pieces) }
}

extension Phrase {
    /// A name, a reference, a person's words: never translated.
    package static func said(_ words: String) -> Phrase { Phrase(.said(words, .value)) }

    /// A reference that people read out: `P-2019-0042`.
    package static func reference(_ reference: Reference) -> Phrase {
        Phrase(.said(reference.description, .reference))
    }

    /// Sentences one after the other, with a space between them.
    package static func sentences(_ sentences: [Phrase]) -> Phrase { Phrase(.row(sentences, separator: " ")) }

    /// Phrases one after the other, each on its own line or with empty lines between: for plain text.
    package static func lines(_ phrases: [Phrase], separator: String = "\n") -> Phrase {
        Phrase(.row(phrases, separator: separator))
    }

    /// Whether it says nothing in any language.
    package var isEmpty: Bool {
        switch form {
        case .words(let words), .said(let words, _): words.isEmpty
        case .pattern(let pieces): pieces.isEmpty
        case .row(let phrases, _): phrases.isEmpty
        case .number, .counted, .day, .time: false
        }
    }
}

/// Phrases are equal that say the same in English.
extension Phrase: Equatable {
    package static func == (left: Phrase, right: Phrase) -> Bool { left.english == right.english }
}
