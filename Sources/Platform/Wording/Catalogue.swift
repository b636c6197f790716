/// The program's words in one language.
package struct Catalogue: Sendable {
    package let language: Language
    private let plural: PluralRule
    private let entries: [String: [Translation]]

    /// Reads a PO file; what is fuzzy or empty stays English.
    ///
    /// - Parameter language: nil for the one that the head names.
    package init(po bytes: some Collection<UInt8>, as language: Language? = nil) throws(CatalogueError) {
        let file = try POFile(bytes)
        let head = try Head(file)
        var entries: [String: [Translation]] = [:]
        for entry in file.entries {
            if let id = entry.id, let forms = try Catalogue.forms(of: entry, head.plural) { entries[id] = forms }
        }
        self.language = language ?? head.language
        self.entries = entries
        plural = head.plural
    }

    /// The translations of an entry; nil where it has none that counts.
    private static func forms(
        of entry: POFile.Entry,
        _ plural: PluralRule
    ) throws(CatalogueError) -> [Translation]? {
        guard let id = entry.id, !id.isEmpty, !entry.isFuzzy else { return nil }
        let count = entry.pluralID == nil ? 1 : plural.count
        guard entry.forms.keys.allSatisfy({ (0..<count).contains($0) }) else { throw .forms(line: entry.line) }
        let texts = (0..<count).map { entry.forms[$0] ?? "" }
        guard texts.allSatisfy({ !$0.isEmpty }) else { return nil }
        let places = Translation(id).places.union(Translation(entry.pluralID ?? "").places)
        let translations = texts.map { Translation($0) }
        guard translations.allSatisfy({ $0.places.isSubset(of: places) }) else { throw .places(line: entry.line) }
        return translations
    }

    /// Words without values; nil where they are not translated.
    func words(_ english: String) -> String? { entries[english]?.first?.words }

    /// Words with values.
    func pattern(_ key: String) -> Translation? { entries[key]?.first }

    /// The form of counted words that a number takes.
    func form(of key: String, for number: Int) -> Translation? {
        guard let forms = entries[key] else { return nil }
        return forms.count == 1 ? forms[0] : forms[plural.form(for: number)]
    }
}

/// What the head of a PO file says.
private struct Head {
    let language: Language
    let plural: PluralRule

    init(_ file: POFile) throws(CatalogueError) {
        guard let text = file.entries.first(where: { $0.id?.isEmpty == true })?.forms[0] else { throw .noHead }
        var fields: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            fields[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
        }
        guard let code = fields["language"], Head.isCode(code) else { throw .noLanguage }
        guard let plural = PluralRule(fields["plural-forms"] ?? "") else { throw .noPluralRule }
        language = Language(code.replacing("_", with: "-"), name: fields["x-name"])
        self.plural = plural
    }

    private static func isCode(_ code: String) -> Bool {
        (2...20).contains(code.utf8.count)
            && code.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
                default: false
                }
            }
    }
}

/// Why a file of translations cannot be used.
package enum CatalogueError: Error, Equatable {
    /// A line that no PO file has.
    case broken(line: Int)
    /// More forms than the language has.
    case forms(line: Int)
    /// A value that the English has not: `{3}` where it has two.
    case places(line: Int)
    case noHead
    case noLanguage
    case noPluralRule
}

extension CatalogueError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .broken(let line): "line \(line) is not as PO files are written"
        case .forms(let line): "the entry of line \(line) has more forms than Plural-Forms says"
        case .places(let line): "the entry of line \(line) has a place in braces that its English has not"
        case .noHead: "it has no head (an entry whose msgid is empty)"
        case .noLanguage: "its head names no Language"
        case .noPluralRule: "its head has no Plural-Forms that can be understood"
        }
    }
}
