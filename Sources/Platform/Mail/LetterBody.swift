import Cryptography
import Kernel

/// What a mail holds: its readable text in order, and the files that came along.
struct LetterBody: Sendable {
    private(set) var text = ""
    private(set) var attachments: [Attachment] = []
    private(set) var troubles: [String] = []
    /// The media types of all parts, outermost first.
    let types: [String]
    /// The calendar method its invitation names, lowercased.
    let calendarMethod: String?

    init(_ source: MailSource, tools: MailTools) {
        types = source.parts.map(\.label.type)
        calendarMethod = source.parts.first { $0.label.type == "text/calendar" }?.label.method?.lowercased()
        let texts = source.parts.map { ReadText($0, tools: tools) }
        let left = Alternatives.leftOut(of: source.parts, texts: texts)
        for (index, part) in source.parts.enumerated() {
            attachments +=
                source.packed[index].map { files in files.map { Attachment($0, in: index) } }
                ?? Attachment(part, at: index).map { [$0] } ?? []
            if !left[index], let read = texts[index] { add(read, tools: tools) }
        }
        if source.hasMoreParts { troubles.append("it has more parts than Heard lists; the original holds them all") }
    }

    private mutating func add(_ read: ReadText, tools: MailTools) {
        for trouble in read.troubles where !troubles.contains(trouble) { troubles.append(trouble) }
        let piece = read.plain(tools: tools, troubles: &troubles).trimmingEmptyLines()
        guard !piece.isEmpty else { return }
        if !text.isEmpty { text += "\n\n" }
        text += piece
    }
}

extension StringProtocol {
    /// Without empty lines at both ends; the first line keeps its indent.
    func trimmingEmptyLines() -> String {
        let end = trimmingMailSpaceAtEnd()
        guard let first = end.unicodeScalars.firstIndex(where: { !$0.isMailSpace }) else { return "" }
        let lineStart = end.unicodeScalars[..<first].lastIndex { $0.value == 10 }
        return String(end[(lineStart.map { end.unicodeScalars.index(after: $0) } ?? end.startIndex)...])
    }
}

extension Attachment {
    /// Nil where the part is no file.
    fileprivate init?(_ part: MailPart, at index: Int) {
        guard case .file(let size, let sha256) = part.body else { return nil }
        self.init(name: part.label.name, type: part.label.type, size: size, sha256: sha256, part: index)
    }

    /// A file that was packed in another.
    fileprivate init(_ file: WinmailFile.PackedFile, in index: Int) {
        self.init(
            name: file.name,
            type: "application/octet-stream",
            size: file.bytes.count,
            sha256: Hex.text(SHA256.digest(file.bytes)),
            part: index
        )
    }
}
