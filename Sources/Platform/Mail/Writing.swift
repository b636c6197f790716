/// The text of a mail sorted by who wrote it when.
///
/// Every line of the text is in exactly one of the three, in its order; where it is unsure, a line counts as new.
package struct Writing: Sendable, Hashable {
    /// Newly written: no quotes, no signature.
    package let newText: String
    /// What was quoted, with the line that introduces it; nil where nothing was.
    package let quotedText: String?
    /// Closing, name, signature and notices at the foot; nil where there is none.
    package let signature: String?

    /// Sorts a text whose lines end in "\n".
    package init(_ text: String) {
        let lines = text.mailLines.map(WrittenLine.init)
        var sorting = LineSorting(lines)
        sorting.markQuotes()
        sorting.markSignatures()
        newText = sorting.text(of: .new).trimmingEmptyLines()
        let quoted = sorting.text(of: .quoted).trimmingEmptyLines()
        let signed = sorting.text(of: .signature).trimmingEmptyLines()
        quotedText = quoted.isEmpty ? nil : quoted
        signature = signed.isEmpty ? nil : signed
    }
}

/// One line and what is asked of it again and again.
struct WrittenLine: Sendable {
    let text: String
    /// Without spaces at its ends.
    let trimmed: String
    let isEmpty: Bool
    /// It begins with the mark of a quote.
    let isQuoted: Bool
    /// What header of a mail it looks like, or nil.
    let field: HeaderBlock.Field?

    init(_ text: String) {
        self.text = text
        trimmed = text.trimmingMailSpace()
        isEmpty = trimmed.isEmpty
        let bytes = trimmed.utf8
        // ">:" alone is the end of a broken introduction: "wrote <a@b\n>:".
        isQuoted = bytes.first == UInt8(ascii: ">") && !bytes.elementsEqual(">:".utf8)
        field = isQuoted ? nil : HeaderBlock.field(of: trimmed)
    }
}
