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
        return text.withUTF8 { $0.allSatisfy { $0 < 0x80 } ? plainWords(in: $0) : nil } ?? foldedWords(in: text)
    }

    /// Of ASCII, which most texts are: letters and digits, letters made small.
    private static func plainWords(in text: UnsafeBufferPointer<UInt8>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case _ where !word.isEmpty:
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            default: break
            }
        }
        return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
    }

    private static func foldedWords(in text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                append(scalar, to: &word)
            } else if !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    private static func append(_ scalar: Unicode.Scalar, to word: inout String.UnicodeScalarView) {
        for lowered in scalar.properties.lowercaseMapping.unicodeScalars {
            switch lowered {
            case "ı": word.append("i")
            case "ł": word.append("l")
            case "ø": word.append("o")
            case "đ": word.append("d")
            case "ß": word.append(contentsOf: "ss".unicodeScalars)
            case "æ": word.append(contentsOf: "ae".unicodeScalars)
            case "œ": word.append(contentsOf: "oe".unicodeScalars)
            case _ where lowered.properties.generalCategory == .nonspacingMark: continue
            default: word.append(lowered)
            }
        }
    }
}
