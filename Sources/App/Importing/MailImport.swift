import Kernel
import Mail
import People
import Points
import Record
import Safety

/// Brings mails into an area from files: each kept byte for byte, read, filed and on the record before it is reported.
///
/// While one batch is filed, the next is read and its originals are kept.
struct MailImport: Sendable {
    let taking: MailTaking
    let area: LocalArea
    let visibility: Visibility

    init(install: Install, area: LocalArea, reader: MailReader, visibility: Visibility) {
        taking = MailTaking(install: install, reader: reader)
        self.area = area
        self.visibility = visibility
    }

    /// Mails that were found, and those of them that could be read from their files.
    private struct Batch {
        let found: [FoundMail]
        let taken: MailTaking.Batch
    }

    /// Imports what the feed has, and tells of each mail once it is durable.
    func run(_ feed: MailFeed, tell: @Sendable (ImportedMail) -> Void) async throws {
        var batch = await prepare(feed.next())
        while !batch.found.isEmpty {
            async let next = prepare(feed.next())
            for mail in await file(batch) { tell(mail) }
            batch = await next
        }
    }

    private func prepare(_ found: [FoundMail]) async -> Batch {
        let coming = found.compactMap { mail in
            (try? mail.bytes.get()).map { MailTaking.Coming(bytes: $0, area: area, visibility: visibility) }
        }
        return Batch(found: found, taken: await taking.prepare(coming))
    }

    private func file(_ batch: Batch) async -> [ImportedMail] {
        var outcomes = zip(batch.taken.mails, await taking.file(batch.taken)).makeIterator()
        return batch.found.map { mail in
            if case .failure(.unreadable(let why)) = mail.bytes {
                return ImportedMail(failed: mail, "", because: "It could not be read: \(why).")
            }
            guard let (read, outcome) = outcomes.next() else {
                return ImportedMail(failed: mail, "", because: "It was not filed.")
            }
            switch outcome {
            case .filed(let filed, let letter): return ImportedMail(mail, read.sha256, filed, letter)
            case .unread:
                return ImportedMail(failed: mail, read.sha256, because: "It does not read as a mail.")
            case .failed(let error): return ImportedMail(failed: mail, read.sha256, because: Sentence.of(error))
            }
        }
    }
}
