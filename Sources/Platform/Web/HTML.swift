/// Writes a page as bytes.
///
/// Only a literal can be written raw: text from people that is not escaped does not compile.
package struct HTML: Sendable {
    /// The UTF-8 written so far.
    package private(set) var bytes: [UInt8] = []
    /// What the forms on this page carry to show where they come from; nil where the visitor has no session.
    var formToken: String?

    package init(capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

    /// Writes markup that stands in the program.
    package mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes text, with every byte escaped that could end it or begin markup, in an element or a quoted attribute.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { Escaping.append($0, to: &bytes) }
    }

    /// Writes UTF-8 text in the same way.
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) { Escaping.append(text, to: &bytes) }

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
        text(value)
        bytes.append(0x22)
    }

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

    /// What was written, as a string; for tests and letters.
    package var string: String { String(decoding: bytes, as: UTF8.self) }
}
