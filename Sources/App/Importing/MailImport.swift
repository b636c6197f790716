import AsyncAlgorithms
import Kernel
import Mail
import People
import Points
import Record
import Safety

/// Brings mails into an area from files: each kept byte for byte, read, filed and on the record before it is reported.
///
/// While one batch is filed, those after it are read and their originals are kept.
struct MailImport: Sendable {
    let taking: MailTaking
    let area: LocalArea
    let visibility: Visibility

    init(install: Install, area: LocalArea, reader: MailReader, visibility: Visibility) {
        taking = MailTaking(install: install, reader: reader)
        self.area = area
        self.visibility = visibility
    }

    /// Mails that were found, and what became so far of those that could be read from their files.
    private struct Batch<Mails: Sendable>: Sendable {
        let found: [FoundMail]
        let mails: Mails
    }

    /// Imports what the feed has, and tells of each mail once it is durable.
    func run(_ feed: MailFeed, tell: @Sendable (ImportedMail) -> Void) async throws {
        let letters = AsyncStream {
            let found = await feed.next()
            return found.isEmpty ? nil : await read(found)
        }
        // Between the steps one batch waits, so that whoever waits for the disk keeps nobody else from work.
        let kept = letters.buffer(policy: .bounded(1)).map { batch in
            Batch(found: batch.found, mails: await taking.keep(batch.mails))
        }
        for await batch in kept.buffer(policy: .bounded(1)) {
            for mail in await file(batch) { tell(mail) }
        }
    }

    private func read(_ found: [FoundMail]) async -> Batch<[MailTaking.Read]> {
        let coming = found.compactMap { mail in
            (try? mail.bytes.get()).map { MailTaking.Coming(bytes: $0, area: area, visibility: visibility) }
        }
        return Batch(found: found, mails: await taking.read(coming))
    }

    private func file(_ batch: Batch<MailTaking.Batch>) async -> [ImportedMail] {
        var outcomes = zip(batch.mails.mails, await taking.file(batch.mails)).makeIterator()
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
