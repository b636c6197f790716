import HeardTesting
import Kernel
import Storage
import Testing

@testable import People

@Suite("Being signed in")
struct SessionTests {
    @Test("A session knows its person's seats in the area, held today, and no other's", arguments: TestEngine.allCases)
    func seats(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let kites = try await kit.add("Kites", .families)
            let member = try await kit.seat("Amina Rowe", in: kites, as: .member, .topics(["Transport", "Health"]))
            let lead = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            try await kit.seat("Ben Cole", in: forum, as: .forumLead)
            let session = try await kit.signIn("amina.rowe@home.example")
            #expect(try await kit.signedIn(session)?.seats == [lead, member])
            let elsewhere = try await kit.store.write {
                try SignedIn.find(session, area: ID(99), on: $0.world.today, in: $0)
            }
            #expect(elsewhere?.person.name == "Amina Rowe" && elsewhere?.seats == [])
            let left = try await kit.membership(forum).leave(lead, on: .sample, by: .seat(lead))
            try await kit.record(left)
            #expect(try await kit.signedIn(session)?.seats == [member])
            for stranger in [nil, "", "made up", session + "x"] {
                #expect(try await kit.signedIn(stranger) == nil)
            }
        }
    }

    @Test("Each is listed and ended alone, another's never, or all at once", arguments: TestEngine.allCases)
    func ended(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let amina = try await kit.person("Amina Rowe")
            let ben = try await kit.person("Ben Cole")
            let phone = try await kit.signIn("amina.rowe@home.example")
            let desk = try await kit.signIn("amina.rowe@home.example", device: "Edge on Windows")
            let listed = try await kit.store.read { try PersonSession.all(of: amina.id, on: .sample, in: $0) }
            #expect(Set(listed.map(\.device)) == ["Firefox on Android", "Edge on Windows"])
            let first = try #require(listed.first { $0.device == "Firefox on Android" })
            try await kit.store.write { try PersonSession.end(first.id, of: ben.id, in: $0) }
            #expect(try await kit.signedIn(phone) != nil)
            try await kit.store.write { try PersonSession.end(first.id, of: amina.id, in: $0) }
            #expect(try await kit.signedIn(phone) == nil)
            #expect(try await kit.signedIn(desk) != nil)
            try await kit.store.write { try PersonSession.endAll(of: amina.id, in: $0) }
            #expect(try await kit.signedIn(desk) == nil)
        }
    }

    @Test("Use keeps a session alive; after 90 days without it ends", arguments: TestEngine.allCases)
    func alive(_ engine: TestEngine) async throws {
        let clock = SetClock()
        try await PeopleKit.with(engine, world: clock.world) { kit in
            _ = try await kit.person("Amina Rowe")
            let session = try await kit.signIn("amina.rowe@home.example")
            clock.go(days: 80)
            let used = try #require(try await kit.signedIn(session)?.session)
            try await kit.store.write { try used.touch(on: $0.world.today, in: $0) }
            clock.go(days: 90)
            #expect(try await kit.signedIn(session)?.session.seenOn == .sample + 80)
            clock.go(days: 1)
            #expect(try await kit.signedIn(session) == nil)
            try await kit.store.write { try PersonSession.sweep(on: $0.world.today, in: $0) }
            #expect(try await kit.count("SELECT COUNT(*) AS n FROM person_session") == 0)
        }
    }

    @Test("A code proves the mailbox anew and changes the token", arguments: TestEngine.allCases)
    func proved(_ engine: TestEngine) async throws {
        let clock = SetClock()
        try await PeopleKit.with(engine, world: clock.world) { kit in
            let amina = try await kit.person("Amina Rowe")
            _ = try await kit.person("Ben Cole")
            let token = try await kit.signIn("amina.rowe@home.example")
            clock.go(minutes: 16)
            let session = try #require(try await kit.signedIn(token)?.session)
            #expect(!session.isProved(at: clock.now))
            let bens = try await kit.mailedWayIn("ben.cole@home.example").code
            let refused = try await kit.store.write { try session.prove(amina, code: bens, browser: "a", in: $0) }
            #expect(refused == nil)
            let code = try await kit.mailedWayIn("amina.rowe@home.example").code
            let changed = try await kit.store.write { try session.prove(amina, code: code, browser: "a", in: $0) }
            let newToken = try #require(changed).text
            #expect(try await kit.signedIn(token) == nil)
            #expect(try await kit.signedIn(newToken)?.session.isProved(at: clock.now) == true)
            #expect(try await kit.signedIn(newToken)?.session.id == session.id)
        }
    }

    @Test("Whom somebody speaks as is remembered", arguments: TestEngine.allCases)
    func speaking(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let seat = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let token = try await kit.signIn("amina.rowe@home.example")
            let session = try #require(try await kit.signedIn(token)?.session)
            for speaker in [PersonSession.Speaker.oneself, .seat(seat.id), .notChosen] {
                try await kit.store.write { try session.speak(as: speaker, in: $0) }
                #expect(try await kit.signedIn(token)?.session.speaker == speaker)
            }
        }
    }
}
