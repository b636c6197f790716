import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Points

@Suite("Three pages to speak")
struct SpeakingPagesTests {
    private static let start = "/marlow-heath/points/new"

    private func location(_ reply: Reply) -> String { reply.headers[.location] ?? "" }

    /// Fills in the first two pages, and gives the address of the third.
    private func draft(
        _ site: PublicSite,
        _ words: [String] = ["When will the drawbridge be mended?"],
        seen: Visibility = .forumAndService,
        more: [(String, String)] = []
    ) async throws -> String {
        let fields = words.enumerated().map { ("question-\($0 + 1)", $1) }
        let who = location(await site.post(Self.start, fields + more))
        try #require(who.hasSuffix("/who"), "\(who)")
        let check = location(await site.post(who, [("seen", seen.rawValue)] + more))
        try #require(check.hasSuffix("/check"), "\(check)")
        return check
    }

    /// Sends what the third page shows, and gives the private link.
    private func send(_ site: PublicSite, _ check: String, _ fields: [(String, String)] = []) async throws -> String {
        let receipt = location(await site.post(check, fields))
        try #require(receipt.hasSuffix("/receipt"), "\(receipt)")
        return String(receipt.dropLast("/receipt".utf8.count))
    }

    @Test(
        "Words, who can see them, send: then a receipt with the next step first and the number last",
        arguments: TestEngine.allCases
    )
    func story(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let site = PublicSite(kit)
            #expect(await site.get(Self.start).status == 200)
            let link = try await send(site, try await draft(site, ["When?", "Why?"]))
            let receipt = await site.get("\(link)/receipt")
            #expect(receipt.status == 200)
            let order = [
                "What happens next", "By when", "What you can do", "https://heard.example\(link)", "The numbers",
            ]
            let places = order.map { receipt.text.firstRange(of: $0)?.lowerBound }
            #expect(!places.contains(nil))
            #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
            #expect(receipt.text.contains("<svg class=\"code\""))
            #expect(receipt.text.contains("5 working days"))
            let own = await site.get(link)
            for words in ["When?", "Why?", "P-2019-0001", "P-2019-0002"] { #expect(own.text.contains(words)) }
            #expect(try await kit.counts().screener == 1)
        }
    }

