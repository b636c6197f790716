import Mail
import MailSMTP

/// What `heard doctor` finds out about mail, without sending any.
struct MailCheckup: Sendable {
    /// One thing that was looked at.
    struct Finding: Sendable, Equatable {
        let isWell: Bool
        let words: String
    }

    let findings: [Finding]
    /// Text to paste; empty where no domain is known.
    let names: [String]

    init(_ install: Install) async throws {
        let way = Result { () throws(MailWay.Closed) in try MailWay(install.settings) }
        let keys = try install.mailKeys()
        let address = try? MailWay.address(install.settings)
        findings =
            [await Self.wayOut(way)] + (try await WaysIn(install).findings())
            + [Self.signing(keys), try await Self.outbox(install)]
        names = address.map { NameServerLines(for: $0, by: try? way.get(), keys: keys).lines } ?? []
    }

    var isWell: Bool { findings.allSatisfy(\.isWell) }

    private static func wayOut(_ way: Result<MailWay, MailWay.Closed>) async -> Finding {
        switch way {
        case .failure(let closed): return Finding(isWell: false, words: closed.sentence)
        case .success(let way):
            let said = await SMTPLine(to: way.server, as: way.address.domain).knock()
            return said.map { Finding(isWell: false, words: "\(way.server.shown) takes no letters: \($0)") }
                ?? Finding(isWell: true, words: "\(way.server.shown) would take letters. None was sent.")
        }
    }

    private static func signing(_ keys: [DKIMKey]) -> Finding {
        keys.isEmpty
            ? Finding(
                isWell: false,
                words: "Letters are not signed. Make keys with heard doctor mail-keys, or let the mail server sign."
            )
            : Finding(
                isWell: true,
                words: "Letters are signed by \(keys.map(\.kind.rawValue).joined(separator: " and "))."
            )
    }

    private static func outbox(_ install: Install) async throws -> Finding {
        let now = install.world.now()
        let trouble = try await install.store.read { try PostTrouble.find(at: now, in: $0) }
        guard let trouble else { return Finding(isWell: true, words: "No letter is stuck.") }
        return Finding(
            isWell: false,
            words: "Since \(trouble.since) no letter goes out; \(trouble.waiting) wait. \(trouble.why)"
        )
    }
}
