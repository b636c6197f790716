import Kernel
import Mail
import Record
import Storage
import Testing

@testable import People

extension PeopleKit {
    /// Somebody who can sign in.
    func person(_ name: String, _ email: String? = nil) async throws -> Person {
        let typed = email ?? "\(name.lowercased().split(separator: " ").joined(separator: "."))@home.example"
        return try await store.write { try Person.at(EmailAddress(typed: typed), name: name, in: $0) }
    }

    /// Somebody with a seat in a group, put there by the host.
    @discardableResult
    func seat(_ name: String, in group: Group, as role: Role, _ scope: Mandate.Scope = .everything) async throws -> Seat
    {
        let person = try await person(name)
        return try await store.write { writer in
            let mandate = try Mandate(scope, from: writer.world.today)
            try group.seat(person, as: role, mandate, by: .host, in: writer)
            return try #require(try Seat.all(in: group.id, writer).first { $0.holder?.person == person.id })
        }
    }

    func seats(in group: Group) async throws -> [Seat] { try await store.read { try Seat.all(in: group.id, $0) } }

    func membership(_ group: Group) async throws -> Membership {
        try await store.read { try Membership(of: group, in: $0) }
    }

    func record(_ event: some Event) async throws {
        let area = area
        try await store.write { _ = try $0.record(event, in: area.log) }
    }

    /// The letters in the outbox, the newest first.
    func letters() async throws -> [OutboxLetter] { try await store.read { try OutboxLetter.newest(100, in: $0) } }

    /// Asks for a mail, and reads in it what the person would.
    func mailedWayIn(_ email: String) async throws -> (token: String, code: String) {
        try await store.write { try SigningIn.ask(EmailAddress(typed: email), in: $0) }
        let token = try #require(try await letters().first?.link?.split(separator: "/").last)
        return (String(token), try await mailedCode())
    }

    /// The code in the newest letter.
    func mailedCode() async throws -> String {
        let text = try #require(try await letters().first).text
        return try #require(text.firstMatch(of: /\b[0-9]{6}\b/).map { String($0.output) })
    }

    /// Signs somebody in by the mailed link.
    func signIn(_ email: String, device: String = "Firefox on Android") async throws -> String {
        let token = try await mailedWayIn(email).token
        return try await store.write { try SigningIn.spend(token, browser: "once", device: device, in: $0) }.text
    }
}
