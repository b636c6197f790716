/// What is asked of a mailbox.
extension IMAPLine {
    /// A folder that was opened.
    package struct Folder: Sendable, Equatable {
        /// Under which the numbers of its mails count.
        package let validity: Int64
        /// Whether it tells of new mail of its own accord.
        package let tellsNews: Bool
    }

    /// Which mails are looked for.
    package enum Search: Sendable, Equatable {
        case all
        case after(Int64)
        case unread
        /// Unread, or put there since a day, `21-Nov-2026`.
        case unreadOrSince(String)

        fileprivate var words: String {
            switch self {
            case .all: "ALL"
            case .after(let number): "UID \(number + 1):*"
            case .unread: "UNSEEN"
            case .unreadOrSince(let day): "OR UNSEEN SINCE \(day)"
            }
        }
    }

    /// Opens a folder.
    package func select(_ folder: String) async throws(MailboxError) -> Folder {
        let quoted = folder.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let replies: [IMAPReplies.Reply]
        do { replies = try await command("SELECT \"\(quoted)\"") } catch {
            if case .refused(let why) = error { throw .noFolder(why) }
            throw error
        }
        let validity = replies.lazy.compactMap { $0.number(after: "[UIDVALIDITY ") }.first
        guard let validity else { throw .nonsense }
        let offers = try await command("CAPABILITY").contains { reply in
            reply.line.hasPrefix("* CAPABILITY") && reply.words.contains { $0.uppercased() == "IDLE" }
        }
        return Folder(validity: validity, tellsNews: offers)
    }

    /// The numbers of mails, the oldest first.
    package func numbers(_ search: Search) async throws(MailboxError) -> [Int64] {
        let replies = try await command("UID SEARCH \(search.words)").filter { $0.line.hasPrefix("* SEARCH") }
        let found = replies.flatMap { $0.words.dropFirst(2) }.compactMap { Int64($0) }.sorted()
        // A range up to the last mail always names the last one.
        if case .after(let number) = search { return found.filter { $0 > number } }
        return found
    }

    /// Bytes of some mails, by their numbers; none of those that are not there any more.
    package func sizes(of numbers: [Int64]) async throws(MailboxError) -> [Int64: Int] {
        let list = numbers.map(String.init).joined(separator: ",")
        var sizes: [Int64: Int] = [:]
        for reply in try await command("UID FETCH \(list) (RFC822.SIZE)") {
            if let number = reply.number(after: "UID "), let size = reply.number(after: "RFC822.SIZE ") {
                sizes[number] = Int(size)
            }
        }
        return sizes
    }

    /// A mail's bytes, which leaves it unread; nil where it is not there any more.
    package func mail(_ number: Int64) async throws(MailboxError) -> [UInt8]? {
        try await command("UID FETCH \(number) (BODY.PEEK[])")
            .first { $0.number(after: "UID ") == number && $0.line.contains("BODY[]") }?.strings.first
    }

    package func markRead(_ number: Int64) async throws(MailboxError) {
        _ = try await command("UID STORE \(number) +FLAGS.SILENT (\\Seen)")
    }

    /// Waits for news for as long as its task goes on, at most so many seconds.
    ///
    /// - Parameter folder: where it does not tell of its own accord, the time is waited for.
    package func wait(seconds: Int, in folder: Folder) async throws(MailboxError) {
        guard folder.tellsNews else {
            for _ in 0..<seconds where !Task.isCancelled { try? await Task.sleep(for: .seconds(1)) }
            return
        }
        try await say("idle IDLE") { $0.line.hasPrefix("+") }
        var isNews = false
        for _ in 0..<seconds where !isNews && !Task.isCancelled { isNews = try await listen(seconds: 1) }
        try await say("DONE") { $0.line.hasPrefix("idle ") }
    }
}

extension IMAPReplies.Reply {
    /// The number that stands behind some words of it.
    func number(after words: String) -> Int64? {
        guard let range = line.range(of: words) else { return nil }
        return Int64(line[range.upperBound...].prefix { ("0"..."9").contains($0) })
    }
}
