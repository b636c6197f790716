/// The foot of a letter: closing, name, contact lines, notices.
enum Signature {
    /// Where the signature of these lines begins; nil where they have none, or it is unsure.
    static func start(in lines: [WrittenLine], range: Range<Int>) -> Int? {
        // A signature is short: what stands far above the end is none, and is not looked at.
        let range = max(range.lowerBound, range.upperBound - 160)..<range.upperBound
        let (body, notice) = withoutNotice(lines, range)
        let marked = delimiter(lines, body)
        let closing = closing(lines, range.lowerBound..<(marked ?? body.upperBound))
        let found = closing ?? marked
        let device = device(lines, range.lowerBound..<(found ?? body.upperBound))
        guard let first = device ?? found ?? notice else { return nil }
        return closingAbove(first, device: device != nil && found == nil, lines, range) ?? first
    }

    /// A device's line may stand below a closing and a name.
    private static func closingAbove(_ first: Int, device: Bool, _ lines: [WrittenLine], _ range: Range<Int>) -> Int? {
        device ? closing(lines, range.lowerBound..<first) : nil
    }

    /// The lines above a notice ("This email is intended only for …"), and where that begins.
    private static func withoutNotice(_ lines: [WrittenLine], _ range: Range<Int>) -> (body: Range<Int>, notice: Int?) {
        let first = range.first { index in
            let line = lines[index].trimmed
            guard line.utf8.count >= 7, mayBeNotice(line) else { return false }
            let words = line.prefix(160).lowercased().drop { $0 == "*" || $0 == " " || $0 == "_" }
            return noticeOpenings.contains { words.begins(with: $0) }
        }
        guard let first else { return (range, nil) }
        let isRuleAbove = first > range.lowerBound && Forwarding.isRule(lines[first - 1].trimmed)
        let start = isRuleAbove ? first - 1 : first
        return (range.lowerBound..<start, start)
    }

    /// Its first word is one that notices begin with: cheaper to ask than the whole list.
    private static func mayBeNotice(_ line: String) -> Bool {
        let word = line.utf8.drop { $0 == UInt8(ascii: "*") || $0 == 32 || $0 == UInt8(ascii: "_") }
            .prefix { $0 != 32 }.prefix(24)
        return noticeWords.contains(word)
    }

    private static let noticeWords = FirstWords(of: noticeOpenings)

    /// "-- " alone on a line, or a dash or rule that a few short lines follow.
    private static func delimiter(_ lines: [WrittenLine], _ range: Range<Int>) -> Int? {
        range.first { index in
            let line = lines[index].trimmed
            guard let first = line.utf8.first, first == 0x2D || first == 0x5F || first == 0xE2 else { return false }
            guard line.utf8.count <= 120, isDelimiter(line) else { return false }
            let below = (index + 1)..<range.upperBound
            let words = below.count { !lines[$0].isEmpty }
            if lines[index].text.utf8.elementsEqual("-- ".utf8) { return words <= 30 }
            return words > 0 && words <= 12 && below.allSatisfy { isFooting(lines[$0].trimmed) }
        }
    }

    private static func isDelimiter(_ line: String) -> Bool {
        ["--", "—", "––", "__", "-- ", "---", "–"].contains(line)
            || (line.unicodeScalars.count >= 2 && line.unicodeScalars.allSatisfy { $0 == "—" || $0 == "_" })
    }

    /// The last closing phrase that only a name and a few short lines follow.
    private static func closing(_ lines: [WrittenLine], _ range: Range<Int>) -> Int? {
        var below = 0
        var found: Int?
        for index in range.reversed() {
            let line = lines[index].trimmed
            if line.isEmpty { continue }
            switch ClosingPhrase(line) {
            case .farewell: found = index
            case .thanks: if below > 0 && below <= 4 { found = found ?? index }
            case nil: if found != nil { return found }
            }
            below += 1
            if found == nil && (below > 14 || !isFooting(line)) { return nil }
        }
        return found
    }

    /// "Sent from my phone", at the end.
    private static func device(_ lines: [WrittenLine], _ range: Range<Int>) -> Int? {
        guard let last = range.last(where: { !lines[$0].isEmpty && !Forwarding.isRule(lines[$0].trimmed) }) else {
            return nil
        }
        return isDevice(lines[last].trimmed) ? last : nil
    }

