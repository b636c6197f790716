import Foundation

/// Standard base64 with padding (RFC 4648 part 4).
package enum Base64 {
    package static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// Nil where the text is not exactly how these bytes are written: no stray bits, no spaces, no line breaks.
    package static func bytes(_ text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text) else { return nil }
        let bytes = Array(data)
        return Base64.text(bytes).utf8.elementsEqual(text.utf8) ? bytes : nil
    }
}
