/// The first lines of what may be a mail.
struct MailHead {
    /// Without byte-order mark, empty lines before the first, and line ends, to the first empty one; the last may be cut
    /// off.
    let lines: [ArraySlice<UInt8>]

    init(_ bytes: [UInt8]) {
        let begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let end: UInt8 = bytes.contains(10) ? 10 : 13
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes[begin...]
        // The headers end at the first empty line below a line; no more is asked of a head.
        while lines.count < 400, lines.last?.isEmpty != true {
            let stop = rest.firstIndex(of: end)
            let line = rest[..<(stop ?? rest.endIndex)]
            let isBlank = lines.isEmpty && line.allSatisfy { $0 <= 32 }
            if !isBlank { lines.append(line.last == 13 ? line.dropLast() : line) }
            guard let stop else { break }
            rest = rest[(stop + 1)...]
        }
        self.lines = lines
    }

    /// Where the first header stands.
    static func start(in bytes: [UInt8]) -> Int {
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count {
            let line = bytes[at...].prefix { $0 != 10 }
            let isMarker = line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8)
            guard isMarker || line.allSatisfy({ $0 <= 32 }) else { return at }
            at = min(bytes.count, line.endIndex + 1)
        }
        return 0
    }

    /// Header names of a mail: one of them must stand among the first headers.
    private static let names: Set<String> = [
        "from", "to", "subject", "date", "received", "return-path", "message-id", "mime-version", "content-type",
        "delivered-to",
        "sender", "cc", "bcc", "reply-to", "x-mailer", "delivery-date", "envelope-to", "dkim-signature", "arc-seal",
        "x-originating-ip",
        "in-reply-to", "references", "status", "x-status", "x-original-to", "authentication-results", "received-spf",
        "x-mozilla-status",
        "x-gmail-labels", "x-gm-thrid", "organization", "x-sender", "x-account-key", "content-transfer-encoding",
    ]

    /// Whether these lines begin as headers do: names and colons, at least one that mails have.
    static func beginsHeaders(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        var known = 0
        for (count, line) in lines.prefix(200).enumerated() {
            if line.isEmpty || count + 1 == 200 { break }
            if line.first == 32 || line.first == 9 {
                if count == 0 { return false }
                continue
            }
            guard let name = headerName(line) else { return known >= 2 }
            if names.contains(name) { known += 1 }
        }
        return known > 0
    }

    private static func headerName(_ line: ArraySlice<UInt8>) -> String? {
        guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
        let name = line[..<colon].reversed().drop { $0 == 32 || $0 == 9 }.reversed()
        return name.allSatisfy { $0 > 32 && $0 < 127 } ? String(decoding: name, as: UTF8.self).lowercased() : nil
    }
}
