import Kernel
import Logging
import Mail
import MailGMime
import MailIMAP
import Storage

/// Takes the mails of a mailbox elsewhere, each through the same door as those that are delivered.
///
/// Which there are is written down first, then each is taken, marked read there, and crossed off: whoever dies in between
/// takes it again, and what is here twice is kept once. What cannot be taken stays unread, and nothing waits behind it.
struct MailFetch: Sendable {
    let address: IMAPAddress
    let line: IMAPLine
    private let install: Install
    private let door: MailDoor
    private let reader: MailReader
    private let logger: Logger?

    /// What a look has come to.
    struct Count: Sendable, Equatable {
        var taken = 0
        var left = 0
    }

    init(_ install: Install, from address: IMAPAddress, logger: Logger? = nil) {
        self.install = install
        self.address = address
        self.logger = logger
        door = install.door(logger: logger)
        line = IMAPLine(to: address, largest: door.largest)
        reader = MailReader.gmime(html: .besideProgram, now: install.world.now)
    }

    private var box: String { address.shown }

    /// Takes what is new, and what was left and is due again.
    func look(into folder: IMAPLine.Folder) async throws -> Count {
        try await noteNews(in: folder)
        var count = Count()
        while !Task.isCancelled {
            let due = try await install.store.read { [box, now = install.world.now()] in
                try LeftMail.due(of: box, at: now, in: $0)
            }
            guard !due.isEmpty else { break }
            let sizes = try await line.sizes(of: due.map(\.number))
            for mail in due where !Task.isCancelled {
                let one = try await take(mail, size: sizes[mail.number])
                count = Count(taken: count.taken + one.taken, left: count.left + one.left)
            }
        }
        return count
    }

    /// Opens the mailbox, takes what is new, and closes it.
    func once() async throws -> Count {
        try await line.open()
        do {
            let count = try await look(into: try await line.select(address.folder))
            await line.close()
            return count
        } catch {
            await line.close()
            throw error
        }
    }

    /// What a person had read before the first look is theirs; from then on every mail is taken.
    private func noteNews(in folder: IMAPLine.Folder) async throws {
        let known = try await install.store.read { [box] in try FetchedBox.find(box, in: $0) }
        let (found, last): ([Int64], Int64)
        if let known, known.validity == folder.validity {
            found = try await line.numbers(.after(known.last))
            last = found.last ?? known.last
        } else {
            last = try await line.numbers(.all).last ?? 0
            let since = known?.lookedAt.map { IMAPLine.Search.unreadOrSince(($0.dayInLondon + -1).inMailboxes) }
            found = try await line.numbers(since ?? .unread).filter { $0 <= last }
        }
        try await install.store.write { [box] in
            try FetchedBox.note(found, upTo: last, under: folder.validity, of: box, in: $0)
        }
    }

    /// Takes one, which then is off the list, or leaves it where it is.
    private func take(_ mail: LeftMail, size: Int?) async throws -> Count {
        let reception: Reception?
        do {
            reception = size ?? 0 > door.largest ? .refused(.tooLarge) : try await fetch(mail)
        } catch {
            // Whatever it is about this mail that breaks the line, those behind it come first next time.
            try await leave(mail, "It could not be fetched.", isFinal: false)
            throw error
        }
        switch reception {
        case .notNow?: return try await leave(mail, Reception.notNow.answer, isFinal: false)
        case .refused(let why)?: return try await leave(mail, Reception.refused(why).answer, isFinal: true)
        case .kept?, .held?: try await markRead(mail)
        case nil: break
        }
        try await install.store.write { [box] in try mail.noteDone(of: box, in: $0) }
        return Count(taken: reception == nil ? 0 : 1)
    }

    private func markRead(_ mail: LeftMail) async throws {
        do { try await line.markRead(mail.number) } catch MailboxError.refused(let why) {
            logger?.warning("A mail that was taken could not be marked read: \(why)")
        }
    }

    /// - Returns: nil where it is nothing to Heard: gone, or a letter of its own to whoever reads that mailbox.
    private func fetch(_ mail: LeftMail) async throws -> Reception? {
        guard let bytes = try await line.mail(mail.number) else { return nil }
        guard let (arriving, messageID) = try? reader.arriving(bytes) else { return .refused(.notAMail) }
        if try await isOwnLetter(messageID, to: arriving.recipients) { return nil }
        let receptions = await door.take(arriving)
        if receptions.contains(.notNow) { return .notNow }
        if let taken = receptions.first(where: \.isTaken) { return taken }
        let isForNobody = receptions.allSatisfy { $0 == .refused(.noSuchAddress) }
        guard isForNobody else { return receptions.first { $0 != .refused(.noSuchAddress) } ?? .notNow }
        // A mailbox gets mail that names it nowhere: it belongs where all its mail does.
        let rest = ArrivingMail(sender: arriving.sender, recipients: [""], bytes: bytes)
        return await door.take(rest).first ?? .notNow
    }

    private func isOwnLetter(_ messageID: String?, to recipients: [String]) async throws -> Bool {
        guard let key = messageID?.prefix(while: { $0 != "@" }) else { return false }
        let own = OwnAddresses(install.settings)
        return try await install.store.read { reader in
            guard try OutboxLetter.find(messageKey: String(key), in: reader) != nil else { return false }
            return try !recipients.contains {
                try own.local(of: $0).flatMap { try MailTrial.find($0, in: reader) } != nil
            }
        }
    }

    @discardableResult
    private func leave(_ mail: LeftMail, _ why: String, isFinal: Bool) async throws -> Count {
        logger?.warning("A mail was left in the mailbox (number \(mail.number)): \(why)")
        try await install.store.write { [box] in try mail.note(why, isFinal: isFinal, of: box, in: $0) }
        return Count(left: 1)
    }
}

extension Day {
    /// `21-Nov-2026` (RFC 3501, date).
    fileprivate var inMailboxes: String {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(parts.day)-\(names[parts.month - 1])-\(parts.year)"
    }
}
