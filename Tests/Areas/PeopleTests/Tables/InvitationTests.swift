import HeardTesting
import Kernel
import Storage
import Testing

@testable import People

@Suite("Invitations")
struct InvitationTests {
    private func invite(
        _ email: String,
        to group: Group,
        as role: Role = .member,
        _ scope: Mandate.Scope = .everything,
        by seat: Seat,
        in kit: PeopleKit
    ) async throws -> String {
        try await kit.store.write { writer in
            try Membership(of: group, in: writer).invite(
                EmailAddress(typed: email),
                as: role,
                Mandate(scope, from: writer.world.today),
                by: .seat(seat),
                in: writer
            )
        }.text
    }

    private func take(_ token: String, name: String = "Ben Cole", in kit: PeopleKit) async throws -> String? {
        try await kit.store.write { try Invitation.take(token, name: name, device: "X", in: $0) }.session?.text
    }

    @Test("Who says yes has the seat that was offered, and is signed in when new", arguments: TestEngine.allCases)
    func taken(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let lead = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let token = try await invite("ben@home.example", to: forum, .topics(["Transport"]), by: lead, in: kit)
            let letter = try #require(try await kit.letters().first)
            #expect(letter.to == "ben@home.example" && letter.link == "/invitations/\(token)")
            #expect(letter.text.contains("Amina Rowe"))
            let session = try #require(try await take(token, in: kit))
            let seat = try #require(try await kit.signedIn(session)?.seats.first)
            #expect(seat.role == .member && seat.mandate.scope == .topics(["Transport"]))
            #expect(seat.holder?.name == "Ben Cole")
            await #expect(throws: PeopleError.linkEnded) { try await take(token, in: kit) }
            #expect(try await kit.seats(in: forum).count == 2)
        }
    }

    @Test("Who is known gets the seat under their own name, and signs in as always", arguments: TestEngine.allCases)
    func known(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let lead = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            _ = try await kit.person("Ben Cole")
            let token = try await invite("BEN.cole@home.example", to: forum, by: lead, in: kit)
            #expect(try await take(token, name: "Somebody Else", in: kit) == nil)
            #expect(try await kit.seats(in: forum).map { $0.holder?.name } == ["Amina Rowe", "Ben Cole"])
            await #expect(throws: PeopleError.memberAlready) {
                try await invite("ben.cole@home.example", to: forum, by: lead, in: kit)
            }
        }
    }

    @Test("It counts for 14 days, until it is taken back", arguments: TestEngine.allCases)
    func ended(_ engine: TestEngine) async throws {
        let clock = SetClock()
        try await PeopleKit.with(engine, world: clock.world) { kit in
            let forum = try await kit.add("Parents", .families)
            let lead = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let back = try await invite("ben@home.example", to: forum, by: lead, in: kit)
            let late = try await invite("cy@home.example", to: forum, by: lead, in: kit)
            let open = try await kit.store.read { try Invitation.open(in: forum.id, at: clock.now, $0) }
            #expect(Set(open.map(\.email.typed)) == ["ben@home.example", "cy@home.example"])
            let first = try #require(try await kit.store.read { try Invitation.find(back, in: $0) })
            try await kit.store.write {
                try Membership(of: forum, in: $0).takeBack(first, by: .seat(lead), in: $0)
            }
            await #expect(throws: PeopleError.linkEnded) { try await take(back, in: kit) }
            clock.go(minutes: 1, days: 14)
            #expect(try await kit.store.read { try Invitation.open(in: forum.id, at: clock.now, $0) } == [])
            await #expect(throws: PeopleError.linkEnded) { try await take(late, in: kit) }
            #expect(try await kit.seats(in: forum).count == 1)
        }
    }

    @Test("Only a lead of the group invites and takes back, and only into its roles", arguments: TestEngine.allCases)
    func refused(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let kites = try await kit.add("Kites", .families)
            let lead = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let member = try await kit.seat("Ben Cole", in: forum, as: .member)
            let stranger = try await kit.seat("Cy Dunn", in: kites, as: .forumLead)
            let token = try await invite("eve@home.example", to: forum, by: lead, in: kit)
            let open = try #require(try await kit.store.read { try Invitation.find(token, in: $0) })
            for seat in [member, stranger] {
                await #expect(throws: PeopleError.notAllowed(.invite)) {
                    try await invite("fay@home.example", to: forum, by: seat, in: kit)
                }
                await #expect(throws: PeopleError.notAllowed(.invite)) {
                    try await kit.store.write {
                        try Membership(of: forum, in: $0).takeBack(open, by: .seat(seat), in: $0)
                    }
                }
            }
            await #expect(throws: PeopleError.roleOfAnotherSide(.officer)) {
                try await invite("fay@home.example", to: forum, as: .officer, by: lead, in: kit)
            }
            await #expect(throws: PeopleError.linkEnded) {
                try await kit.store.write {
                    try Membership(of: kites, in: $0).takeBack(open, by: .seat(stranger), in: $0)
                }
            }
        }
    }

    @Test("An invitation falls with the right of who sent it", arguments: TestEngine.allCases)
    func inviterLeft(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let lead = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            try await kit.seat("Ben Cole", in: forum, as: .forumLead)
            let token = try await invite("cy@home.example", to: forum, by: lead, in: kit)
            try await kit.record(kit.membership(forum).leave(lead, on: .sample, by: .seat(lead)))
            await #expect(throws: PeopleError.notAllowed(.invite)) { try await take(token, in: kit) }
            #expect(try await kit.seats(in: forum).count == 1)
            #expect(try await kit.count("SELECT COUNT(*) AS n FROM person") == 2, "nobody is left behind")
        }
    }
}
