import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("Files that came with a reply")
struct ReplyFilesTests {
    /// A question of the forum by mail, and a reply to it that brings a file.
    private func replied(_ site: DeskSite) async throws -> (point: Reference, folder: String) {
        let point = try await site.asked()
        try await site.kit.file(
            .reply("b", to: "a") {
                $0.text = "They are out on Friday."
                $0.attachment = ("minutes.pdf", "%PDF-1.7")
            }
        )
        let noted = try #require(try await site.kit.history(of: point).last { $0.kind == ReplyNoted.kind })
        return (point, "/marlow-heath/messages/\(try #require(noted.message))/files")
    }

    @Test("Those who may read a reply find its files beside the point and among replies by email; others have nothing")
    func desks() async throws {
        try await DeskSite.with(today: "2019-07-18") { site in
            let (point, folder) = try await replied(site)
            var (lead, officer) = (try await site.lead(), try await site.officer())
            var other = try await site.browser("Uma Uther", in: site.kit.transport, as: .officer)
            for path in ["/marlow-heath/queue/\(point)", "/marlow-heath/queue/replies"] {
                try await officer.open(path)
                #expect(officer.text.contains("\(folder)/1\""), "\(path)")
            }
            try await lead.open("/marlow-heath/today/replies")
            #expect(lead.text.contains("\(folder)/1\""))
            for path in [folder, "\(folder)/1"] {
                try await officer.open(path)
                #expect(officer.status == 200, "\(path)")
                try await lead.open(path)
                #expect(lead.status == 200, "\(path)")
                try await other.open(path)
                #expect(other.status == 404, "\(path)")
            }
        }
    }

    /// A question said on a page and sent on, at which a reply by mail was noted.
    private func noted(_ kit: PointsKit, at points: [Reference]) async throws -> ID<Message> {
        let filed = try await kit.file(
            SampleMail("c") {
                ($0.from, $0.to) = (SampleMail.send, SampleMail.lead)
                $0.attachment = ("minutes.pdf", "%PDF-1.7")
            }
        )
        let (message, service) = (filed.message, Party(group: kit.send))
        for reference in points {
            try await kit.act(on: reference) { point, _, _ in
                point.noteReply(message, by: service, on: .on("2019-11-21"), excerpt: "Friday.")
            }
        }
        return message
    }

    @Test("Whoever asked has the files of a reply to them alone, by their private link, and of no other")
    func privateLink() async throws {
        try await PointsKit.with { kit in
            let site = PublicSite(kit)
            let (said, stranger) = (
                try await kit.say(["Who drives?"], writtenDownBy: kit.forum),
                try await kit.say(["When?"], writtenDownBy: kit.forum)
            )
            let send = kit.send
            try await kit.triage { try $0.send(said.points + stranger.points, to: send) }
            let reply = try await noted(kit, at: said.points)
            let folder = "/r/\(said.link)/replies/\(reply)/files"
            #expect(await site.get("/r/\(said.link)").text.contains("\(folder)/1\""))
            #expect(await site.get("\(folder)/1").status == 200)
            #expect(await site.get("/r/\(stranger.link)/replies/\(reply)/files/1").status == 404)
            let shared = try await noted(kit, at: said.points + stranger.points)
            #expect(shared == reply, "the same mail is one message")
            #expect(await site.get("\(folder)/1").status == 404, "it answers somebody else too")
            #expect(!(await site.get("/r/\(said.link)").text.contains(folder)))
        }
    }
}
