import HeardTesting
import Kernel
import Mail
import Record
import Storage
import Testing
import Web

@testable import People
@testable import Points

@Suite("Mail to who asked")
struct AskerLetterTests {
    private func letters(_ kit: PointsKit, _ kind: String = "asker") async throws -> [OutboxLetter] {
        try await kit.store.read { try OutboxLetter.newest(50, in: $0) }.filter { $0.kind == kind }
    }

    /// Somebody who asked, gave a mailbox and has opened the link from there, unless told not to.
    private func asked(_ kit: PointsKit, opened: Bool = true) async throws -> (PublicSite, Reference) {
        let (site, said) = (PublicSite(kit), try await kit.say())
        try await kit.triage { try $0.letIn(said.message) }
        _ = await site.post("/r/\(said.link)/email", [("email", "burdock@home.example")])
        if opened { _ = await site.get(try #require(try await letters(kit, "private-link").first?.link)) }
        try await kit.tell()
        return (site, try #require(said.points.first))
    }

    private func sent(_ kit: PointsKit, _ point: Reference) async throws {
        let send = kit.send
        try await kit.triage { try $0.send([point], to: send) }
    }

    private func answer(_ kit: PointsKit, _ point: Reference) async throws {
        let send = Party(group: kit.send)
        try await kit.act(on: point) { point, _, _ in
            try point.answer(Answer(.alreadyDone, because: "It was mended on Monday."), by: send, on: .on("2019-11-21"))
        }
    }

    @Test("An answer comes below their own words, with a way to say whether it was one", arguments: TestEngine.allCases)
    func answered(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (site, point) = try await asked(kit)
            try await sent(kit, point)
            try await answer(kit, point)
            #expect(try await kit.tell() == 1)
            #expect(try await kit.tell() == 0)
            let letter = try #require(try await letters(kit).first)
            #expect(try await letters(kit).count == 1)
            #expect(letter.to == "burdock@home.example" && letter.thread != nil && !letter.replyTo.isEmpty)
            #expect(letter.text.hasPrefix("> When will the drawbridge be mended?\n\n"))
            #expect(letter.text.contains("> It was mended on Monday."))
            let page = await site.get(try #require(letter.link))
            #expect(page.status == 200 && page.text.contains("You chose: Yes."))
        }
    }

    @Test("A mailbox that nobody has opened the link from is told nothing")
    func unconfirmed() async throws {
        try await PointsKit.with { kit in
            let (_, point) = try await asked(kit, opened: false)
            try await sent(kit, point)
            try await answer(kit, point)
            try await kit.tell()
            #expect(try await letters(kit).isEmpty)
        }
    }

    @Test("More than one look can tell is told by the next")
    func pieces() async throws {
        try await PointsKit.with { kit in
            let (_, point) = try await asked(kit)
            try await sent(kit, point)
            let send = Party(group: kit.send)
            try await kit.act(on: point) { point, promises, calendars in
                try point.acknowledge(by: send, on: .on("2019-11-21"), promises, calendars)
            }
            try await answer(kit, point)
            for _ in 0..<3 { #expect(try await kit.tell(atMost: 1) == 1) }
            #expect(try await kit.tell(atMost: 1) == 0)
            #expect(
                try await letters(kit).map(\.subject).sorted() == [
                    "An answer to what you asked in Marlow Heath", "News of what you asked in Marlow Heath",
                    "News of what you asked in Marlow Heath",
                ]
            )
        }
    }
}
