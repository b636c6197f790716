import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("An officer's pages")
struct OfficerDeskTests {
    @Test("An officer acknowledges, asks for time and answers; the asking side says partly, and the clock starts anew")
    func story() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue")
            #expect(officer.text.contains("When will the minutes be published?</a>"))
            #expect(officer.text.contains("Due Monday 29 July") && officer.text.contains(">Queue"))
            try await officer.open("/marlow-heath/queue/\(point)")
            #expect(officer.text.contains("Speaking as <strong><bdi>SEND service</bdi></strong>"))
            try await officer.press("Acknowledge")
            #expect(officer.target == "/marlow-heath/queue/\(point)" && !officer.text.contains(">Acknowledge</button>"))
            #expect(try await site.kit.point(point).reply == .acknowledged(on: .on("2019-07-16")))
            try await officer.press("Ask for time", ["until": "2019-08-12", "more-time": "Sam is away."])
            #expect(officer.text.contains("Sam is away.") && officer.text.contains("Monday 12 August"))
            try await officer.press(
                "Send the answer",
                ["kind": "no", "reasons": "They are not ours to publish.", "next": "We ask the panel."]
            )
            #expect(officer.status == 200 && !officer.text.contains("Send the answer"))
            try await officer.open("/marlow-heath/queue")
            #expect(officer.text.contains("Nothing waits for you."))

