import Kernel

/// How the plain lines of a receipt are made from what it shows.
///
/// Numbered; never changed once shipped.
package struct ReceiptForm: Sendable {
    /// One plain line.
    package typealias Line = (label: String, value: String)

    /// `en-1`.
    package let name: String
    /// The kinds of entry whose receipts it writes.
    package let kinds: Set<String>
    /// The lines, made from the view alone: no time, no settings, no wording that can change.
    package let lines: @Sendable (ReceiptView) -> [Line]

    package init(
        _ name: String,
        kinds: Set<String>,
        lines: @escaping @Sendable (ReceiptView) -> [Line]
    ) {
        self.name = name
        self.kinds = kinds
        self.lines = lines
    }
}

/// What a receipt shows of an entry.
package struct ReceiptView: Sendable {
    package let leaf: Leaf
    /// The entry's place in its log, from 0.
    package let position: Int64
    package let digests: Digests
    private let content: [Part: JSON]

    init(leaf: Leaf, position: Int64, digests: Digests, content: [Part: JSON]) {
        self.leaf = leaf
        self.position = position
        self.digests = digests
        self.content = content
    }

    /// The part, or nil where it is withheld, erased or never was.
    package subscript(part: Part) -> JSON? { content[part] }

    /// Parts that the entry has and the receipt does not show.
    package var withheld: [Part] { Part.allCases.filter { digests[$0] != nil && content[$0] == nil } }
}

extension ReceiptForm {
    /// The receipt's plain lines: the form's name, the form's own lines, where the record is.
    func text(_ view: ReceiptView, url: String) -> String {
        let lines = [("Form", name)] + lines(view) + [("Record", url)]
        return lines.map { "\($0.0): \(ReceiptForm.inOneLine($0.1))" }.joined(separator: "\n")
    }

    /// Line breaks and other control characters become spaces, CR LF one.
    static func inOneLine(_ value: String) -> String {
        var line = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in value.unicodeScalars {
            let isBreak = scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
            if !(scalar == "\n" && wasReturn) { line.append(isBreak ? " " : scalar) }
            wasReturn = scalar == "\r"
        }
        return String(line)
    }
}
