import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Points

@Suite("Files at desks, and before everyone")
struct DeskFilesTests {
    private static let pdf = "%PDF-1.7"

    @Test("The forum and the service that was sent it have the files; another service, and before it was sent, do not")
    func desks() async throws {
        try await DeskSite.with { site in
            let said = try await site.kit.sayWithFiles()
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
            let said = try await site.kit.sayWithFiles()
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
            let said = try await site.kit.sayWithFiles()
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
            let said = try await site.kit.sayWithFiles()
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
