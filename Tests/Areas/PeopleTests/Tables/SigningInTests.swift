import HeardTesting
import Kernel
import Storage
import Testing

@testable import People

@Suite("Signing in")
struct SigningInTests {
    @Test("A mailed link signs in who it was sent to; only digests are kept", arguments: TestEngine.allCases)
    func link(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let amina = try await kit.person("Amina Rowe")
            let (token, code) = try await kit.mailedWayIn("AMINA.rowe@home.example")
            let session = try await kit.store.write { try SigningIn.spend(token, browser: "a", device: "X", in: $0) }
            let found = try await kit.signedIn(session.text)
            #expect(found?.person == amina && found?.session.device == "X")
            let rows = try await kit.store.read { reader in
                try reader.rows("SELECT token_digest, code_digest FROM sign_in_link").map { String(describing: $0) }
                    + reader.rows("SELECT token_digest, link_digest FROM person_session").map { String(describing: $0) }
            }
            #expect(!rows.joined().contains(token) && !rows.joined().contains(session.text))
            #expect(!rows.joined().contains("\"\(code)\""))
        }
    }

    @Test("An address nobody has leaves the same rows and no letter, and makes nobody", arguments: TestEngine.allCases)
    func unknown(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            _ = try await kit.person("Amina Rowe")
            try await kit.ask("amina.rowe@home.example")
            let links = try await kit.count("SELECT COUNT(*) AS n FROM sign_in_link")
            try await kit.ask("nobody@home.example")
            #expect(try await kit.count("SELECT COUNT(*) AS n FROM sign_in_link") == links + 1)
            #expect(try await kit.letters().map(\.to) == ["amina.rowe@home.example"])
            #expect(try await kit.count("SELECT COUNT(*) AS n FROM person") == 1)
        }
    }

    @Test("Of an address the newest three count, and five an hour are made", arguments: TestEngine.allCases)
    func newest(_ engine: TestEngine) async throws {
        let clock = SetClock()
        try await PeopleKit.with(engine, world: clock.world) { kit in
            _ = try await kit.person("Amina Rowe")
            var tokens: [String] = []
            for _ in 0..<5 {
                tokens.append(try await kit.mailedWayIn("amina.rowe@home.example").token)
                clock.go(seconds: 1)
            }
            let open = try await kit.store.read { [tokens] reader in
                try tokens.map { try SigningIn.isOpen($0, at: clock.now, in: reader) }
            }
            #expect(open == [false, false, true, true, true])
            for _ in 0..<3 { try await kit.ask("Amina.Rowe@home.example") }
            #expect(try await kit.letters().count == 5)
            clock.go(minutes: 60)
            try await kit.ask("amina.rowe@home.example")
            #expect(try await kit.letters().count == 6)
        }
    }

    @Test("Looking spends nothing; the same browser may press twice, another not", arguments: TestEngine.allCases)
    func twice(_ engine: TestEngine) async throws {
        let clock = SetClock()
        try await PeopleKit.with(engine, world: clock.world) { kit in
            _ = try await kit.person("Amina Rowe")
            let token = try await kit.mailedWayIn("amina.rowe@home.example").token
            for _ in 0..<9 {
                #expect(try await kit.store.read { try SigningIn.isOpen(token, at: clock.now, in: $0) })
            }
            let first = try await kit.spend(token, "a")
            let second = try await kit.spend(token, "a")
            #expect(first != second, "a new token each time")
            await #expect(throws: PeopleError.linkEnded) { try await kit.spend(token, "b") }
            #expect(try await kit.spend(token, "b", held: first) != first, "the page was loaded anew")
            await #expect(throws: PeopleError.linkEnded) { try await kit.spend(token, "b", held: "made up") }
            clock.go(minutes: 6)
            await #expect(throws: PeopleError.linkEnded) { try await kit.spend(token, "a", held: first) }
            await #expect(throws: PeopleError.linkEnded) { try await kit.spend("nothing", "a") }
        }
    }

    @Test("A code signs in, and takes its link with it", arguments: TestEngine.allCases)
    func code(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let amina = try await kit.person("Amina Rowe")
            let (token, code) = try await kit.mailedWayIn("amina.rowe@home.example")
            let session = try #require(try await kit.take(code, "Amina.Rowe@HOME.example"))
            #expect(try await kit.signedIn(session)?.person == amina)
            #expect(try await kit.take(code, "amina.rowe@home.example") == nil)
            await #expect(throws: PeopleError.linkEnded) { try await kit.spend(token, "b") }
        }
    }

    @Test("Five wrong codes end every link that could have been meant", arguments: TestEngine.allCases)
    func wrongCodes(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            _ = try await kit.person("Amina Rowe")
            _ = try await kit.person("Ben Cole")
            let early = try await kit.mailedWayIn("amina.rowe@home.example")
            let late = try await kit.mailedWayIn("amina.rowe@home.example")
            let ben = try await kit.mailedWayIn("ben.cole@home.example")
            for _ in 0..<5 { #expect(try await kit.take("1", "amina.rowe@home.example") == nil) }
            for way in [early, late] {
                #expect(try await kit.take(way.code, "amina.rowe@home.example") == nil)
                await #expect(throws: PeopleError.linkEnded) { try await kit.spend(way.token, "a") }
            }
            #expect(try await kit.take(ben.code, "amina.rowe@home.example") == nil, "another's code is not theirs")
            #expect(try await kit.take(ben.code, "ben.cole@home.example") != nil)
        }
    }

    @Test("After twenty wrong codes in a day only links count", arguments: TestEngine.allCases)
    func twentyWrong(_ engine: TestEngine) async throws {
        let clock = SetClock()
        try await PeopleKit.with(engine, world: clock.world) { kit in
            _ = try await kit.person("Amina Rowe")
            for _ in 0..<4 {
                _ = try await kit.mailedWayIn("amina.rowe@home.example")
                for _ in 0..<5 { #expect(try await kit.take("1", "amina.rowe@home.example") == nil) }
                clock.go(minutes: 31)
            }
            let way = try await kit.mailedWayIn("amina.rowe@home.example")
            #expect(try await kit.take(way.code, "amina.rowe@home.example") == nil)
            #expect(try await kit.spend(way.token, "a").isEmpty == false)
            clock.go(minutes: 1, days: 1)
            let next = try await kit.mailedWayIn("amina.rowe@home.example")
            #expect(try await kit.take(next.code, "amina.rowe@home.example") != nil)
        }
    }
}
