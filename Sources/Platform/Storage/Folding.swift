import Foundation

/// Text as search sees it: the same words on both engines.
package enum Folding {
    /// Lowercase words without marks, one space apart: `Şikâyet, ŁÓDŹ ı` → `sikayet lodz i`.
    ///
    /// NFKD, marks dropped, then the letters that do not decompose (ı, ł, ø, đ, ß, æ, œ) written plain.
    package static func fold(_ text: String) -> String { words(in: text).joined(separator: " ") }

    /// The folded words, in order.
    package static func words(in text: String) -> [String] {
        var text = text
        return text.withUTF8 { foldedWords(in: $0) }
    }

    /// Stretch by stretch: ASCII by bytes, only what lies between taken apart by Foundation, which takes far longer.
    ///
    /// That comes to the same as taking apart the whole: ASCII does not decompose, and no mark moves past a letter.
    private static func foldedWords(in text: UnsafeBufferPointer<UInt8>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var rest = text[...]
        while !rest.isEmpty {
            let plain = rest.prefix { $0 < 0x80 }
            append(plain, to: &word, endingIn: &words)
            let other = rest[plain.endIndex...].prefix { $0 >= 0x80 }
            if !other.isEmpty { append(String(decoding: other, as: UTF8.self), to: &word, endingIn: &words) }
            rest = rest[other.endIndex...]
        }
        end(&word, in: &words)
        return words
    }

    /// Letters and digits of ASCII, letters made small; all else ends a word.
    private static func append(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>,
        to word: inout [UInt8],
        endingIn words: inout [String]
    ) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            default: end(&word, in: &words)
            }
        }
    }

    private static func append(_ text: String, to word: inout [UInt8], endingIn words: inout [String]) {
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                append(scalar, to: &word)
            } else {
                end(&word, in: &words)
            }
        }
    }

    private static func end(_ word: inout [UInt8], in words: inout [String]) {
        guard !word.isEmpty else { return }
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
    }

    private static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
        for lowered in scalar.properties.lowercaseMapping.unicodeScalars {
            switch lowered {
            case "ı": word.append(UInt8(ascii: "i"))
            case "ł": word.append(UInt8(ascii: "l"))
            case "ø": word.append(UInt8(ascii: "o"))
            case "đ": word.append(UInt8(ascii: "d"))
            case "ß": word.append(contentsOf: "ss".utf8)
            case "æ": word.append(contentsOf: "ae".utf8)
            case "œ": word.append(contentsOf: "oe".utf8)
            case _ where lowered.properties.generalCategory == .nonspacingMark: continue
            default: word.append(contentsOf: String(lowered).utf8)
            }
        }
    }
}
