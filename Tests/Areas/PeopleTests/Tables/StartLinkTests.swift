import HeardTesting
import Kernel
import Storage
import Testing

@testable import People

@Suite("Start links")
struct StartLinkTests {
    private func spend(_ token: String, _ email: String? = nil, in kit: PeopleKit) async throws -> String {
        try await kit.store.write { writer in
            try StartLink.spend(
                token,
                email: email.map { try EmailAddress(typed: $0) },
                name: "Hana Berg",
                device: "X",
                in: writer
            )
        }.session.text
    }

    private func make(_ purpose: StartLink.Purpose, in kit: PeopleKit) async throws -> String {
        try await kit.store.write { try StartLink.make(for: purpose, in: $0) }.text
    }

    @Test("The first run makes a host, once, and only while nobody is there", arguments: TestEngine.allCases)
    func firstRun(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let token = try await make(.firstRun, in: kit)
            let second = try await make(.firstRun, in: kit)
            await #expect(throws: PeopleError.linkEnded) { try await spend(token, in: kit) }
            let session = try await spend(token, "host@home.example", in: kit)
            #expect(try await kit.signedIn(session)?.person.isHost == true)
            for used in [token, second] {
                await #expect(throws: PeopleError.linkEnded) { try await spend(used, "eve@home.example", in: kit) }
            }
        }
    }

    @Test(
        "One for a lead gives the seat that leads its group, to the address it was made for",
        arguments: TestEngine.allCases
    )
    func lead(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            for side in Side.allCases {
                let group = try await kit.add("Group on the side of \(side)", side)
                let address = try EmailAddress(typed: "\(side).lead@home.example")
                let token = try await make(.lead(address, of: group.id), in: kit)
                let session = try await spend(token, "eve@home.example", in: kit)
                let found = try #require(try await kit.signedIn(session))
                #expect(found.person.email == address && !found.person.isHost)
                #expect(found.seats.map(\.role) == [side.leadingRole])
                #expect(found.seats.first?.leadsGroup(on: .sample) == true)
            }
        }
    }

    @Test("A member whose lead is lost becomes lead in their own seat", arguments: TestEngine.allCases)
    func promoted(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let seat = try await kit.seat("Ben Cole", in: forum, as: .member, .topics(["Transport"]))
            let token = try await make(.lead(EmailAddress(typed: "ben.cole@home.example"), of: forum.id), in: kit)
            _ = try await spend(token, in: kit)
            let seats = try await kit.seats(in: forum)
            #expect(seats.map(\.id) == [seat.id] && seats.first?.role == .forumLead)
            #expect(seats.first?.mandate.scope == .everything)
        }
    }

    @Test("It works for 30 minutes", arguments: TestEngine.allCases)
    func late(_ engine: TestEngine) async throws {
        let clock = SetClock()
        try await PeopleKit.with(engine, world: clock.world) { kit in
            let token = try await make(.host(EmailAddress(typed: "host@home.example")), in: kit)
            clock.go(minutes: 31)
            await #expect(throws: PeopleError.linkEnded) { try await spend(token, in: kit) }
            #expect(try await kit.count("SELECT COUNT(*) AS n FROM person") == 0)
        }
    }
}
