import HeardTesting
import Kernel
import People
import Testing
import Web

@testable import Points

@Suite("Files on the pages where one speaks")
struct SpeakingFilesTests {
    private func location(_ reply: Reply) -> String { reply.headers[.location] ?? "" }

    @Test("Files that are too big lose no words: they are kept, and the page says what to do")
    func tooBig() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let words = [("question-1", "Who drives the minibus?"), ("language", "pl")]
            let big = String(repeating: "x", count: 25_000_001)
            let reply = await site.post(
                "/marlow-heath/points/new",
                words + [("worried", "yes")],
                files: [("a.jpg", big)]
            )
            #expect(reply.status == 422 && reply.text.contains("id=\"files-error\""))
            #expect(
                reply.text.contains("Who drives the minibus?</textarea>") && reply.text.contains("Your words are kept")
            )
            let draft = try #require(
                reply.text.firstMatch(of: /action="(\/marlow-heath\/points\/new\/[^"]+)"/)?.output.1
            )
            let kept = await site.get(String(draft))
            #expect(kept.text.contains("Who drives the minibus?</textarea>"))
            #expect(kept.text.contains("name=\"worried\" checked") || kept.text.contains(" checked"))
            let many = (1...11).map { ("\($0).jpg", "x") }
            let second = await site.post(String(draft), words, files: many)
            #expect(second.status == 422 && second.text.contains("Who drives the minibus?</textarea>"))
        }
    }

    @Test("A picture is described on the second page, and its words go with it", arguments: TestEngine.allCases)
    func described(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let site = PublicSite(kit)
            let files = [("bus.jpg", "JPEG"), ("letter.pdf", "%PDF")]
            let who = location(await site.post("/marlow-heath/points/new", [("question-1", "Why?")], files: files))
            let page = await site.get(who)
            #expect(page.text.contains("What does picture 1 show?"))
            let long = String(repeating: "x", count: 20_001)
            let fields = [("seen", "only-the-forum")]
            let refused = await site.post(who, fields + [("file-1-words", long)])
            #expect(refused.status == 422 && refused.text.contains("id=\"file-1-words-error\""))
            let check = location(await site.post(who, fields + [("file-1-words", "A bus with a flat tyre.")]))
            #expect(await site.get(who).text.contains("A bus with a flat tyre.</textarea>"))
            _ = await site.post(check, [("do", "send")])
            let message = try await kit.point(Reference(.point, year: 2019, number: 1)).message
            let kept = try await kit.store.read { try MessageFile.all(of: message, in: $0) }
            #expect(kept.map(\.words) == ["A bus with a flat tyre.", nil])
            #expect(try await kit.entries().count { $0.kind == FileDescribed.kind } == 1)
        }
    }
}
