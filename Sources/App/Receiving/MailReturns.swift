import Kernel
import Mail
import Storage

/// Reads what comes back to letters: reports of delivery are counted, the rest is nobody's message.
struct MailReturns: Sendable {
    let store: Store
    let reader: MailReader

    /// Takes a mail at a letter's return path.
    ///
    /// A report counts. An automatic reply goes there too (RFC 3834, 4): it counts nothing, and nobody answers it. A person
    /// has no reason to write there.
    func take(_ mail: ArrivingMail, about letter: ID<OutboxLetter>) async throws -> Reception {
        guard let found = try? reader.read(mail.bytes) else { return .refused(.notAMail) }
        if let report = try? reader.bounce(in: mail.bytes) {
            try await store.write { _ = try Bounced.note(report, about: letter, in: $0) }
            return .kept
        }
        let isByMachine = mail.sender == nil || found.automatic == .reply || found.automatic == .bounce
        return isByMachine ? .kept : .refused(.noSuchAddress)
    }

    /// Counts a report that came to another address than a return path, if it names a letter of ours.
    ///
    /// - Returns: whether it did.
    func isCounted(_ mail: ArrivingMail) async throws -> Bool {
        guard mail.sender == nil, let report = try? reader.bounce(in: mail.bytes) else { return false }
        return try await store.write { try Bounced.note(report, about: nil, in: $0) } != nil
    }
}
