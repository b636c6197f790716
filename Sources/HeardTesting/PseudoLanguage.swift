import Foundation
import Wording

/// A language that nobody speaks: every phrase between ⟦ and ⟧, in other letters, longer by a third, from right to
/// left.
///
/// It knows what the templates for translators know and nothing else: what is not between the brackets on a page either
/// cannot be translated or is missing from the templates.
package enum PseudoLanguage {
    package static let language = Language("ar-XB", name: "⟦Ƥşḗŭḓǿ⟧", isRightToLeft: true, locale: "ar")

    /// Made from this project's own templates; nil where one cannot be read.
    package static let languages: Languages? = {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try? Languages([catalogue(of: sources)])
    }()

    /// Made from every `Wording/en.po` below a folder.
    package static func catalogue(of sources: URL) throws -> Catalogue {
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var text = head
        while let file = files?.nextObject() as? URL {
            guard file.lastPathComponent == "en.po" else { continue }
            let entries = try String(contentsOf: file, encoding: .utf8).split(separator: "\n\n").dropFirst()
            text += entries.map { "\n\n\(turned($0))" }.joined()
        }
        return try Catalogue(po: Array(text.utf8), as: language)
    }

    private static let head = """
        msgid ""
        msgstr ""
        "Language: ar_XB\\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
        """

    /// An entry with its translations in the language.
    private static func turned(_ entry: Substring) -> String {
        entry.split(separator: "\n").map { line in
            guard line.hasPrefix("msgstr"), let quote = line.firstIndex(of: "\"") else { return String(line) }
            let words = line[line.index(after: quote)...].dropLast()
            return "\(line[..<quote])\"⟦\(letters(words)) \(String(repeating: "·", count: words.count / 3))⟧\""
        }.joined(separator: "\n")
    }

    /// In other letters; what stands in braces or after a backslash stays.
    package static func letters(_ words: some StringProtocol) -> String {
        var (turned, end): (String, Character?) = ("", nil)
        var isEscaped = false
        for letter in words {
            turned.append(end == nil && !isEscaped ? others[letter] ?? letter : letter)
            isEscaped = letter == "\\"
            if letter == "{" { end = "}" } else if letter == end { end = nil }
        }
        return turned
    }

    private static let others = Dictionary(
        uniqueKeysWithValues: zip(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ"
        )
    )
}
