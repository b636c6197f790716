/// What a mail says it is about.
package struct Subject: Sendable, Hashable {
    /// As written, decoded, in one line.
    package let text: String
    /// Without the marks of replies and forwards: what a thread's subjects share.
    package let base: String
    /// It begins with a mark of a reply, in any of the languages mail programs write.
    package let isReply: Bool
    /// It begins with a mark of a forward.
    package let isForward: Bool

    package init(_ value: String) {
        let text = value.split { $0.isNewline || $0 == "\t" || $0 == " " }.joined(separator: " ").trimmingMailSpace()
        var rest = text[...]
        var replies = 0
        var forwards = 0
        while let mark = Subject.mark(at: rest) {
            if mark.isForward { forwards += 1 } else { replies += 1 }
            rest = mark.rest
        }
        self.text = text
        base = rest.trimmingMailSpace()
        isReply = replies > 0
        isForward = forwards > 0
    }

    private static let replyWords: Set<String> = [
        "re", "r", "aw", "antw", "antwort", "sv", "vs", "rif", "res", "resp", "odp", "ynt", "yan", "cevap", "ilt",
        "rép", "rép.", "réf", "bls", "balas", "vá", "hs", "atb", "απ", "σχετ", "отв", "ответ", "на", "رد", "回复", "回覆",
        "答复", "返信", "הועבר", "השב", "automatic reply",
        "autoreply", "automatische antwort", "réponse automatique",
    ]

    private static let forwardWords: Set<String> = [
        "fw", "fwd", "wg", "tr", "vb", "vl", "doorst", "rv", "enc", "pd", "vd", "iletildi", "i̇lt", "i̇let", "ilet",
        "továbbítás", "πρθ", "пересл", "إعادة توجيه", "转发", "轉寄", "転送",
    ]

    /// A mark and what follows it: a word, perhaps a count in brackets, a colon.
    private static func mark(at text: Substring) -> (isForward: Bool, rest: Substring)? {
        let trimmed = text.drop { $0 == " " }
        guard let colon = trimmed.prefix(32).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let word = uncounted(trimmed[..<colon])
        let rest = trimmed[trimmed.index(after: colon)...].drop { $0 == " " }
        if forwardWords.contains(word) { return (true, rest) }
        return replyWords.contains(word) ? (false, rest) : nil
    }

    /// "RE[2]", "Re (3)" and "Re^2" are "re".
    private static func uncounted(_ word: Substring) -> String {
        let bare = word.prefix { $0 != "[" && $0 != "(" && $0 != "^" }
        let count = word[bare.endIndex...].filter { $0.isNumber }
        let marks = word[bare.endIndex...].filter { !$0.isNumber }
        guard marks.isEmpty || (!count.isEmpty && marks.count <= 2) else { return "" }
        return bare.lowercased().trimmingMailSpace()
    }
}
