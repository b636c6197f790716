/// What programs put above a mail that they quote or forward whole: a dashed line, or a block of headers.
enum Forwarding {
    /// The first quoted line, where a quoted mail begins at this line; nil where none does.
    static func quoteStart(at index: Int, in lines: [WrittenLine]) -> Int? {
        let line = lines[index].trimmed
        if isMarker(line) { return index }
        if isRule(line) {
            let next = lines[(index + 1)...].prefix(3).firstIndex { !$0.isEmpty }
            return next.flatMap { HeaderBlock.begins(at: $0, in: lines, least: 2) ? index : nil }
        }
        return HeaderBlock.begins(at: index, in: lines, least: 3) ? index : nil
    }

    /// A line of underscores, dashes or equal signs and nothing else.
    static func isRule(_ line: String) -> Bool {
        let bytes = line.utf8
        guard bytes.count >= 4, let first = bytes.first else { return false }
        return "_-=*".utf8.contains(first) && bytes.allSatisfy { $0 == first }
    }

    /// "-----Original Message-----", "Begin forwarded message:", in the languages programs write.
    private static func isMarker(_ line: String) -> Bool {
        guard line.utf8.count <= 120 else { return false }
        guard let first = line.utf8.first, first == 0x2D || first == 0x5F || first == 0xE2 || line.utf8.last == 0x3A
        else {
            return false
        }
        let dashed = line.utf8.starts(with: "--".utf8) || line.utf8.starts(with: "__".utf8) || line.hasPrefix("——")
        let isColoned = line.utf8.last == UInt8(ascii: ":")
        guard dashed || isColoned else { return false }
        let words = line.lowercased().trimmingDashes()
        return dashed ? dashedWords.contains(words) : openings.contains(words)
    }

    private static let dashedWords: Set<String> = [
        "original message", "original email", "original mail", "original appointment", "forwarded message",
        "reply message",
        "forwarded by", "ursprüngliche nachricht", "originalnachricht", "original-nachricht",
        "weitergeleitete nachricht",
        "message d'origine", "message d’origine", "message original", "message transféré", "message transmis",
        "mensaje original", "mensaje reenviado", "mensagem original", "mensagem encaminhada", "messaggio originale",
        "messaggio inoltrato", "oorspronkelijk bericht", "origineel bericht", "doorgestuurd bericht",
        "oprindelig besked",
        "oprindelig meddelelse", "original meddelelse", "opprinnelig melding", "ursprungligt meddelande",
        "originalmeddelande", "vidarebefordrat meddelande", "videresendt meddelelse", "alkuperäinen viesti",
        "wiadomość oryginalna", "oryginalna wiadomość", "wiadomość przekazana", "původní zpráva", "eredeti üzenet",
        "özgün ileti", "orijinal mesaj", "özgün mesaj", "iletilen mesaj", "yönlendirilmiş ileti", "исходное сообщение",
        "пересылаемое сообщение", "الرسالة الأصلية", "رسالة معاد توجيهها", "原始邮件", "转发的邮件", "neges wreiddiol",
    ]

    private static let openings: Set<String> = [
        "begin forwarded message", "forwarded message", "anfang der weitergeleiteten nachricht",
        "début du message réexpédié",
        "début du message transféré", "inicio del mensaje reenviado", "inizio messaggio inoltrato",
        "begin doorgestuurd bericht",
        "vidarebefordrat brev", "iletilen mesajın başlangıcı", "początek przekazywanej wiadomości",
    ]
}

extension String {
    fileprivate func trimmingDashes() -> String {
        let marks: Set<Unicode.Scalar> = ["-", "_", "*", "—", "–", ":", " ", "\u{A0}"]
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !marks.contains($0) }),
            let last = scalars.lastIndex(where: { !marks.contains($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
