import Mail

/// What a mail server says on one connection, and what it is answered: RFC 2033, and RFC 5321 where it says EHLO.
///
/// A pure machine: bytes go in, steps come out one at a time, so that commands may come in a bunch (RFC 2920). A line
/// ends with CR LF and nothing else: a lone LF could hide a second mail in the first, so such a mail is refused whole.
struct LMTPSession: Sendable {
    /// What is to be done next.
    enum Step: Sendable, Equatable {
        case say(String)
        /// Find out whether mail to an address is taken, then `isKnown(_:)`.
        case look(recipient: String)
        /// Take the mail, then `isReceived(_:)`.
        case take(ArrivingMail)
        /// Say it and close.
        case end(String)
    }

    /// Where the talk stands.
    enum State: Sendable, Equatable {
        /// Nobody has said who speaks.
        case fresh
        case greeted
        case mail(Envelope)
        /// An address is being looked up.
        case looking(Envelope, String)
        case data(Envelope, MailText)
        case taking(Envelope)
        case closed
    }

    struct Envelope: Sendable, Equatable {
        let sender: String?
        var recipients: [String] = []
    }

    let host: String
    let largest: Int
    let limits: LMTPLimits
    var state = State.fresh
    /// Whether each recipient has an answer of its own after the mail.
    var isLMTP = true
    private var lines: LineBuffer
    private var mistakes = 0
    private var waiting: [Step]

    init(host: String, largest: Int, limits: LMTPLimits) {
        self.host = host
        self.largest = largest
        self.limits = limits
        lines = LineBuffer(longest: limits.commandLine)
        waiting = [.say("220 \(host) Heard takes mail")]
    }

    mutating func receive(_ bytes: some Sequence<UInt8>) { lines.append(bytes) }

    /// Whether a command or a mail has begun and is not whole yet.
    var isInTheMiddle: Bool { if case .data = state { true } else { !lines.isEmpty } }

    /// The next step; nil where more bytes, or an answer to the last step, must come first.
    ///
    /// - Parameter isStopping: whether no more is to be taken than what has come whole.
    mutating func next(isStopping: Bool = false) -> Step? {
        while true {
            if isStopping { stop(isSilent: false) }
            if !waiting.isEmpty { return waiting.removeFirst() }
            switch state {
            case .looking, .taking, .closed: return nil
            case .data(let envelope, let text): if !read(text, for: envelope) { return nil }
            case .fresh, .greeted, .mail:
                switch lines.next() {
                case .line(let line): obey(line)
                case .tooLong: mistake("500 5.5.2 This line is too long")
                case .broken: mistake("500 5.5.2 A line ends with CR LF")
                case nil: return nil
                }
            }
        }
    }

    mutating func say(_ words: String) { waiting.append(.say(words)) }

    mutating func mistake(_ words: String) {
        mistakes += 1
        if mistakes > limits.mistakes { end("421 4.7.0 Too many mistakes") } else { say(words) }
    }

    mutating func end(_ words: String) {
        waiting.append(.end(words))
        state = .closed
    }

    /// Takes no more: what has come whole is still answered, and whatever else is asked for is to be asked again later.
    ///
    /// - Parameter isSilent: whether nothing more will come.
    mutating func stop(isSilent: Bool) {
        switch state {
        case .taking, .closed: break
        // The rest of a mail may lie here already.
        case .data where !isSilent: break
        case .fresh, .greeted, .mail, .looking, .data: end("421 4.3.2 Heard is stopping. Try again")
        }
    }

    mutating func look(up recipient: String) { waiting.append(.look(recipient: recipient)) }

    /// What the address that was looked up is worth.
    mutating func isKnown(_ reception: Reception) {
        guard case .looking(var envelope, let recipient) = state else { return }
        if reception.isTaken { envelope.recipients.append(recipient) }
        state = .mail(envelope)
        say(reception.isTaken ? "250 2.1.5 \(Self.shown(recipient))" : reception.answer)
    }

    /// What became of the mail for each recipient.
    mutating func isReceived(_ receptions: [Reception]) {
        guard case .taking = state else { return }
        state = .greeted
        if isLMTP { receptions.forEach { say($0.answer) } } else { say(Reception.together(receptions).answer) }
    }

    /// - Returns: whether the mail is whole.
    private mutating func read(_ text: MailText, for envelope: Envelope) -> Bool {
        var text = text
        // The only other holder of its bytes is let go, so that they are not copied.
        state = .closed
        let isWhole = text.take(from: &lines)
        guard isWhole else {
            state = .data(envelope, text)
            return false
        }
        state = .taking(envelope)
        if let refusal = text.refusal {
            isReceived(envelope.recipients.map { _ in .refused(refusal) })
        } else {
            waiting.append(
                .take(ArrivingMail(sender: envelope.sender, recipients: envelope.recipients, bytes: text.bytes))
            )
        }
        return true
    }

    /// An address as it may be repeated: without what would end the line.
    private static func shown(_ address: String) -> String {
        "<\(String(decoding: address.utf8.filter { $0 > 32 && $0 != 127 }, as: UTF8.self))>"
    }
}
