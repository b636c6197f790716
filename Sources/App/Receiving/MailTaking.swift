import Dispatch
import Foundation
import Kernel
import Mail
import People
import Points
import Safety
import Storage

/// Takes mails into areas, whichever way they came: each kept byte for byte, read, filed and on the record.
///
/// Originals become durable first, then the database; only then is anybody told.
struct MailTaking: Sendable {
    let install: Install
    let reader: MailReader

    /// A mail and where it goes.
    struct Coming: Sendable {
        let bytes: [UInt8]
        let area: LocalArea
        var visibility = Visibility.forumAndService
        var way = Incoming.Way.imported
        /// Whether it came from the empty sender, under which only mail servers and programs write.
        var isFromNobody = false
    }

    /// A mail that was read, with what is to be filed of it.
    struct Read: Sendable {
        let coming: Coming
        let original: Original
        let incoming: Result<Incoming, any Error>

        var sha256: String { original.sha256 }
        fileprivate var isReadable: Bool { unread == nil }
        fileprivate var unread: Outcome? { if case .failure(let error) = incoming { .unread(error) } else { nil } }
    }

    /// Mails whose originals are kept, or why they could not be.
    struct Batch: Sendable {
        let mails: [Read]
        fileprivate let kept: Result<Void, any Error>
    }

    /// What became of one mail.
    enum Outcome: Sendable {
        case filed(Filed, Letter)
        /// It does not read as a mail, or not as one that is taken; nothing of it was kept.
        case unread(any Error)
        case failed(any Error)
    }

    /// Reads mails, and makes their originals durable.
    func prepare(_ coming: [Coming]) async -> Batch { await keep(await read(coming)) }

    /// Reads mails, several at a time.
    func read(_ coming: [Coming]) async -> [Read] {
        await withTaskGroup(of: (Int, Read).self) { group in
            var waiting = coming.enumerated().makeIterator()
            func readNext() {
                if let (index, mail) = waiting.next() { group.addTask { (index, read(mail)) } }
            }
            for _ in 0..<Self.readers { readNext() }
            var done: [(Int, Read)] = []
            for await one in group {
                done.append(one)
                readNext()
            }
            return done.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Makes the originals of mails durable.
    func keep(_ mails: [Read]) async -> Batch { Batch(mails: mails, kept: await keepOriginals(of: mails)) }

    /// Makes a batch durable: in one transaction, or, where that fails, each mail alone.
    ///
    /// - Returns: what became of each, in order.
    func file(_ batch: Batch) async -> [Outcome] {
        do {
            try batch.kept.get()
            let filed = try await file(batch.mails)
            return zip(batch.mails, filed).map(Self.outcome)
        } catch {
            guard batch.mails.count > 1 else { return batch.mails.map { $0.unread ?? .failed(error) } }
            var alone: [Outcome] = []
            for mail in batch.mails {
                alone += await file(Batch(mails: [mail], kept: await keepOriginals(of: [mail])))
            }
            return alone
        }
    }

    private func read(_ mail: Coming) -> Read {
        let original = Original(mail.bytes)
        let incoming = Result {
            var letter = try reader.read(mail.bytes)
            if letter.hasMoreParts, mail.way != .imported { throw TooManyParts() }
            if mail.isFromNobody, letter.automatic == nil { letter.automatic = .bounce }
            return Incoming(
                letter,
                original: original.sha256,
                visibility: mail.visibility,
                way: mail.way,
                senderCheck: install.settings["HEARD_MAIL_CHECKED_BY"].flatMap {
                    SenderCheck(letter.authenticationResults, by: $0)
                },
                world: install.world
            )
        }
        return Read(coming: mail, original: original, incoming: incoming)
    }

    /// Waits for the disk on a thread of its own: those that all work shares are few.
    private func keepOriginals(of mails: [Read]) async -> Result<Void, any Error> {
        let originals = mails.filter(\.isReadable).map(\.original)
        return await withCheckedContinuation { continuation in
            Self.disk.async { [keep = install.originals.keep] in
                continuation.resume(returning: Result { try keep(originals) })
            }
        }
    }

    /// How many are read at a time: more would only stand before the work of others.
    private static let readers = ProcessInfo.processInfo.activeProcessorCount

    private static let disk = DispatchQueue(label: "heard.originals")

    private func file(_ mails: [Read]) async throws -> [Filed?] {
        guard mails.contains(where: \.isReadable) else { return mails.map { _ in nil } }
        return try await install.store.write { writer in
            var filings: [ID<LocalArea>: Filing] = [:]
            return try mails.map { mail in
                guard mail.isReadable else { return nil }
                let area = mail.coming.area
                let filing = try filings[area.id] ?? Filing(into: area, in: writer)
                filings[area.id] = filing
                return try filing.file(mail.incoming.get())
            }
        }
    }

    private static func outcome(of mail: Read, _ filed: Filed?) -> Outcome {
        switch mail.incoming {
        case .failure(let error): .unread(error)
        case .success(let incoming): filed.map { .filed($0, incoming.letter) } ?? .unread(MailError.notAMessage)
        }
    }
}

/// A mail that is delivered has more parts than Heard reads: it is not taken, rather than taken by half.
struct TooManyParts: Error {}
