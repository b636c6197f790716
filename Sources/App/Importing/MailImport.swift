import Kernel
import Mail
import People
import Points
import Record
import Safety
import Storage

/// Brings mails into an area: each kept byte for byte, read, filed and on the record before it is reported.
///
/// While one batch is filed, the next is read and its originals are kept. Originals become durable first, then the
/// database, then the line.
struct MailImport: Sendable {
    let install: Install
    let area: LocalArea
    let reader: MailReader
    let visibility: Visibility

    /// A mail that was read, with what is to be filed of it.
    struct Prepared: Sendable {
        let mail: FoundMail
        let sha256: String
        let incoming: Result<Incoming, any Error>
    }

    /// Mails whose originals are kept, or why they could not be.
    private struct Batch {
        let mails: [Prepared]
        let kept: Result<Void, any Error>
    }

    /// Imports what the feed has, and tells of each mail once it is durable.
    func run(_ feed: MailFeed, tell: @Sendable (ImportedMail) -> Void) async throws {
        var batch = await prepare(feed.next())
        while !batch.mails.isEmpty {
            async let next = prepare(feed.next())
            for mail in await file(batch) { tell(mail) }
            batch = await next
        }
    }

    private func prepare(_ mails: [FoundMail]) async -> Batch {
        let prepared = await withTaskGroup(of: (Int, Prepared).self) { group in
            for (index, mail) in mails.enumerated() {
                group.addTask { (index, read(mail)) }
            }
            var prepared: [(Int, Prepared)] = []
            for await one in group { prepared.append(one) }
            return prepared.sorted { $0.0 < $1.0 }.map(\.1)
        }
        return Batch(mails: prepared, kept: Result { try keepOriginals(of: prepared) })
    }

    private func read(_ mail: FoundMail) -> Prepared {
        switch mail.bytes {
        case .failure(let error): return Prepared(mail: mail, sha256: "", incoming: .failure(error))
        case .success(let bytes):
            let sha256 = Digest32.of(bytes).hex
            let incoming = Result {
                Incoming(try reader.read(bytes), original: sha256, visibility: visibility)
            }
            return Prepared(mail: mail, sha256: sha256, incoming: incoming)
        }
    }

    private func keepOriginals(of mails: [Prepared]) throws {
        let readable = mails.filter { (try? $0.incoming.get()) != nil }
        _ = try install.originals.keep(readable.compactMap { try? $0.mail.bytes.get() })
    }

    /// Makes a batch durable: in one transaction, or, where that fails, each mail alone.
    private func file(_ batch: Batch) async -> [ImportedMail] {
        do {
            try batch.kept.get()
            let filed = try await file(batch.mails.filter { (try? $0.incoming.get()) != nil })
            return batch.mails.map { mail in
                guard let filed = filed[mail.key] else { return refused(mail, mail.whyUnread) }
                return ImportedMail(mail.mail, mail.sha256, filed, try? mail.incoming.get().letter)
            }
        } catch {
            guard batch.mails.count > 1 else { return batch.mails.map { refused($0, Sentence.of(error)) } }
            var alone: [ImportedMail] = []
            for mail in batch.mails {
                alone += await file(Batch(mails: [mail], kept: Result { try keepOriginals(of: [mail]) }))
            }
            return alone
        }
    }

    private func file(_ batch: [Prepared]) async throws -> [String: Filed] {
        guard !batch.isEmpty else { return [:] }
        let area = area
        return try await install.store.write { writer in
            let filing = try Filing(into: area, in: writer)
            var filed: [String: Filed] = [:]
            for prepared in batch {
                filed[prepared.key] = try filing.file(prepared.incoming.get())
            }
            return filed
        }
    }

    private func refused(_ prepared: Prepared, _ reason: String) -> ImportedMail {
        ImportedMail(failed: prepared.mail, prepared.sha256, because: reason)
    }
}

extension MailImport.Prepared {
    fileprivate var key: String { "\(mail.offset) \(mail.file)" }

    fileprivate var whyUnread: String {
        switch incoming {
        case .success: "It was not filed."
        case .failure(FeedError.unreadable(let why)): "It could not be read: \(why)."
        case .failure: "It does not read as a mail."
        }
    }
}
