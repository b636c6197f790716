import Foundation

/// What a letter says, in words already made: both forms of the mail are written from it, so that they cannot differ.
package struct LetterText: Sendable, Equatable, Codable {
    /// A piece of it.
    package enum Block: Sendable, Equatable, Codable {
        case heading(String)
        case paragraph(String)
        /// A person's words.
        case said(String)
        /// How to answer by mail.
        case answering(String)
        case link(String, path: String)
        /// Why the mail came.
        case reason(String)
    }

    package let blocks: [Block]

    package init(_ blocks: [Block]) { self.blocks = blocks }

    /// As plain text.
    ///
    /// - Parameter base: what stands before the paths of links, `https://heard.example`; nil to leave addresses out.
    package func plain(base: String? = nil) -> String {
        blocks.map { block in
            switch block {
            case .heading(let words), .paragraph(let words), .answering(let words), .reason(let words): words
            case .said(let words): LetterText.lines(words).map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
            case .link(let words, let path): base.map { "\(words):\n\($0)\(path)" } ?? "\(words):"
            }
        }.joined(separator: "\n\n")
    }

    /// Without how to answer it by mail.
    var unanswerable: LetterText {
        LetterText(blocks.filter { if case .answering = $0 { false } else { true } })
    }

    /// The path of the first thing to press.
    package var link: String? {
        for case .link(_, let path) in blocks { return path }
        return nil
    }

    /// A person's lines, however their program ended them.
    static func lines(_ words: String) -> [String] {
        var lines: [[UInt8]] = [[]]
        var wasReturn = false
        for byte in words.utf8 {
            if byte == 13 || byte == 10 && !wasReturn {
                lines.append([])
            } else if byte != 10 {
                lines[lines.count - 1].append(byte)
            }
            wasReturn = byte == 13
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }
}

extension LetterText {
    /// How it is kept until it is sent.
    var kept: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    /// Reads what was kept; what was cleared says nothing, and a text kept before there were pieces is paragraphs.
    init(kept: String, link: String?) {
        if let read = try? JSONDecoder().decode(LetterText.self, from: Data(kept.utf8)) {
            self = read
        } else if kept.isEmpty {
            blocks = []
        } else {
            var paragraphs = kept.components(separatedBy: "\n\n")
            let reason = paragraphs.removeLast()
            let words = link == nil ? nil : paragraphs.popLast()
            let pressed = link.map { [Block.link(String((words ?? $0).prefix { $0 != ":" }), path: $0)] } ?? []
            blocks = paragraphs.map(Block.paragraph) + pressed + [.reason(reason)]
        }
    }
}
