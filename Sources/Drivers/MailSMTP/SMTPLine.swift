import CPost
import Dispatch
import Glibc
import Mail

/// A line to a mail server: opened with the first letter, kept for the next ones; one letter at a time, on its own queue.
package final class SMTPLine: @unchecked Sendable {
    private let address: SMTPAddress
    private let name: String
    private let queue = DispatchQueue(label: "heard.post")
    /// Touched on the queue alone.
    private var line: OpaquePointer?
    private static let begun: Void = post_begin()

    /// Seconds for a connection, and for one letter from its first byte to the server's word.
    private static let (connectSeconds, totalSeconds) = (15, 60)

    /// - Parameter name: what this machine calls itself: the domain of its mail.
    package init(to address: SMTPAddress, as name: String) {
        self.address = address
        self.name = name
        Self.begun
    }

    deinit { post_close(line) }

    /// The line as what carries letters away.
    package var post: Post {
        Post(
            deliver: { envelope, bytes in
                await self.onQueue { self.send(bytes, from: envelope.sender, to: envelope.recipient) }
            },
            close: { await self.onQueue { self.hangUp() } }
        )
    }

    /// Opens the line, greets and signs in, and sends nothing.
    ///
    /// - Returns: nil where the server would take letters, else what it said.
    package func knock() async -> String? {
        await onQueue {
            guard let line = self.opened() else { return "There is no memory." }
            var answer = post_answer()
            post_knock(line, &answer)
            self.hangUp()
            return answer.code == 0 ? nil : answer.text
        }
    }

    private func onQueue<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) async -> Answer {
        await withCheckedContinuation { continuation in queue.async { continuation.resume(returning: work()) } }
    }

    private func send(_ bytes: [UInt8], from sender: String, to recipient: String) -> PostOutcome {
        guard let line = opened() else { return .noRoute("There is no memory.") }
        var answer = post_answer()
        post_send(line, "<\(sender)>", "<\(recipient)>", bytes, bytes.count, 0, &answer)
        // A server may end a line that it has kept open for long: then the letter has not begun its way yet.
        if answer.isStaleLine { post_send(line, "<\(sender)>", "<\(recipient)>", bytes, bytes.count, 1, &answer) }
        return answer.outcome
    }

    private func hangUp() {
        post_close(line)
        line = nil
    }

    private func opened() -> OpaquePointer? {
        if let line { return line }
        let host = address.host.contains(":") && !address.host.hasPrefix("[") ? "[\(address.host)]" : address.host
        let scheme = address.isSafeFromTheStart ? "smtps" : "smtp"
        let url = "\(scheme)://\(host):\(address.port)/\(name)"
        line = Self.withStrings([url, address.user, address.password, address.authorities]) { strings in
            var settings = post_settings()
            settings.url = strings[0]
            settings.user = strings[1]
            settings.password = strings[2]
            settings.authorities = strings[3]
            settings.tls = Int32(address.safety.number)
            settings.connect_seconds = Self.connectSeconds
            settings.total_seconds = Self.totalSeconds
            return post_open(&settings)
        }
        return line
    }

    /// C strings that live as long as the work.
    private static func withStrings<Answer>(
        _ strings: [String?],
        _ work: ([UnsafePointer<CChar>?]) -> Answer
    ) -> Answer {
        let copies = strings.map { $0.map { strdup($0) } ?? nil }
        defer { for copy in copies { free(copy) } }
        return work(copies.map { UnsafePointer($0) })
    }
}

extension SMTPAddress.Safety {
    fileprivate var number: Int {
        switch self {
        case .off: POST_OPEN
        case .starttls: POST_IF_OFFERED
        case .required: POST_REQUIRED
        }
    }
}
