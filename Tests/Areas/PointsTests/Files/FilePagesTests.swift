import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Points

@Suite("Files on pages")
struct FilePagesTests {
    private static let pdf = "%PDF-1.7"

    /// Says something with a photo, what only claims to be one, a voice note and a page with a script.
    private func say(_ kit: PointsKit, seenBy visibility: Visibility = .everyoneWithoutName) async throws
        -> Speaking.Said
    {
        try await kit.say(["Look and listen."], seenBy: visibility, by: kit.lead) { draft in
            draft.files = [
                kit.keep(Array("PHOTO".utf8), name: "bus \"1\".jpeg", type: "image/jpeg"),
                kit.keep(Array("<svg/>".utf8), name: "false.png", type: "image/png"),
                kit.keep(Array("OggS0123456789".utf8), name: "note.ogg", type: "audio/ogg"),
                kit.keep(Array("<script>alert(1)</script>".utf8), name: "page.html", type: "text/html"),
            ]
        }
    }

    private func link(_ said: Speaking.Said) -> String { "/r/\(said.link)" }

    @Test("Whoever sent them sees a picture, hears a voice note, and can save each as it came")
    func own() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let own = link(try await say(kit))
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
            let own = link(try await say(kit))
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
            let own = link(try await say(kit))
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
            let path = "\(link(try await say(kit)))/files/3/voice"
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
            let own = link(try await say(kit))
            #expect(await site.get(own + path).status == 404)
        }
    }

    @Test("The forum and the service that was sent it have the files; another service, and before it was sent, do not")
    func desks() async throws {
        try await DeskSite.with { site in
            let said = try await say(site.kit)
            let folder = "/marlow-heath/messages/\(said.message)/files"
            var (lead, officer) = (try await site.lead(), try await site.officer())
            var other = try await site.browser("Uma Uther", in: site.kit.transport, as: .officer)
            try await lead.open(folder)
            #expect(lead.status == 200)
            for path in [folder, "\(folder)/1", "\(folder)/1/picture", "\(folder)/3/voice"] {
                try await officer.open(path)
                #expect(officer.status == 404, "\(path)")
            }
            _ = try await site.kit.triage { try $0.send(said.points, to: site.kit.send) }
            for path in [folder, "\(folder)/1", "\(folder)/1/picture", "\(folder)/3/voice"] {
                try await officer.open(path)
                #expect(officer.status == 200, "\(path)")
                try await other.open(path)
                #expect(other.status == 404, "\(path)")
            }
            try await officer.open("/marlow-heath/queue/\(said.points[0])")
            #expect(officer.text.contains("\(folder)/1/picture"))
            var nobody = DeskBrowser(site.site, session: nil)
            try await nobody.open("\(folder)/1")
            #expect(nobody.status == 303)
        }
    }

    @Test("Where somebody is worried about safety, nobody has the files until the named lead has read it")
    func worried() async throws {
        try await DeskSite.with { site in
            let said = try await say(site.kit)
            let folder = "/marlow-heath/messages/\(said.message)/files"
            _ = try await site.kit.triage { try $0.send(said.points, to: site.kit.send) }
            _ = try await site.kit.triage { try $0.worry(about: said.message, saying: nil) }
            var desks = [try await site.lead(), try await site.officer()]
            for index in desks.indices {
                for path in [folder, "\(folder)/1", "\(folder)/1/picture", "\(folder)/3/voice"] {
                    try await desks[index].open(path)
                    #expect(desks[index].status == 404, "\(path)")
                }
            }
        }
    }

    @Test("A lead writes down what is said; an officer reads it, and cannot write it")
    func written() async throws {
        try await DeskSite.with { site in
            let said = try await say(site.kit)
            let folder = "/marlow-heath/messages/\(said.message)/files"
            _ = try await site.kit.triage { try $0.send(said.points, to: site.kit.send) }
            var (lead, officer) = (try await site.lead(), try await site.officer())
            try await officer.post("\(folder)/3/words", [("file-3-words", "False.")])
            #expect(officer.status == 403)
            try await lead.open(folder)
            try await lead.press("Keep the words", ["file-3-words": "The bus never came."])
            #expect(lead.status == 200)
            try await officer.open(folder)
            #expect(officer.text.contains("The bus never came."))
            #expect(!officer.text.contains("Not written down yet."))
            try await lead.post("\(folder)/1/words", [("file-1-words", "  ")])
            #expect(lead.status == 400)
        }
    }

    @Test("The public sees a picture only once its words are published and it is ticked, and never the file")
    func everyone() async throws {
        try await DeskSite.with { site in
            let said = try await say(site.kit)
            let folder = "/marlow-heath/messages/\(said.message)/files"
            let (point, reference) = ("/marlow-heath/points/\(said.points[0])", said.points[0])
            var (lead, nobody) = (try await site.lead(), DeskBrowser(site.site, session: nil))
            func isPublic() async throws -> Bool {
                try await nobody.open("\(point)/files/1/picture")
                return nobody.status == 200
            }
            try await lead.open(folder)
            try await lead.press("Keep the description", ["file-1-words": "A bus without a ramp."])
            #expect(try await !isPublic())
            try await site.kit.act(on: reference) { point, _, _ in
                try point.publish(saying: nil, by: site.kit.moderator, on: .on("2019-07-16"))
            }
            #expect(try await !isPublic())
            try await nobody.open(point)
            #expect(!nobody.text.contains("<img"))
            try await lead.open(folder)
            try await lead.press("Save what everyone may see", ["show-1": "yes"])
            #expect(try await isPublic())
            try await nobody.open(point)
            #expect(nobody.text.contains("alt=\"A bus without a ramp.\""))
            #expect(!nobody.text.contains("bus &quot;1&quot;.jpeg") && !nobody.text.contains("note.ogg"))
            for path in ["files/1", "files/2/picture", "files/3/voice", "files/3", "files/4"] {
                try await nobody.open("\(point)/\(path)")
                #expect(nobody.status == 404, "\(path)")
            }
            let message = try await site.kit.message(said.message)
            let narrowed = VisibilityNarrowed(message: message.id, to: .forumAndService, on: .on("2019-07-16"))
            try await site.kit.store.write { _ = try $0.record(narrowed, in: site.kit.area.log) }
            #expect(try await !isPublic())
        }
    }

    @Test("A file inside a mail is taken out of it")
    func mailed() async throws {
        try await DeskSite.with { site in
            let filed = try await site.kit.file(
                SampleMail("a") {
                    $0.text = "When will the minutes be published?"
                    $0.attachment = ("minutes.pdf", Self.pdf)
                }
            )
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/messages/\(filed.message)/files/1")
            #expect(officer.text == Self.pdf)
            try await officer.open("/marlow-heath/messages/\(filed.message)/files")
            #expect(officer.text.contains("minutes.pdf"))
        }
    }
}
