import Foundation

/// The words of a page or a letter that somebody reads or hears, without what people wrote themselves.
package struct PageWords {
    /// Words that stand outside every ⟦…⟧ and in Latin letters: nobody could translate them.
    package private(set) var untranslated: [String] = []

    /// Elements whose words are nobody's to translate: people's own, codes, and what was typed.
    private static let own: Set<String> = ["bdi", "code", "textarea", "style", "script"]
    private static let void: Set<String> = ["meta", "link", "input", "br", "img", "rect", "path", "circle"]

    /// Elements that are open, each with whether its words are somebody's own.
    private var open: [(name: String, isOwn: Bool)] = []
    /// How many ⟦ are open.
    private var depth = 0

    package init(_ html: String) {
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            take(words: rest[..<start])
            guard let end = rest[start...].firstIndex(of: ">") else { break }
            take(tag: rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        if depth != 0 { untranslated.append("a phrase that does not end") }
    }

    private mutating func take(tag: Substring) {
        if tag.hasPrefix("/") {
            if let place = open.lastIndex(where: { $0.name == tag.dropFirst() }) { open.removeSubrange(place...) }
            return
        }
        let name = String(tag.prefix { $0.isLetter || $0.isNumber })
        for attribute in ["title", "aria-label", "alt", "placeholder"] {
            guard let value = tag.range(of: " \(attribute)=\"") else { continue }
            check(PageWords.outside(String(tag[value.upperBound...].prefix { $0 != "\"" }), depth: 0).words)
        }
        guard !PageWords.void.contains(name), !tag.hasSuffix("/"), !tag.hasPrefix("!") else { return }
        let isOwn = PageWords.own.contains(name) || tag.contains("dir=\"auto\"") || open.last?.isOwn == true
        open.append((name, isOwn))
    }

    private mutating func take(words: Substring) {
        guard open.last?.isOwn != true else { return }
        let (kept, after) = PageWords.outside(String(words), depth: depth)
        depth = after
        check(kept)
    }

    /// The program's own name, and what a name stands in where no element may.
    private mutating func check(_ words: String) {
        let isolated = words.replacing(/\u{2068}[^\u{2069}]*\u{2069}/, with: "")
        let plain = isolated.replacing("Heard", with: "").replacing(/&\w+;/, with: "")
        if plain.contains(/[A-Za-z]/) { untranslated.append(words.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }

    /// What stands outside of ⟦ and ⟧, and how many are open afterwards.
    private static func outside(_ words: String, depth: Int) -> (words: String, depth: Int) {
        var (kept, depth) = ("", depth)
        for letter in words {
            if letter == "⟦" { depth += 1 }
            if depth == 0 { kept.append(letter) }
            if letter == "⟧" { depth -= 1 }
        }
        return (kept, depth)
    }
}
