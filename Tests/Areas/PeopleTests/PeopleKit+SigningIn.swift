import Kernel
import Storage

@testable import People

extension PeopleKit {
    func ask(_ email: String) async throws {
        try await store.write { try SigningIn.ask(EmailAddress(typed: email), in: $0) }
    }

    @discardableResult
    func spend(_ token: String, _ browser: String, held: String? = nil) async throws -> String {
        try await store.write { try SigningIn.spend(token, browser: browser, held: held, device: "X", in: $0) }.text
    }

    func take(_ code: String, _ email: String) async throws -> String? {
        try await store.write { writer in
            try SigningIn.take(code: code, for: EmailAddress(typed: email), browser: "a", device: "X", in: writer)
        }?.text
    }

    func signedIn(_ session: String?) async throws -> SignedIn? {
        let area = area
        return try await store.write { writer in
            try SignedIn.find(session, area: area.id, on: writer.world.today, in: writer)
        }
    }

    func count(_ sql: SQL) async throws -> Int { try await store.read { try $0.row(sql)?["n"] ?? -1 } }
}