    @Test("Until it is sent each page says so, and nobody else may keep it")
    func notSentYet() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let check = try await draft(site)
            let draft = String(check.dropLast("/check".utf8.count))
            for target in [Self.start, draft, "\(draft)/who", check] {
                let page = await site.get(target)
                #expect(page.status == 200)
                #expect(page.text.contains("Not sent yet"))
                #expect(page.headers[.cacheControl] == "no-store")
            }
            #expect(try await kit.entries().count { $0.kind == MessageReceived.kind } == 0)
        }
    }

    @Test("What is wrong is said at the head, and everything typed and chosen is still there")
    func errors() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let reply = await site.post(Self.start, [("question-1", "  "), ("language", "tr"), ("worried", "yes")])
            #expect(reply.status == 422)
            #expect(reply.text.contains("<title>Error: "))
            #expect(reply.text.contains("href=\"#question-1\""))
            #expect(reply.text.contains("value=\"tr\" selected"))
            #expect(
                reply.text.contains(
                    "value=\"yes\" id=\"worried\" name=\"worried\" aria-describedby=\"worried-hint\" checked"
                )
            )
            let check = try await draft(site, ["When is the bus?"])
            let wrong = await site.post(check, [("email", "pat at example"), ("name", "Pat \"P\" Example")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"pat at example\""))
            #expect(wrong.text.contains("Pat &quot;P&quot; Example") || wrong.text.contains("Pat &#34;P&#34; Example"))
            #expect(wrong.text.contains("When is the bus?"))
            #expect(await site.get(check).text.contains("value=\"pat at example\""))
        }
    }

    @Test("Too much in one box is kept and said to be too much")
    func tooLong() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let long = String(repeating: "a", count: 20_001)
            let reply = await site.post(Self.start, [("question-1", long)])
            #expect(reply.status == 422)
            #expect(reply.text.contains(long))
        }
    }

    @Test("Another box is added with what was typed before in its place")
    func more() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let reply = await site.post(Self.start, [("question-1", "When?"), ("do", "more")])
            #expect(location(reply).hasSuffix("#question-2"))
            let page = await site.get(String(location(reply).prefix { $0 != "#" }))
            #expect(page.text.contains("When?"))
            #expect(page.text.contains("id=\"question-2\""))
        }
    }

    @Test("Pressed twice, it is one message; its old addresses lead to the receipt", arguments: TestEngine.allCases)
    func twice(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let site = PublicSite(kit)
            let check = try await draft(site)
            let link = try await send(site, check)
            #expect(try await send(site, check) == link)
            for page in ["", "/who", "/check"] {
                let draft = String(check.dropLast("/check".utf8.count))
                #expect(location(await site.get(draft + page)) == "\(link)/receipt")
            }
            #expect(try await kit.entries().count { $0.kind == MessageReceived.kind } == 1)
        }
    }

    @Test("Files are kept as they came, can be taken away again, and are sent along", arguments: TestEngine.allCases)
    func files(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let site = PublicSite(kit)
            let first = await site.post(
                Self.start,
                [("question-1", "Look."), ("do", "stay")],
                files: [("bus.jpeg", "BUS"), ("cat.jpeg", "CAT"), ("", "")]
            )
            let draft = location(first)
            #expect(await site.get(draft).text.contains("cat.jpeg"))
            let second = await site.post(draft, [("question-1", "Look."), ("do", "drop-1")])
            #expect(!(await site.get(location(second)).text.contains("cat.jpeg")))
            let who = location(await site.post(draft, [("question-1", "Look.")]))
            let check = location(await site.post(who, [("seen", "forum-and-service")]))
            let link = try await send(site, check)
            #expect(await site.get(link).text.contains("bus.jpeg"))
            let received = try #require(try await kit.entries().first { $0.kind == MessageReceived.kind })
            #expect(received.originalDigests.map(\.hex) == [kit.keep(Array("BUS".utf8), name: "").sha256])
        }
    }

    @Test("A stranger cannot say that it was said in a meeting, by many, or on another day")
    func overposting() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let more = [("channel", "meeting"), ("people", "500"), ("said-on", "2019-01-01"), ("group", "1")]
            _ = try await send(site, try await draft(site, more: more), more)
            let received = try #require(try await kit.entries().first { $0.kind == MessageReceived.kind })
            let placing = try MessageReceived(received).placing
            #expect(placing.channel == .web)
            #expect(placing.standsFor == 1)
            #expect(placing.sentOn == .on("2019-11-21"))
            #expect(placing.group == nil)
            #expect(placing.screening == .waiting)
        }
    }

    @Test(
        "No address of the area shows anything of what waits for a lead or a moderator",
        arguments: Visibility.allCases
    )
    func nothingPublic(_ visibility: Visibility) async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let check = try await draft(site, ["When will zarzaparrilla be mended?"], seen: visibility)
            let link = try await send(site, check, [("name", "Quillwort Ragwort"), ("email", "burdock@home.example")])
            func secrets() async -> [String] {
                await site.all().flatMap { target, reply in
                    ["zarzaparrilla", "quillwort", "burdock", String(link.dropFirst(3))]
                        .filter { reply.text.lowercased().contains($0) }.map { "\($0) at \(target)" }
                }
            }
            #expect(await secrets() == [])
            #expect(await site.get("/marlow-heath/points/P-2019-0001").status == 404)
            #expect(await site.get(link).text.contains("zarzaparrilla"))
            let received = try #require(try await kit.entries().first { $0.kind == MessageReceived.kind })
            try await kit.triage { try $0.letIn(received.identity()) }
            #expect(await secrets() == [])
            let status = await site.get("/marlow-heath/points/P-2019-0001").status
            #expect(status == (visibility == .onlyTheForum ? 404 : 200))
        }
    }

    @Test("An address that was never given leads nowhere")
    func nowhere() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let unknown = AddressSecret(.counting)
            #expect(await site.get("\(Self.start)/\(unknown)").status == 410)
            for target in ["\(Self.start)/x", "/r/x", "/r/\(unknown)", "/r/\(unknown)/receipt", "/nowhere/points/new"] {
                #expect(await site.get(target).status == 404)
            }
        }
    }
}
