import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("The queue as a list to work in")
struct QueueDeskTests {
    @Test("Many points are acknowledged from the list, those with an acknowledgement stay as they are")
    func acknowledgesMany() async throws {
        try await DeskSite.with { site in
            let one = try await site.asked("Who will chair the meeting?\n\nWhen will the minutes be published?")
            let all = try await site.kit.store.read { try DeskList<Point>.queue(of: site.kit.send, $0) }.items
            let two = try #require(all.map(\.reference).first { $0 != one })
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue")
            #expect(officer.text.contains("data-key=\"a\" name=\"one\" value=\"\(one)\""))
            #expect(officer.text.contains("data-key=\"r\" href=\"/marlow-heath/queue/\(one)#answer\""))
            #expect(officer.text.contains("<summary>Keys for this list</summary>"))
            try await officer.post("/marlow-heath/queue/acknowledgements", [])
            #expect(officer.status == 422 && officer.text.contains("Tick what you want to acknowledge"))
            #expect(officer.text.contains("href=\"#point\"") && officer.text.contains("id=\"point\""))
            try await officer.post("/marlow-heath/queue/acknowledgements", [("one", "\(one)"), ("point", "\(two)")])
            #expect(try await site.kit.point(one).reply == .acknowledged(on: .on("2019-07-16")))
            #expect(try await site.kit.point(two).reply == .awaited, "its own button acknowledges one row")
            try await officer.post(
                "/marlow-heath/queue/acknowledgements",
                [("point", "\(one)"), ("point", "\(two)"), ("point", "P-2019-4711"), ("point", "?")]
            )
            #expect(officer.status == 200 && !officer.text.contains("Acknowledge what is ticked"))
            #expect(try await site.kit.history(of: one).count { $0.kind == PointAcknowledged.kind } == 1)
            #expect(try await site.kit.point(two).reply == .acknowledged(on: .on("2019-07-16")))
        }
    }

    @Test("Another service acknowledges nothing from the list, and a lead cannot open it")
    func others() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var other = try await site.browser("Kim Bus", in: site.kit.transport, as: .officer)
            try await other.post("/marlow-heath/queue/acknowledgements", [("point", "\(point)")])
            #expect(other.status == 403)
            var lead = try await site.lead()
            try await lead.post("/marlow-heath/queue/acknowledgements", [("point", "\(point)")])
            #expect(lead.status == 403)
            #expect(try await site.kit.point(point).reply == .awaited)
        }
    }

    @Test("Colleagues see for 15 minutes that somebody writes a reply; whoever writes and other sides do not")
    func writing() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var sam = try await site.officer()
            var kim = try await site.browser("Kim Two", in: site.kit.send, as: .serviceLead)
            try await sam.open("/marlow-heath/queue/\(point)")
            try await sam.press("Tell colleagues that I am writing")
            #expect(sam.status == 200 && !sam.text.contains("is writing"))
            for path in ["queue", "queue/\(point)", "queue/answer"] {
                try await kim.open("/marlow-heath/\(path)")
                #expect(kim.text.contains("Sam Sample is writing a reply (just now)."), "\(path)")
            }
            site.kit.pass(minutes: 2)
            try await kim.open("/marlow-heath/queue")
            #expect(kim.text.contains("Sam Sample is writing a reply (2 minutes ago)."))
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today/\(point)")
            #expect(!lead.text.contains("is writing"))
            site.kit.pass(minutes: 13)
            try await kim.open("/marlow-heath/queue")
            #expect(!kim.text.contains("is writing"))
        }
    }

    @Test("The hint goes when the reply is sent")
    func sent() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var sam = try await site.officer()
            var kim = try await site.browser("Kim Two", in: site.kit.send, as: .serviceLead)
            try await sam.open("/marlow-heath/queue/\(point)")
            try await sam.press("Tell colleagues that I am writing")
            try await sam.press(
                "Send the answer",
                ["kind": "no", "reasons": "No.", "next": "We ask the panel by May."]
            )
            try await kim.open("/marlow-heath/queue/\(point)")
            #expect(!kim.text.contains("is writing") && kim.text.contains("What happens next"))
            #expect(kim.text.contains("We ask the panel by May."))
        }
    }
}
