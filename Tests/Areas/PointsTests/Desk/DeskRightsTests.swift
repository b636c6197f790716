import HeardTesting
import Kernel
import People
import Record
import Safety
import Testing

@testable import Points

@Suite("Who may open a desk")
struct DeskRightsTests {
    private static let service = ["acknowledgement", "answer", "extension", "clarification", "transfer"]
    private static let forum = ["sending", "topic", "hold", "release", "merger", "split", "publication"]
    private static let everything: [(name: String, value: String)] = [
        ("kind", "no"), ("reasons", "So."), ("next", "So."), ("until", "2019-08-20"), ("more-time", "So."),
        ("question", "So?"),
        ("transfer-to", "3"), ("transfer-reason", "So."), ("service", "3"), ("topic", "Buses"), ("hold-reason", "So."),
        ("same-as", "P-2019-0001"), ("passages", "A\n\nB"), ("decision", "abusive"), ("moderation-reason", "So."),
        ("verdict", "no"), ("point", "P-2019-0001"),
    ]

    @Test("Whoever is not signed in is asked to be, and comes back to the page")
    func signsInFirst() async throws {
        try await DeskSite.with { site in
            var nobody = DeskBrowser(site.site, session: nil)
            for path in ["queue", "queue/answer", "today"] {
                try await nobody.open("/marlow-heath/\(path)")
                #expect(nobody.status == 303)
                #expect(nobody.reply.header("Location")?.hasPrefix("/sign-in?back=") == true, "\(path)")
            }
            let point = try await site.asked()
            for noun in Self.service + Self.forum + ["verdict"] {
                try await nobody.post("/marlow-heath/points/\(point)/\(noun)", Self.everything)
                #expect(nobody.status == 401 && nobody.text.contains("You are signed out"), "\(noun)")
            }
        }
    }

    @Test("Every act of the other side is refused by address, and changes nothing")
    func otherSide() async throws {
        try await DeskSite.with { site in
            let (sent, kept) = (try await site.asked(), try await site.said("Only ours?", seenBy: .onlyTheForum))
            var lead = try await site.lead()
            var member = try await site.browser("Ben Cole", in: site.kit.forum, as: .member)
            var officer = try await site.officer()
            let before = try await site.kit.entries().count
            for noun in Self.service {
                try await lead.post("/marlow-heath/points/\(sent)/\(noun)", Self.everything)
                #expect(lead.status == 403, "lead \(noun)")
                try await member.post("/marlow-heath/points/\(sent)/\(noun)", Self.everything)
                #expect(member.status == 403, "member \(noun)")
            }
            for noun in Self.forum {
                try await officer.post("/marlow-heath/points/\(sent)/\(noun)", Self.everything)
                #expect(officer.status == 403, "officer \(noun)")
                try await member.post("/marlow-heath/points/\(sent)/\(noun)", Self.everything)
                #expect(member.status == 403, "member \(noun)")
            }
            try await officer.post("/marlow-heath/points/\(sent)/verdict", Self.everything)
            #expect(officer.status == 403)
            try await officer.post("/marlow-heath/points/\(kept)/answer", Self.everything)
            #expect(officer.status == 404, "nobody says that it is there")
            for path in ["queue", "queue/\(sent)", "queue/answer"] {
                try await lead.open("/marlow-heath/\(path)")
                #expect(lead.status == 403, "\(path)")
            }
            for path in ["today", "today/\(sent)", "today/lists/held"] {
                try await officer.open("/marlow-heath/\(path)")
                #expect(officer.status == 403 && officer.text.contains("Only leads of the forum"), "\(path)")
            }
            #expect(try await site.kit.entries().count == before)
        }
    }

    @Test(
        "Another service, an officer for other topics, and a form without its token are refused"
    )
    func otherService() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var other = try await site.browser("Kim Bus", in: site.kit.transport, as: .serviceLead)
            var narrow = try await site.browser("Al Narrow", in: site.kit.send, as: .officer, .topics(["Health"]))
            var officer = try await site.officer()
            for noun in Self.service {
                try await other.post("/marlow-heath/points/\(point)/\(noun)", Self.everything)
                #expect(other.status == 403, "\(noun)")
                try await narrow.post("/marlow-heath/points/\(point)/\(noun)", Self.everything)
                #expect(narrow.status == 403, "\(noun)")
                try await officer.post("/marlow-heath/points/\(point)/\(noun)", Self.everything, token: false)
                #expect(officer.status == 403 && officer.text.contains("open for too long"), "\(noun)")
            }
            #expect(try await site.kit.point(point).reply == .awaited)
            try await officer.open("/marlow-heath/queue/P-2019-4711")
            #expect(officer.status == 404)
        }
    }
}
