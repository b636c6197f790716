/// A PO file as translators' tools write it: read, and not yet understood.
struct POFile: Sendable {
    /// One entry, obsolete ones left out.
    struct Entry: Sendable {
        /// Where it begins, from 1.
        var line = 0
        var isFuzzy = false
        var context: String?
        var id: String?
        var pluralID: String?
        /// By its number; one alone is number 0.
        var forms: [Int: String] = [:]
    }

    private(set) var entries: [Entry] = []

    /// Which text the following lines belong to.
    private enum Field {
        case context, id, pluralID
        case form(Int)
    }

    private var entry = Entry()
    private var field: Field?

    init(_ bytes: some Collection<UInt8>) throws(CatalogueError) {
        let text = String(decoding: bytes, as: UTF8.self)
        var number = 0
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let trimmed = line.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
            try take(String(decoding: trimmed, as: UTF8.self), number)
        }
        close()
    }

    private mutating func take(_ line: String, _ number: Int) throws(CatalogueError) {
        if line.isEmpty { return close() }
        if line.hasPrefix("#") {
            if !line.hasPrefix("#~"), entry.id != nil { close() }
            if line.hasPrefix("#,"), line.contains("fuzzy") { entry.isFuzzy = true }
            return
        }
        if line.hasPrefix("\"") { return try append(line, number) }
        guard let space = line.firstIndex(of: " ") else { throw .broken(line: number) }
        let (word, rest) = (line[..<space], String(line[space...].drop { $0 == " " }))
        try open(word, number)
        try append(rest, number)
    }

    private mutating func open(_ word: Substring, _ number: Int) throws(CatalogueError) {
        switch word {
        case "msgctxt":
            if entry.id != nil { close() }
            field = .context
        case "msgid":
            if entry.id != nil { close() }
            (field, entry.line) = (.id, number)
        case "msgid_plural": field = .pluralID
        case "msgstr": field = .form(0)
        default:
            guard word.hasPrefix("msgstr["), word.hasSuffix("]"), let form = Int(word.dropFirst(7).dropLast()) else {
                throw .broken(line: number)
            }
            field = .form(form)
        }
    }

    private mutating func append(_ quoted: String, _ number: Int) throws(CatalogueError) {
        guard let field, let text = POFile.unquoted(quoted) else { throw .broken(line: number) }
        switch field {
        case .context: entry.context = (entry.context ?? "") + text
        case .id: entry.id = (entry.id ?? "") + text
        case .pluralID: entry.pluralID = (entry.pluralID ?? "") + text
        case .form(let form): entry.forms[form, default: ""] += text
        }
    }

    private mutating func close() {
        if entry.id != nil { entries.append(entry) }
        (entry, field) = (Entry(), nil)
    }

    /// Without its quotes and backslashes; nil where it is not quoted.
    private static func unquoted(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 else { return nil }
        var (kept, isEscaped): ([UInt8], Bool) = ([], false)
        for byte in bytes.dropFirst().dropLast() {
            switch (isEscaped, byte) {
            case (true, UInt8(ascii: "n")): kept.append(0x0A)
            case (true, UInt8(ascii: "t")): kept.append(0x09)
            case (true, _): kept.append(byte)
            case (false, 0x5C): break
            case (false, 0x22): return nil
            case (false, _): kept.append(byte)
            }
            isEscaped = !isEscaped && byte == 0x5C
        }
        return isEscaped ? nil : String(decoding: kept, as: UTF8.self)
    }
}
