import HeardTesting
import Kernel
import Mail
import People
import Testing
import Web

@testable import Points

@Suite("The private link by email")
struct LinkMailTests {
    private func letters(_ kit: PointsKit) async throws -> [OutboxLetter] {
        try await kit.store.read { try OutboxLetter.newest(20, in: $0) }
    }

    private func confirmed(_ kit: PointsKit, _ said: Speaking.Said) async throws -> Bool? {
        try await kit.store.read { try LinkMail.find(said.link, in: $0)?.isConfirmed }
    }

    @Test(
        "After sending, it goes to the address that is typed, which opening it confirms",
        arguments: TestEngine.allCases
    )
    func story(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let (site, said) = (PublicSite(kit), try await kit.say())
            let receipt = "/r/\(said.link)/receipt"
            #expect(await site.get(receipt).text.contains("Get this link by email"))
            #expect(try await letters(kit) == [])
            let reply = await site.post("/r/\(said.link)/email", [("email", "burdock@home.example")])
            #expect(reply.header("Location") == "\(receipt)#by-email")
            let letter = try #require(try await letters(kit).first)
            #expect((letter.kind, letter.to) == ("private-link", "burdock@home.example"))
            #expect(!letter.text.contains("drawbridge"))
            let page = await site.get(receipt).text
            #expect(page.contains("b…@home.example") && !page.contains("burdock"))
            #expect(try await confirmed(kit, said) == false)
            let opened = await site.get(try #require(letter.link))
            #expect(opened.header("Location") == "/r/\(said.link)")
            #expect(try await confirmed(kit, said) == true)
        }
    }

    @Test("An address given before sending gets it at once, and only once")
    func atOnce() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            func next(_ reply: Reply) -> String { reply.header("Location") ?? "" }
            let who = next(await site.post("/marlow-heath/points/new", [("question-1", "When?")]))
            let check = next(await site.post(who, [("seen", "forum-and-service")]))
            for _ in 0..<2 { _ = await site.post(check, [("email", "burdock@home.example")]) }
            let letters = try await letters(kit)
            #expect(letters.map(\.to) == ["burdock@home.example"])
        }
    }

    @Test("Guessing, and the link itself, confirm nothing")
    func guessed() async throws {
        try await PointsKit.with { kit in
            let (site, said) = (PublicSite(kit), try await kit.say())
            _ = await site.post("/r/\(said.link)/email", [("email", "burdock@home.example")])
            let other = LinkMail.code(of: said.link, for: "other@home.example")
            for code in ["x", said.link.description, other.description] {
                #expect(await site.get("/r/\(said.link)/opened/\(code)").header("Location") == "/r/\(said.link)")
                #expect(try await confirmed(kit, said) == false)
            }
            #expect(await site.get("/r/\(other)/opened/\(other)").status == 404)
        }
    }

    @Test("What is no address is given back with what to do; a sixth letter is not sent")
    func limits() async throws {
        try await PointsKit.with { kit in
            let (site, said) = (PublicSite(kit), try await kit.say())
            let wrong = await site.post("/r/\(said.link)/email", [("email", "burdock at home")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"burdock at home\""))
            for number in 0..<6 {
                _ = await site.post("/r/\(said.link)/email", [("email", "b\(number)@home.example")])
            }
            #expect(try await letters(kit).count == 5)
        }
    }
}
