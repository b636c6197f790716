import Mail

@testable import MailLMTP

/// A talk with the machine alone: what the client sends goes in, what it is told comes out.
struct Talk {
    private(set) var session: LMTPSession
    private(set) var said: [String] = []
    private(set) var taken: [ArrivingMail] = []
    private(set) var isOver = false
    /// Whether no more is to be taken than has come whole.
    var isStopping = false
    /// What becomes of every mail.
    var outcome: Reception = .kept

    init(largest: Int = 1_000, _ change: (inout LMTPLimits) -> Void = { _ in }) {
        var limits = LMTPLimits()
        change(&limits)
        session = LMTPSession(host: "heard.example", largest: largest, limits: limits)
        work()
        said = []
    }

    /// Sends lines, each with its CR LF, and returns what came back.
    mutating func send(_ lines: String...) -> [String] { send(bytes: lines.map { "\($0)\r\n" }.joined()) }

    /// Sends bytes as they are, so many at a time.
    mutating func send(bytes text: String, atATime size: Int = .max) -> [String] {
        said = []
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let end = size < bytes.count - start ? start + size : bytes.count
            session.receive(bytes[start..<end])
            start = end
            work()
        }
        return said
    }

    /// Greets, and names one sender and one recipient.
    mutating func begin() {
        _ = send("LHLO mta.example", "MAIL FROM:<pat@home.example>", "RCPT TO:<a@heard.example>")
    }

    /// Nothing more will come.
    mutating func fallSilent() -> [String] {
        said = []
        session.stop(isSilent: true)
        work()
        return said
    }

    private mutating func work() {
        while let step = session.next(isStopping: isStopping) {
            switch step {
            case .say(let words): said.append(words)
            case .look(let recipient):
                session.isKnown(recipient.hasPrefix("nobody") ? .refused(.noSuchAddress) : .kept)
            case .take(let delivery):
                taken.append(delivery)
                session.isReceived(delivery.recipients.map { _ in outcome })
            case .end(let words):
                said.append(words)
                isOver = true
            }
        }
    }
}

extension [String] {
    /// The first three digits of each answer.
    var codes: [String] { map { String($0.prefix(3)) } }
}
