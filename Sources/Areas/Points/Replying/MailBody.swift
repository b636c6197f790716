/// What a mail says between its greeting and its closing.
enum MailBody {
    static func of(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while let first = lines.first, first.isBlank || isGreeting(first) { lines.removeFirst() }
        if let closing = lines.lastIndex(where: isClosing), lines.count - closing <= 5 {
            lines.removeSubrange(closing...)
        }
        return lines.joined(separator: "\n")
    }

    private static func isGreeting(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        return Greeting.isWhole(bytes.indices, in: bytes)
    }

    private static func isClosing(_ line: String) -> Bool {
        let words = PlainWords(line)
        return words.count > 0 && words.count <= 4
            && words.begins(withAny: [
                "regards", "kind regards", "best regards", "warm regards", "many thanks", "thanks", "thank you",
                "best wishes", "best", "yours sincerely", "yours faithfully", "cheers", "with thanks",
            ]) == words.count
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