            site.kit.pass(to: "2019-07-18")
            var parent = try await site.browser("Ben Cole", in: site.kit.forum, as: .member)
            try await parent.open("/marlow-heath/answers")
            #expect(parent.text.contains("/marlow-heath/points/\(point)/verdict") && !parent.text.contains("others=1"))
            try await parent.open("/marlow-heath/points/\(point)/verdict")
            #expect(parent.text.contains("Did this answer you?") && parent.text.contains("not ours to publish"))
            #expect(parent.text.contains("Speaking as <strong><bdi>Marlow Heath Parents Together"))
            try await parent.press("Partly", ["missing": "Whose are they?"])
            let judged = try await site.kit.point(point)
            #expect(judged.verdict == .partly && judged.clocks.answer.due == .on("2019-08-01"))
            try await officer.open("/marlow-heath/queue/\(point)")
            #expect(officer.text.contains("Whose are they?") && officer.text.contains(">Acknowledge</button>"))
        }
    }

    @Test("What the rules refuse comes back with what was typed, and says why beside the field")
    func refused() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var officer = try await site.officer()
            let attempts: [(String, [String: String], String)] = [
                ("Send the answer", ["reasons": "So."], "kind"), ("Send the answer", ["kind": "no"], "reasons"),
                ("Send the answer", ["kind": "maybe", "reasons": "So."], "kind"),
                ("Send the answer", ["kind": "no", "reasons": "So."], "next"),
                ("Send the answer", ["kind": "not-yet", "reasons": "So.", "next": "Soon."], "by"),
                ("Send the answer", ["kind": "not-yet", "reasons": "So.", "next": "So.", "by": "2019-07-16"], "by"),
                ("Send the answer", ["kind": "not-ours", "reasons": "So."], "passed-to"),
                ("Send the answer", ["kind": "not-ours", "reasons": "So.", "passed-to": "1"], "passed-to"),
                ("Ask for time", ["more-time": "So."], "until"),
                ("Ask for time", ["more-time": "So.", "until": "2019-07-20"], "until"),
                ("Ask for time", ["until": "2019-08-20"], "more-time"), ("Send your question", [:], "question"),
                ("Pass it on", ["transfer-reason": "So."], "transfer-to"),
            ]
            for (button, typed, field) in attempts {
                try await officer.open("/marlow-heath/queue/\(point)")
                try await officer.press(button, typed)
                #expect(officer.status == 422 && officer.text.contains("id=\"\(field)-error\""), "\(button) \(typed)")
                #expect(!typed.values.contains("So.") || officer.text.contains(">\nSo.</textarea>"))
            }
            #expect(try await site.kit.point(point).reply == .awaited)
        }
    }

    @Test("“Not ours” and passing on move the point with its clock to another service")
    func passedOn() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue/\(point)")
            let transport = site.kit.transport.description
            try await officer.press(
                "Send the answer",
                ["kind": "not-ours", "reasons": "Buses.", "passed-to": transport]
            )
            #expect(officer.target == "/marlow-heath/queue" && officer.text.contains("Nothing waits for you."))
            let passed = try await site.kit.point(point)
            #expect(passed.owedBy == site.kit.transport && passed.clocks.answer.due == .on("2019-07-29"))
            try await officer.post(
                "/marlow-heath/points/\(point)/answer",
                [("kind", "no"), ("reasons", "Late words"), ("next", "Soon.")]
            )
            #expect(officer.status == 409 && officer.text.contains("Late words"))
            var other = try await site.browser("Kim Bus", in: site.kit.transport, as: .officer)
            try await other.open("/marlow-heath/queue/\(point)")
            try await other.press(
                "Pass it on",
                ["transfer-to": site.kit.send.description, "transfer-reason": "Yours."]
            )
            #expect(try await site.kit.point(point).owedBy == site.kit.send)
        }
    }

    @Test("Somebody else answered meanwhile: both texts are shown, and the same form sent twice is one answer")
    func conflict() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var (first, second) = (
                try await site.officer(), try await site.browser("Kim Two", in: site.kit.send, as: .serviceLead)
            )
            try await first.open("/marlow-heath/queue/\(point)")
            try await second.open("/marlow-heath/queue/\(point)")
            var again = first
            try await first.press("Send the answer", ["kind": "no", "reasons": "The first text.", "next": "Nothing."])
            try await second.press(
                "Send the answer",
                ["kind": "yes", "reasons": "The second text.", "next": "Soon.", "by": "2019-09-02"]
            )
            #expect(second.status == 409 && second.text.contains("The first text."))
            var third = second
            try await third.post("/marlow-heath/points/\(point)/answer", [("reasons", "Half a form.")])
            #expect(third.status == 409 && third.text.contains("Half a form."))
            #expect(second.text.contains("The second text."))
            try await again.press("Send the answer", ["kind": "no", "reasons": "The first text.", "next": "Nothing."])
            #expect(again.status == 200)
            #expect(try await site.kit.history(of: point).count { $0.kind == PointAnswered.kind } == 1)
        }
    }

    @Test("A template that is chosen when the point was settled meanwhile takes nothing away of what was written")
    func templateTooLate() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var (first, second) = (
                try await site.officer(), try await site.browser("Kim Two", in: site.kit.send, as: .serviceLead)
            )
            try await first.open("/marlow-heath/queue/templates")
            try await first.press(
                "Add the template",
                ["title": "Ours", "kind": "no", "words": "We looked.", "next": "Nothing."]
            )
            try await second.open("/marlow-heath/queue/\(point)")
            try await first.open("/marlow-heath/queue/\(point)")
            try await first.press("Send the answer", ["kind": "no", "reasons": "The first text.", "next": "Nothing."])
            try await second.press(
                "Use this template",
                ["template": "1", "reasons": "Half a reply.", "known": "A list."]
            )
            #expect(second.status == 409 && second.text.contains("Half a reply."))
            #expect(second.text.contains("A list.") && second.text.contains("The first text."))
        }
    }

    @Test("Half a form to ask for time, to ask back or to pass on comes back too when its point was settled meanwhile")
    func halfForms() async throws {
        try await DeskSite.with { site in
            let point = try await site.asked()
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue/\(point)")
            try await officer.press("Send the answer", ["kind": "no", "reasons": "Said.", "next": "Nothing."])
            let forms = [
                ("extension", "more-time"), ("clarification", "question"), ("transfer", "transfer-reason"),
                ("answer", "next"),
            ]
            for (noun, box) in forms {
                try await officer.post("/marlow-heath/points/\(point)/\(noun)", [(box, "Mine: \(noun).")])
                #expect(officer.status == 409 && officer.text.contains("Mine: \(noun)."), "\(noun)")
            }
        }
    }

    @Test("The pile is answered one by one, and what is typed for others stays")
    func pile() async throws {
        try await DeskSite.with { site in
            let one = try await site.asked("Who will chair the meeting?\n\nWhen will the minutes be published?")
            let all = try await site.kit.store.read { try DeskList<Point>.queue(of: site.kit.send, $0) }.items
            let two = try #require(all.map(\.reference).first { $0 != one })
            var officer = try await site.browser("Di Rector", in: site.kit.send, as: .director)
            try await officer.open("/marlow-heath/queue/answer")
            try await officer.press(
                "Answer \(one)",
                [
                    "kind-\(one)": "already-done", "reasons-\(one)": "On our site.", "next-\(one)": "Nothing.",
                    "reasons-\(two)": "Half a thought",
                ]
            )
            #expect(officer.text.contains(">\nHalf a thought</textarea>") && !officer.text.contains("Answer \(one)<"))
            try await officer.press("Answer \(two)", ["kind-\(two)": "not-yet"])
            #expect(officer.status == 422 && officer.text.contains("id=\"kind-\(two)-error\""))
            try await officer.press("Answer \(two)", ["kind-\(two)": "yes", "next-\(two)": "In May."])
            #expect(officer.status == 422 && officer.text.contains("id=\"by-\(two)-error\""))
            try await officer.press("Answer \(two)", ["kind-\(two)": "yes", "by-\(two)": "2019-07-30"])
            #expect(officer.status == 200 && officer.text.contains("Nothing waits for you."))
        }
    }
}
