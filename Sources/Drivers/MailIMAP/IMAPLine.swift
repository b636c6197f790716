import CPost
import Dispatch
import Foundation

/// A line to a mailbox: one thing at a time, on its own queue; libcurl keeps it safe and signs in.
package final class IMAPLine: @unchecked Sendable {
    private let address: IMAPAddress
    private let queue = DispatchQueue(label: "heard.mailbox")
    /// Touched on the queue alone, as what follows.
    private var line: OpaquePointer?
    private var replies: IMAPReplies
    private var commands = 0
    private static let begun: Void = post_begin()

    /// Milliseconds for a command to be answered, and seconds for a connection and for signing in.
    private static let (patience, connectSeconds, totalSeconds) = (60_000, 15, 30)

    /// - Parameter largest: bytes of the largest mail that is asked for.
    package init(to address: IMAPAddress, largest: Int) {
        self.address = address
        replies = IMAPReplies(largest: largest + 1 << 16)
        Self.begun
    }

    deinit { mailbox_close(line) }

    /// Opens the line and signs in.
    package func open() async throws(MailboxError) {
        try await onQueue { () throws(MailboxError) in try self.connect() }
    }

    /// Says goodbye and ends the line.
    package func close() async {
        await withCheckedContinuation { continuation in
            queue.async {
                _ = try? self.ask("LOGOUT")
                self.hangUp()
                continuation.resume()
            }
        }
    }

    /// Asks for something.
    ///
    /// - Returns: what came before it was said to be done, and that last.
    /// - Throws: `MailboxError.refused` where the answer is no.
    func command(_ words: String) async throws(MailboxError) -> [IMAPReplies.Reply] {
        try await onQueue { () throws(MailboxError) in try self.ask(words) }
    }

    /// Listens for news (RFC 2177) for at most so many seconds.
    ///
    /// - Returns: whether anything was said.
    func listen(seconds: Int) async throws(MailboxError) -> Bool {
        try await onQueue { () throws(MailboxError) in try self.heard(within: seconds * 1_000) != nil }
    }

    /// Says a line of its own accord, and waits for a go-ahead, or for the end of what was begun by one.
    func say(_ words: String, until isEnd: @escaping @Sendable (IMAPReplies.Reply) -> Bool) async throws(MailboxError) {
        try await onQueue { () throws(MailboxError) in
            try self.send(words)
            while let reply = try self.heard(within: Self.patience) { if isEnd(reply) { return } }
            throw self.lost()
        }
    }

    private func onQueue<Answer: Sendable>(
        _ work: @escaping @Sendable () throws(MailboxError) -> Answer
    ) async throws(MailboxError) -> Answer {
        let result: Result<Answer, MailboxError> = await withCheckedContinuation { continuation in
            queue.async {
                continuation.resume(returning: Result { () throws(MailboxError) in try work() })
            }
        }
        return try result.get()
    }

    private func ask(_ words: String) throws(MailboxError) -> [IMAPReplies.Reply] {
        commands += 1
        let tag = "h\(commands)"
        try send("\(tag) \(words)")
        var found: [IMAPReplies.Reply] = []
        while let reply = try heard(within: Self.patience) {
            found.append(reply)
            guard reply.line.hasPrefix("\(tag) ") else { continue }
            guard reply.words.dropFirst().first?.uppercased() == "OK" else {
                throw .refused(String(reply.line.dropFirst(tag.utf8.count + 1).prefix(300)))
            }
            return found
        }
        throw lost()
    }

    private func send(_ words: String) throws(MailboxError) {
        guard let line else { throw .lost }
        let bytes = Array("\(words)\r\n".utf8)
        guard mailbox_send(line, bytes, bytes.count, Self.patience) == 0 else { throw lost() }
    }

    /// The next reply; nil where none came in time.
    private func heard(within milliseconds: Int) throws(MailboxError) -> IMAPReplies.Reply? {
        let end = ContinuousClock.now + .milliseconds(milliseconds)
        var room = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let reply = try replies.next() { return reply }
            guard let line else { throw .lost }
            let left = ContinuousClock.now.duration(to: end).components
            let wait = Int(left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000)
            let count = mailbox_receive(line, &room, room.count, max(0, wait))
            if count < 0 { throw lost() }
            if count == 0, wait <= 0 { return nil }
            replies.append(room[..<Int(count)])
        }
    }

    private func lost() -> MailboxError {
        hangUp()
        return .lost
    }

    private func hangUp() {
        mailbox_close(line)
        line = nil
    }

    private func connect() throws(MailboxError) {
        hangUp()
        let host = address.host.contains(":") && !address.host.hasPrefix("[") ? "[\(address.host)]" : address.host
        let scheme = address.isSafeFromTheStart ? "imaps" : "imap"
        var answer = post_answer()
        let texts = ["\(scheme)://\(host):\(address.port)/", address.user, address.password, address.authorities]
        let copies = texts.map { $0.map { strdup($0) } ?? nil }
        defer { for copy in copies { free(copy) } }
        var settings = post_settings()
        settings.url = UnsafePointer(copies[0])
        settings.user = UnsafePointer(copies[1])
        settings.password = UnsafePointer(copies[2])
        settings.authorities = UnsafePointer(copies[3])
        settings.tls = Int32(address.mayBeOpen ? POST_OPEN : POST_REQUIRED)
        settings.connect_seconds = Self.connectSeconds
        settings.total_seconds = Self.totalSeconds
        line = mailbox_open(&settings, &answer)
        guard line == nil else { return }
        throw .closed(withUnsafeBytes(of: answer.words) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
}
