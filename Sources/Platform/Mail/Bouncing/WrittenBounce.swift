/// A report in words alone, as programs wrote it before there was a form, and some still do.
///
/// Every program says it in its own way; what they share is the address, near it a code or why, and below it the mail
/// that came back, which says nothing new.
struct WrittenBounce {
    let recipients: [BounceReport.Recipient]

    init(_ source: MailSource, text: String) {
        let own = Self.own(source)
        let named = source.values("x-failed-recipients").flatMap(WrittenAddress.all)
        let lines = Self.above(LetterText.lines(text))
        let listed = Self.listed(lines).filter { !own.contains($0) }
        let written = lines.flatMap(WrittenAddress.all).first { !own.contains($0) && !Self.isSystem($0) }
        let first = named.isEmpty ? listed.isEmpty ? [written].compactMap(\.self) : listed : named
        recipients = first.map { address in
            let near = Self.words(about: address, in: lines)
            let status = StatusCode.first(in: near) ?? StatusCode.first(in: lines.joined(separator: " "))
            return BounceReport.Recipient(
                address: address,
                kind: BounceReport.Kind(
                    action: Self.isDelay(source, lines) ? "delayed" : nil,
                    status: status,
                    diagnostic: near.isEmpty ? lines.joined(separator: " ") : near
                ),
                status: status,
                diagnostic: (near.isEmpty ? lines.joined(separator: " ") : near).oneLine
            )
        }
    }

    /// Addresses that are not the one it did not reach: whom the report is from and to.
    private static func own(_ source: MailSource) -> Set<String> {
        Set(source.mailboxes.values.joined().map(\.address))
    }

    /// Addresses at the beginning of a line with a colon behind them: `<a@b.example>:`.
    private static func listed(_ lines: [String]) -> [String] {
        lines.compactMap { line in
            let words = line.trimmingMailSpace()
            guard let colon = words.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let piece = words[..<colon]
            let isAlone = !piece.utf8.contains(32) && piece.utf8.contains(UInt8(ascii: "@"))
            return isAlone ? WrittenAddress.first(in: String(piece)) : nil
        }
    }

    private static func isSystem(_ address: String) -> Bool {
        let box = address.prefix { $0 != "@" }
        return ["postmaster", "mailer-daemon", "abuse", "double-bounce", "noreply", "no-reply"].contains(String(box))
    }

    private static let markers = [
        "original message", "copy of your message", "copy of the message", "returned message", "message headers follow",
        "message header", "unsent message", "text of your message", "your message follows", "received header",
    ]

    /// The lines above the mail that came back.
    private static func above(_ lines: [String]) -> [String] {
        let end = lines.firstIndex { line in
            let words = line.lowercased()
            let isHeader = words.hasPrefix("received: ") || words.hasPrefix("return-path: <")
            return isHeader || (words.hasPrefix("--") && markers.contains { words.contains($0) })
        }
        return Array(lines[..<(end ?? lines.count)].prefix(200))
    }

    /// The line an address stands in, and the few below it.
    private static func words(about address: String, in lines: [String]) -> String {
        guard let at = lines.firstIndex(where: { $0.lowercased().contains(address) }) else { return "" }
        let below = lines[(at + 1)...].prefix(5).prefix { listed([$0]).isEmpty }
        return ([lines[at]] + below).joined(separator: " ")
    }

    private static func isDelay(_ source: MailSource, _ lines: [String]) -> Bool {
        let subject = (source.value("subject") ?? "").lowercased()
        if subject.contains("delay") || subject.hasPrefix("warning:") { return true }
        return lines.contains { line in
            let words = line.lowercased()
            return words.contains("you do not need to resend") || words.contains("no action is required on your part")
        }
    }
}
