/// Writes a page as bytes.
///
/// Only a literal can be written raw: text from people that is not escaped does not compile.
package struct HTML: Sendable {
    /// The UTF-8 written so far.
    package private(set) var bytes: [UInt8] = []
    /// The language of the program's words; nil for English.
    package let catalogue: Catalogue?
    /// What the forms on this page carry to show where they come from; nil where the visitor has no session.
    var formToken: String?

    /// - Parameter catalogue: the language of the program's words; nil for English.
    package init(capacity: Int = 32_768, in catalogue: Catalogue? = nil) {
        self.catalogue = catalogue
        bytes.reserveCapacity(capacity)
    }

    /// Writes markup that stands in the program.
    package mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes text as it is, with every byte escaped that could end it or begin markup, in an element or a quoted
    /// attribute: what is in no language, such as an address or what was typed into a box.
    package mutating func verbatim(_ text: String) {
        var text = text
        text.withUTF8 { Escaping.append($0, to: &bytes) }
    }

    /// Writes UTF-8 text in the same way.
    mutating func verbatim(_ text: UnsafeBufferPointer<UInt8>) { Escaping.append(text, to: &bytes) }

    /// Writes a whole number in digits, without separators.
    package mutating func number(_ number: Int) {
        if (0...9).contains(number) {
            bytes.append(UInt8(48 + number))
        } else {
            bytes.append(contentsOf: "\(number)".utf8)
        }
    }

    /// Writes ` name="value"`, after the name of an element and before its `>`.
    package mutating func attribute(_ name: StaticString, _ value: String) {
        bytes.append(0x20)
        raw(name)
        raw("=\"")
        verbatim(value)
        bytes.append(0x22)
    }

    /// Writes ` name="words"`: what is read out or shown, in the page's language.
    package mutating func attribute(_ name: StaticString, words: Phrase) { attribute(name, words.text(in: catalogue)) }

    /// Writes ` name="7"`.
    package mutating func attribute(_ name: StaticString, _ value: Int) {
        bytes.append(0x20)
        raw(name)
        raw("=\"")
        number(value)
        bytes.append(0x22)
    }

    /// Writes ` class="name"` where there is one.
    mutating func classed(_ name: StaticString?) {
        guard let name else { return }
        raw(" class=\"")
        raw(name)
        bytes.append(0x22)
    }

    /// Writes words of the program, in the page's language; the names in them keep their own direction.
    package mutating func text(_ phrase: Phrase) {
        let isTurned = catalogue?.language.isRightToLeft ?? false
        phrase.write(in: catalogue) { words, voice in
            switch voice {
            case .program: verbatim(words)
            case .value: isTurned ? said(words) : verbatim(words)
            case .own: said(words)
            case .strong: element("strong") { $0.said(words) }
            case .reference: element("bdi", class: "ref") { $0.verbatim(words) }
            }
        }
    }

    /// The same where no element may stand within the words: in a title, an option, a feed.
    package mutating func plain(_ phrase: Phrase) { verbatim(phrase.text(in: catalogue)) }

    /// What was written, as a string; for tests and letters.
    package var string: String { String(decoding: bytes, as: UTF8.self) }
}
