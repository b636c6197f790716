import Mail

extension LMTPSession {
    /// Does what a command says.
    mutating func obey(_ line: ArraySlice<UInt8>) {
        guard let text = String(validating: line, as: UTF8.self) else {
            return mistake("500 5.5.2 This is not UTF-8")
        }
        let word = text.prefix { $0 != " " }
        let rest = text.dropFirst(word.count).drop { $0 == " " }
        switch word.uppercased() {
        case "LHLO": greet(rest, isLMTP: true)
        case "EHLO", "HELO": greet(rest, isLMTP: false)
        case "MAIL": begin(rest)
        case "RCPT": add(rest)
        case "DATA": rest.isEmpty ? askForText() : mistake("501 5.5.4 DATA stands alone")
        case "RSET":
            if state != .fresh { state = .greeted }
            say("250 2.0.0 Forgotten")
        case "NOOP": say("250 2.0.0 Here")
        case "VRFY": say("252 2.1.5 Try it")
        case "HELP": say("214 2.0.0 RFC 2033")
        case "QUIT": end("221 2.0.0 Bye")
        default: mistake("500 5.5.1 Not known here")
        }
    }

    private mutating func greet(_ name: Substring, isLMTP: Bool) {
        guard !name.isEmpty else { return mistake("501 5.5.4 Say who you are") }
        self.isLMTP = isLMTP
        state = .greeted
        say(
            [
                "250-\(host)", "250-PIPELINING", "250-8BITMIME", "250-SMTPUTF8", "250-ENHANCEDSTATUSCODES",
                "250 SIZE \(largest)",
            ].joined(separator: "\r\n")
        )
    }

    private mutating func begin(_ words: Substring) {
        guard case .greeted = state else {
            return mistake(state == .fresh ? "503 5.5.1 Say LHLO first" : "503 5.5.1 A mail has begun")
        }
        guard let path = MailPath(words, after: "FROM:") else { return mistake("501 5.1.7 Not an address") }
        for parameter in path.parameters {
            switch parameter.name {
            case "SIZE":
                guard let size = Int(parameter.value) else { return mistake("501 5.5.4 SIZE is a number") }
                guard size <= largest else { return say(Reception.refused(.tooLarge).answer) }
            case "BODY":
                guard ["7BIT", "8BITMIME"].contains(parameter.value.uppercased()) else {
                    return mistake("501 5.5.4 This kind of body is not taken")
                }
            case "SMTPUTF8": break
            default: return mistake("555 5.5.4 \(parameter.name.prefix(20)) is not known here")
            }
        }
        state = .mail(Envelope(sender: path.address.isEmpty ? nil : path.address))
        say("250 2.1.0 Go on")
    }

    private mutating func add(_ words: Substring) {
        guard case .mail(let envelope) = state else { return mistake("503 5.5.1 Say MAIL first") }
        guard let path = MailPath(words, after: "TO:"), !path.address.isEmpty else {
            return mistake("501 5.1.3 Not an address")
        }
        guard envelope.recipients.count < limits.recipients else { return say("452 4.5.3 Too many recipients") }
        state = .looking(envelope, path.address)
        look(up: path.address)
    }

    private mutating func askForText() {
        guard case .mail(let envelope) = state else { return mistake("503 5.5.1 Say MAIL first") }
        guard !envelope.recipients.isEmpty else { return mistake("503 5.5.1 No recipient was taken") }
        state = .data(envelope, MailText(largest: largest, longestLine: limits.textLine))
        say("354 Go on; end with a dot alone")
    }
}

/// What stands after `FROM:` or `TO:`: an address in angle brackets, and parameters.
struct MailPath: Sendable, Equatable {
    /// Empty for `<>`.
    let address: String
    let parameters: [Parameter]

    struct Parameter: Sendable, Equatable {
        /// In capitals.
        let name: String
        let value: String
    }

    /// Nil where it is no path; a route before the address (RFC 5321, appendix C) is passed over.
    init?(_ words: Substring, after keyword: String) {
        let bytes = words.utf8
        guard bytes.count >= keyword.utf8.count, words.prefix(keyword.count).uppercased() == keyword else { return nil }
        let path = words.dropFirst(keyword.count).drop { $0 == " " }
        guard path.utf8.first == UInt8(ascii: "<"), let end = Self.end(of: path) else { return nil }
        var inside = path[path.index(after: path.startIndex)..<end]
        if inside.first == "@", let colon = inside.firstIndex(of: ":") {
            inside = inside[inside.index(after: colon)...]
        }
        guard inside.utf8.count <= 320, inside.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 }) else {
            return nil
        }
        address = String(inside)
        parameters = path[path.index(after: end)...].split(separator: " ").map { word in
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Parameter(name: String(parts[0]).uppercased(), value: parts.count > 1 ? String(parts[1]) : "")
        }
    }

    /// The closing bracket: one in quotes is part of the address.
    private static func end(of path: Substring) -> Substring.Index? {
        var isQuoted = false
        var isEscaped = false
        for index in path.unicodeScalars.indices {
            let scalar = path.unicodeScalars[index]
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = isQuoted
            } else if scalar == "\"" {
                isQuoted.toggle()
            } else if scalar == ">", !isQuoted {
                return index
            }
        }
        return nil
    }
}
