import Kernel
import Storage
import Wording

/// What carries letters away: one line to a mail server.
package struct Post: Sendable {
    /// Hands one mail over; waits until the server has said something, or its time is over.
    package let deliver: @Sendable (Envelope, [UInt8]) async -> PostOutcome
    /// Ends the line; the next letter opens it again.
    package let close: @Sendable () async -> Void

    /// Who a mail goes to, and where it comes back to.
    package struct Envelope: Sendable, Equatable {
        package let sender: String
        package let recipient: String

        package init(sender: String, recipient: String) {
            self.sender = sender
            self.recipient = recipient
        }
    }

    package init(
        deliver: @escaping @Sendable (Envelope, [UInt8]) async -> PostOutcome,
        close: @escaping @Sendable () async -> Void
    ) {
        self.deliver = deliver
        self.close = close
    }
}

/// Sends what waits in the outbox, one letter after another.
///
/// Each is taken for this server alone, sent, and noted with the taking of the next, in one transaction. Whoever dies
/// between the sending and the note leaves one letter that goes out twice, under one Message-ID.
package struct Posting: Sendable {
    /// What a round has come to.
    package enum End: Sendable, Equatable {
        /// Nothing more is due.
        case done(Int)
        /// The mail server cannot be used at all, so the rest waits.
        case noRoute(Int, String)
    }

    private let store: Store
    private let world: World
    private let post: Post
    private let address: PostalAddress
    private let languages: Languages
    private let file: @Sendable (String) throws -> [UInt8]?
    private let sign: @Sendable ([UInt8]) -> [UInt8]
    private let holder: String

    /// - Parameters:
    ///   - world: its chance tells this server from every other.
    ///   - languages: those that letters can be written in.
    ///   - file: the bytes of a file that goes with a letter, by its SHA-256; nil where it is gone.
    ///   - sign: puts a signature on a mail's bytes (DKIM).
    package init(
        of store: Store,
        by post: Post,
        from address: PostalAddress,
        world: World,
        languages: Languages = Languages(),
        file: @escaping @Sendable (String) throws -> [UInt8]? = { _ in nil },
        sign: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
    ) {
        self.store = store
        self.world = world
        self.post = post
        self.address = address
        self.languages = languages
        self.file = file
        self.sign = sign
        holder = world.random(8).map { String($0, radix: 16) }.joined(separator: ".")
    }

    /// Works until nothing is due, the server cannot be used, or the task is cancelled.
    package func work() async throws -> End {
        let now = world.now()
        guard try await store.read({ try OutboxLetter.isDue(at: now, in: $0) }) else { return .done(0) }
        var (count, last): (Int, Sent?) = (0, nil)
        while let letter = try await note(last, taking: !Task.isCancelled) {
            let outcome = await deliver(letter)
            last = Sent(letter: letter, outcome: outcome)
            if case .noRoute(let why) = outcome {
                _ = try await note(last, taking: false)
                await post.close()
                return .noRoute(count, why)
            }
            if case .accepted = outcome { count += 1 }
        }
        await post.close()
        return .done(count)
    }

    private struct Sent: Sendable {
        let letter: OutboxLetter
        let outcome: PostOutcome
    }

    private func note(_ sent: Sent?, taking isTaking: Bool) async throws -> OutboxLetter? {
        try await store.write { [holder] writer in
            if let sent { try sent.letter.note(sent.outcome, in: writer) }
            return isTaking ? try OutboxLetter.take(by: holder, in: writer) : nil
        }
    }

    private func deliver(_ letter: OutboxLetter) async -> PostOutcome {
        guard letter.to.utf8.allSatisfy({ (33...126).contains($0) && $0 != 60 && $0 != 62 }) else {
            return .refused("The address has letters that mail servers cannot be asked for.")
        }
        let envelope = Post.Envelope(sender: address.returnPath(of: letter.id), recipient: letter.to)
        var files: [(file: LetterFile, bytes: [UInt8])] = []
        for one in letter.files {
            do {
                // Not refused: that would be said of the address.
                guard let bytes = try file(one.sha256) else { return .notNow("A file that goes with it is gone.") }
                files.append((one, bytes))
            } catch {
                return .notNow("A file that goes with it cannot be read now.")
            }
        }
        let form = MailForm(letter.written(in: languages), from: address, with: files)
        return await post.deliver(envelope, sign(form.bytes))
    }
}
