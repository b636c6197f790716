import HeardTesting
import Kernel
import People
import Safety
import Storage
import Testing

@testable import Points

@Suite("A lead's pages")
struct LeadDeskTests {
    @Test("A lead names the topic, sets aside, takes up, and sends: the service's clocks start that day")
    func sends() async throws {
        try await DeskSite.with { site in
            let point = try await site.said("Why is the bus late?")
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today")
            #expect(
                lead.text.contains("<strong>1</strong><a href=\"/marlow-heath/today/lists/unsorted\">")
                    && lead.text.contains("Why is the bus late?</a>")
            )
            try await lead.open("/marlow-heath/today/\(point)")
            try await lead.press("Save the topic", ["topic": "Transport"])
            try await lead.press("Set it aside", ["hold-reason": "We ask the school first."])
            #expect(lead.text.contains("We ask the school first."))
            #expect(try await site.kit.point(point).desk == .held)
            try await lead.press("Take it up")
            try await lead.press("Send it to the service", ["service": ""])
            #expect(lead.status == 422 && lead.text.contains("id=\"service-error\""))
            site.kit.pass(to: "2019-07-17")
            try await lead.press(
                "Send it to the service",
                ["service": site.kit.transport.description, "sending-words": "For you."]
            )
            let sent = try await site.kit.point(point)
            #expect(sent.owedBy == site.kit.transport && sent.clocks.answer.due == .on("2019-07-31"))
            #expect(lead.status == 200 && !lead.text.contains("We ask the school first."))
            try await lead.post(
                "/marlow-heath/points/\(point)/sending",
                [("service", site.kit.transport.description), ("sending-words", "")]
            )
            #expect(lead.status == 200, "sent twice is sent once")
        }
    }

    @Test("A lead splits by leaving an empty line, and joins what asks the same")
    func splits() async throws {
        try await DeskSite.with { site in
            let point = try await site.said("Why is the bus late? And who drives it?")
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today/\(point)")
            try await lead.press("Make them points", ["passages": "Why is the bus red?\r\n\r\nwho drives it?"])
            #expect(lead.status == 422 && lead.text.contains("Why is the bus red?\n\nwho drives it?</textarea>"))
            try await lead.press("Make them points", ["passages": "Why is the bus late?\r\n\r\nwho drives it?"])
            guard case .split = try await site.kit.point(point).standing else {
                Issue.record("it was not split")
                return
            }
            let forum = site.kit.forum
            let pieces = try await site.kit.store.read { try DeskList<Point>.on(.unsorted, of: forum, $0) }.items
            #expect(pieces.compactMap(\.words) == ["Why is the bus late?", "who drives it?"])
            try await lead.open("/marlow-heath/today/\(pieces[0].reference)")
            try await lead.press("Join them", ["same-as": "P-2019-9999"])
            #expect(lead.status == 422 && lead.text.contains("value=\"P-2019-9999\""))
            try await lead.press("Join them", ["same-as": pieces[1].reference.description])
            let joined = try await site.kit.point(pieces[0].reference)
            #expect(joined.standing == .merged(into: pieces[1].reference, on: .on("2019-07-16")))
        }
    }

    @Test("Words for everyone are published edited, with a reason, and only then are they public")
    func moderates() async throws {
        try await DeskSite.with { site in
            let point = try await site.said("Why is the bus of Tom late?", seenBy: .everyoneWithoutName)
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today/\(point)")
            try await lead.press(
                "Save what you decided",
                ["decision": "publish-edited", "moderation-reason": "A name."]
            )
            #expect(lead.status == 422 && lead.text.contains("id=\"public-words-error\""))
            try await lead.press(
                "Save what you decided",
                ["public-words": "Why is the bus late?", "decision": "abusive", "moderation-reason": ""]
            )
            #expect(lead.text.contains("id=\"moderation-reason-error\""))
            try await lead.press(
                "Save what you decided",
                [
                    "decision": "publish-edited", "public-words": "Why is the bus late?",
                    "moderation-reason": "A name.",
                ]
            )
            #expect(try await site.kit.point(point).publicWords == "Why is the bus late?")
        }
    }

    @Test("The first message of a new sender is let in, or kept out for a reason that only leads read")
    func screens() async throws {
        try await DeskSite.with { site in
            let (first, second) = (try await site.kit.say(["Is there a ramp?"]), try await site.kit.say(["Buy this"]))
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today")
            #expect(lead.text.contains("<strong>2</strong><a href=\"/marlow-heath/today/lists/screener\">"))
            try await lead.press("Let message \(first.message) in")
            try await lead.press("Keep message \(second.message) out")
            #expect(lead.status == 422 && lead.text.contains("id=\"why-\(second.message)-error\""))
            try await lead.press("Keep message \(second.message) out", ["why-\(second.message)": "An advert."])
            try await lead.open("/marlow-heath/today")
            #expect(try await site.kit.message(first.message).gate.screening == .letIn)
            #expect(try await site.kit.message(second.message).gate.screening == .keptOut)
            #expect(!lead.text.contains("/marlow-heath/today/lists/screener"))
            // What was kept out stays to be seen, with its reason, and can be let in after all.
            #expect(lead.text.contains("Buy this") && lead.text.contains("An advert."))
            try await lead.press("Let message \(second.message) in")
            #expect(try await site.kit.message(second.message).gate.screening == .letIn)
            #expect(lead.status == 200 && !lead.text.contains("An advert."))
        }
    }

    @Test("Whatever a lead writes about a point that has gone on comes back, beside what stands now")
    func goneOn() async throws {
        try await DeskSite.with { site in
            let point = try await site.said("Why is the bus late?")
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today/\(point)")
            try await lead.press("Send it to the service", ["service": site.kit.transport.description])
            let forms = [
                ("hold", "hold-reason"), ("sending", "sending-words"), ("widening", "widening-words"),
                ("publication", "moderation-reason"), ("publication", "public-words"),
            ]
            for (noun, box) in forms {
                let words = "Mine: \(box)."
                try await lead.post("/marlow-heath/points/\(point)/\(noun)", [(box, words)])
                #expect(lead.status == 409 && lead.text.contains(words), "\(box)")
            }
            // What is wrong with a box that is gone would lead nowhere.
            try await lead.post("/marlow-heath/points/\(point)/hold", [("hold-reason", "")])
            #expect(lead.status == 409 && !lead.text.contains("href=\"#hold-reason\""))
        }
    }

    @Test("A lead asks whoever spoke to the forum alone whether it may be sent, once")
    func asksToWiden() async throws {
        try await DeskSite.with { site in
            let point = try await site.said("Only ours?", seenBy: .onlyTheForum)
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today/\(point)")
            #expect(lead.text.contains("wants only the forum to read it"))
            try await lead.press("Ask whoever asked", ["widening-words": "Others ask the same."])
            #expect(lead.status == 200 && lead.text.contains("Whoever asked has not said yet."))
            #expect(!lead.text.contains(">Ask whoever asked</button>"))
            try await lead.post("/marlow-heath/points/\(point)/widening", [("widening-words", "Again?")])
            #expect(lead.status == 409 && lead.text.contains("Again?"))
            var officer = try await site.officer()
            try await officer.post("/marlow-heath/points/\(point)/widening", [])
            #expect(officer.status == 403)
        }
    }

    @Test("Today shows what is late of the forum's own, and mail that has no place with its reason")
    func today() async throws {
        try await DeskSite.with(today: "2019-08-01") { site in
            let late = try await site.asked()
            try await site.kit.file(
                SampleMail("odd") {
                    $0.from = "someone@far.example"
                    $0.to = "nobody@far.example"
                    $0.text = "Is this the right place?"
                }
            )
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today")
            #expect(lead.text.contains("/marlow-heath/today/\(late)\">When will the minutes"))
            #expect(lead.text.contains("Is this the right place?") && lead.text.contains("belongs to a group of this"))
            let area = site.kit.area
            let other = try await site.kit.store.write { writer in
                try Group.add(named: "Another forum", on: .families, at: [], to: area, in: writer).id
            }
            var stranger = try await site.browser("Jo Other", in: other, as: .forumLead)
            try await stranger.open("/marlow-heath/today")
            #expect(stranger.status == 200 && !stranger.text.contains("When will the minutes"))
        }
    }
}