    private static func isDevice(_ line: String) -> Bool {
        guard !line.holds(", ") else { return false }
        let words = line.lowercased()
        guard words.utf8.count <= 120 else { return false }
        if deviceOpenings.contains(where: words.begins) { return true }
        return words.utf8.contains(UInt8(ascii: "'")) && deviceEndings.contains { words.contains($0) }
    }

    /// A line such as stand at the foot of letters: short, no question, no item of a list.
    private static func isFooting(_ line: String) -> Bool {
        guard line.utf8.count <= 100 || (line.utf8.count <= 300 && isContact(line)) else { return false }
        let isQuestion = line.utf8.last == UInt8(ascii: "?") || line.holds("? ") || isRequest(line)
        return !isQuestion && !isPostscript(line) && !isItem(line)
    }

    private static func isPostscript(_ line: String) -> Bool {
        guard line.utf8.first?.inLowerCase == UInt8(ascii: "p") else { return false }
        let words = line.lowercased()
        return words.hasPrefix("ps") || words.hasPrefix("p.s")
    }

    private static func isContact(_ line: String) -> Bool {
        line.holds("@") || line.holds("|") || line.holds("http") || line.holds("www.")
    }

    private static func isRequest(_ line: String) -> Bool {
        if line.says("please ") {
            let words = line.lowercased()
            return requests.contains { words.contains("please " + $0) }
        }
        guard line.says("you") else { return false }
        return line.says("can you") || line.says("could you") || line.says("would you") || line.says("will you")
    }

    private static let requests = ["can", "send", "confirm", "let me", "reply", "tell", "provide", "explain", "could"]

    private static func isItem(_ line: String) -> Bool {
        let digits = line.utf8.prefix { (48...57).contains($0) }
        let next = line.utf8[digits.endIndex...]
        let isNumbered =
            (1...2).contains(digits.count) && (next.starts(with: ". ".utf8) || next.starts(with: ") ".utf8))
        return isNumbered || line.begins(with: "- ") || line.begins(with: "* ") || line.hasPrefix("• ")
    }

    private static let noticeOpenings = [
        "this email and any", "this e-mail and any", "this email is intended", "this e-mail is intended",
        "this message is intended",
        "this email may contain", "this e-mail may contain", "this message may contain", "this email contains",
        "this e-mail contains",
        "this message contains", "this transmission is", "this communication is", "the information contained in this",
        "the information in this e",
        "the contents of this e", "any views expressed in this", "confidentiality notice", "confidentiality:",
        "disclaimer:", "disclaimer",
        "if you are not the intended recipient", "if you have received this email in error",
        "privileged and confidential",
        "please consider the environment", "le informazioni contenute in questo messaggio", "diese e-mail enthält",
        "diese nachricht ist",
        "ce message et toutes les pièces", "este mensaje y sus", "dit bericht is", "bu e-posta",
        "you received this message because",
        "to unsubscribe from", "notice:", "all email traffic", "all emails sent", "email disclaimer",
    ]

    private static let deviceOpenings = [
        "sent from my ", "sent from mail for", "sent from outlook", "sent from yahoo", "sent from samsung",
        "sent from typeapp",
        "sent from gmail", "sent from proton", "sent from a ", "sent from bluemail", "sent via ", "sent on the move",
        "get outlook for",
        "von meinem ", "gesendet von ", "gesendet mit ", "envoyé de ", "envoyé depuis ", "envoyé à partir de",
        "enviado desde ",
        "enviado do meu", "enviado de mi", "inviato da ", "verzonden vanaf", "verstuurd vanaf", "skickat från",
        "sendt fra ", "lähetetty ",
        "wysłane z ", "wysłano z ", "отправлено с", "أرسلت من", "تم الإرسال من", "从我的", "iphoneから送信", "anfonwyd o",
    ]

    /// These may stand anywhere in the line, after the device's name.
    private static let deviceEndings = ["'dan gönderildi", "'ten gönderildi", "'den gönderildi", "'tan gönderildi"]
}
