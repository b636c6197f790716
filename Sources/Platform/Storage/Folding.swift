import Foundation

/// Text as search sees it: the same words on both engines.
package enum Folding {
    /// Lowercase words without marks, one space apart: `Şikâyet, ŁÓDŹ ı` → `sikayet lodz i`.
    ///
    /// NFKD, marks dropped, then the letters that do not decompose (ı, ł, ø, đ, ß, æ, œ) written plain.
    package static func fold(_ text: String) -> String { words(in: text).joined(separator: " ") }

    /// The folded words, in order.
    package static func words(in text: String) -> [String] {
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
