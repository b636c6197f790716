import Kernel
import Mail
import People
import Points
import Record
import Safety
import Storage

/// Brings mails into an area: each kept byte for byte, read, filed and on the record before it is reported.
///
/// While one batch is written, the next is read. Originals become durable first, then the database, then the line.
struct MailImport: Sendable {
    let install: Install
    let area: LocalArea
    let reader: MailReader
    let visibility: Visibility

    /// A mail whose original is kept.
    struct Prepared: Sendable {
        let mail: FoundMail
        let sha256: String
        let letter: Result<Letter, any Error>
    }

    /// Imports what the feed has, and tells of each mail once it is durable.
    func run(_ feed: MailFeed, tell: @Sendable (ImportedMail) -> Void) async throws {
        var batch = await prepare(feed.next())
        while !batch.isEmpty {
            async let next = prepare(feed.next())
            for mail in await keep(batch) { tell(mail) }
            batch = await next
        }
    }

    private func prepare(_ mails: [FoundMail]) async -> [Prepared] {
        await withTaskGroup(of: (Int, Prepared).self) { group in
            for (index, mail) in mails.enumerated() {
                group.addTask { (index, read(mail)) }
            }
            var prepared: [(Int, Prepared)] = []
            for await one in group { prepared.append(one) }
            return prepared.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func read(_ mail: FoundMail) -> Prepared {
        switch mail.bytes {
        case .failure(let error): return Prepared(mail: mail, sha256: "", letter: .failure(error))
        case .success(let bytes):
            let sha256 = Digest32.of(bytes).hex
            do { return Prepared(mail: mail, sha256: sha256, letter: .success(try reader.read(bytes))) } catch {
                return Prepared(mail: mail, sha256: sha256, letter: .failure(error))
            }
        }
    }

    /// Makes a batch durable: in one transaction, or, where that fails, each mail alone.
    private func keep(_ batch: [Prepared]) async -> [ImportedMail] {
        let readable = batch.filter { (try? $0.letter.get()) != nil }
        do {
            _ = try install.originals.keep(readable.compactMap { try? $0.mail.bytes.get() })
            let filed = try await file(readable)
            return batch.map { prepared in
                guard let filed = filed[prepared.key] else { return refused(prepared, prepared.whyUnread) }
                return ImportedMail(prepared.mail, prepared.sha256, filed, try? prepared.letter.get())
            }
        } catch {
            guard batch.count > 1 else { return batch.map { refused($0, Sentence.of(error)) } }
            var alone: [ImportedMail] = []
            for prepared in batch { alone += await keep([prepared]) }
            return alone
        }
    }

    private func file(_ batch: [Prepared]) async throws -> [String: Filed] {
        guard !batch.isEmpty else { return [:] }
        let (area, visibility) = (area, visibility)
        return try await install.store.write { writer in
            let filing = try Filing(into: area, in: writer)
            var filed: [String: Filed] = [:]
            for prepared in batch {
                let incoming = Incoming(try prepared.letter.get(), original: prepared.sha256, visibility: visibility)
                filed[prepared.key] = try filing.file(incoming)
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
        switch letter {
        case .success: "It was not filed."
        case .failure(FeedError.unreadable(let why)): "It could not be read: \(why)."
        case .failure: "It does not read as a mail."
        }
    }
}
