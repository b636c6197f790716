/// A key made anew for each form that is shown, so that a form sent twice can count once.
///
/// What was done under a key is for the areas to keep; Web only carries it: out by `HTML.form(once:)`, in by
/// `Visit.once`.
package struct FormKey: Sendable, Hashable {
    /// The name of the hidden field.
    static let field = "once"

    /// 32 lower-case hexadecimal digits.
    package let text: String

    /// A new key; `World.random` makes the 16 bytes.
    package init(random: @Sendable (_ count: Int) -> [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = random(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// Reads a key; nil where it is not written as one.
    package init?(_ text: String) {
        let isHex = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard text.utf8.count == 32, isHex else { return nil }
        self.text = text
    }
}
