import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Points

@Suite("Files on pages")
struct FilePagesTests {
    private func link(_ said: Speaking.Said) -> String { "/r/\(said.link)" }

    @Test("Whoever sent them sees a picture, hears a voice note, and can save each as it came")
    func own() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let own = link(try await kit.sayWithFiles())
            let page = await site.get(own).text
            #expect(page.contains("src=\"\(own)/files/1/picture\""))
            #expect(page.contains("<audio controls preload=\"none\" src=\"\(own)/files/3/voice\""))
            #expect(page.contains("Not written down yet."))
            #expect(!page.contains("src=\"\(own)/files/4"))
            let picture = await site.get("\(own)/files/1/picture")
            #expect((picture.header("Content-Type"), picture.text) == ("image/jpeg", "made anew"))
            let voice = await site.get("\(own)/files/3/voice")
            #expect((voice.header("Content-Type"), voice.text) == ("audio/ogg", "OggS0123456789"))
            let saved = await site.get("\(own)/files/4")
            #expect(saved.text == "<script>alert(1)</script>")
            #expect(saved.header("Content-Type") == "application/octet-stream")
            #expect(saved.header("Content-Disposition")?.hasPrefix("attachment; filename=\"page.html\"") == true)
            let quoted = await site.get("\(own)/files/1").header("Content-Disposition") ?? ""
            #expect(quoted.hasPrefix("attachment; filename=\"bus__1_.jpeg\"; filename*=UTF-8''bus%20%221%22.jpeg"))
        }
    }

    @Test("Whatever came from somebody is shut in")
    func headers() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let own = link(try await kit.sayWithFiles())
            for path in ["/files/1", "/files/1/picture", "/files/2/picture", "/files/3/voice", "/files/4"] {
                let reply = await site.get(own + path)
                #expect(reply.status == 200, "\(path)")
                #expect(reply.header("X-Content-Type-Options") == "nosniff")
                #expect(reply.header("Content-Security-Policy")?.contains("sandbox") == true)
                #expect(reply.header("Cache-Control") == "private, no-cache")
                #expect(reply.header("X-Robots-Tag") == "noindex")
            }
        }
    }

    @Test("What only claims to be a picture is said to be none, by the page and by the picture")
    func refused() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let own = link(try await kit.sayWithFiles())
            let drawn = await site.get("\(own)/files/2/picture")
            #expect(drawn.header("Content-Type") == "image/svg+xml")
            #expect(drawn.text.contains("could not be shown"))
            #expect(await site.get(own).text.contains(NoPicture.words.english))
            #expect(await site.get("\(own)/files/2").text == "<svg/>")
        }
    }

    @Test("A player gets the piece of a sound that it asks for")
    func pieces() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let path = "\(link(try await kit.sayWithFiles()))/files/3/voice"
            let piece = await site.get(path, range: "bytes=4-6")
            #expect((piece.status, piece.text) == (206, "012"))
            #expect(piece.header("Content-Range") == "bytes 4-6/14")
            #expect(await site.get(path, range: "bytes=-2").text == "89")
            #expect(await site.get(path, range: "bytes=14-").status == 416)
            #expect(await site.get(path, range: "bytes=0-1,3-4").status == 200)
        }
    }

    @Test(
        "A file that is not there, or is no sound, is not found",
        arguments: [
            "/files/5", "/files/0", "/files/-1", "/files/x", "/files/4/voice", "/files/1/voice", "/files/3/picture",
            "/files/99999999999999999999",
        ]
    )
    func missing(_ path: String) async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let own = link(try await kit.sayWithFiles())
            #expect(await site.get(own + path).status == 404)
        }
    }
}
