import HeardTesting
import Kernel
import People
import Record
import Safety
import Testing

@testable import Points

@Suite("An officer answers by mail")
struct ByReplyTests {
    private static let officer = "Sam Sample <sam@council.example>"

    /// Three points at the service, and the officer's address for their letter.
    private func ask(_ kit: PointsKit, _ questions: [String] = ["One?", "Two?", "Three?"]) async throws -> Asked {
        let said = try await kit.say(questions, by: kit.lead)
        let send = kit.send
        try await kit.triage { try $0.send(said.points, to: send) }
        let person = try await kit.seat("Sam Sample", "sam@council.example", in: kit.send, as: .officer)
        let reply = try await kit.address(to: said.message, of: .member(person, of: kit.send))
        return Asked(points: said.points, reply: reply)
    }

    private struct Asked {
        let points: [Reference]
        let reply: ReplyAddress
    }

    private func mail(_ id: String, _ text: String, from: String = officer) -> SampleMail {
        SampleMail(id) {
            $0.from = from
            $0.to = "r+secret@heard.example"
            $0.day = "21 Nov 2019"
            $0.subject = "Re: Three questions"
            $0.text = text
        }
    }

    @Test("Numbered answers settle their points, and a receipt says so", arguments: TestEngine.allCases)
    func numbered(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let asked = try await ask(kit)
            let text = "1. Yes, we will publish them.\r\n2. No, because there is no money.\r\n"
            let filed = try await kit.deliver(mail("a", text), at: asked.reply)
            #expect(filed.status == .kept)
            let points = try await [kit.point(asked.points[0]), kit.point(asked.points[1]), kit.point(asked.points[2])]
            #expect(
                points[0].reply == .answered(.init(.yes, because: "Yes, we will publish them."), on: kit.world.today)
            )
            #expect(
                points[1].reply == .answered(.init(.no, because: "No, because there is no money."), on: kit.world.today)
            )
            #expect(points[2].reply == .unmatched(on: kit.world.today))
            let letter = try #require(try await kit.letters().first)
            #expect(letter.kind == "reply-understood")
            #expect(letter.to == "sam@council.example")
            #expect(letter.text.contains("2 (\(asked.points[1])): your answer is no."))
        }
    }

    @Test("What was understood is taken back, and the points stand as before", arguments: TestEngine.allCases)
    func undo(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let asked = try await ask(kit)
            let before = try await kit.point(asked.points[0])
            try await kit.deliver(mail("a", "1. Yes, we will publish them.\r\n"), at: asked.reply)
            let link = try #require(try await kit.letters().first?.link)
            let secret = try #require(AddressSecret(String(link.split(separator: "/")[1])))
            let log = kit.area.log
            let count = try await kit.store.write { try ReplyUndo.find(secret, in: $0)?.takeBack(in: log, $0) }
            #expect(count == 1)
            let after = try await kit.point(asked.points[0])
            #expect(after.clocks.answer == before.clocks.answer)
            #expect(after.isOwedAnAnswer)
            #expect(after.repliesToMatch == 1)
            let again = try await kit.store.write { try ReplyUndo.find(secret, in: $0)?.takeBack(in: log, $0) }
            #expect(again == 0)
        }
    }

    @Test("Once the point has gone on, nothing is taken back", arguments: TestEngine.allCases)
    func goneOn(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let asked = try await ask(kit)
            try await kit.deliver(mail("a", "1. Yes, we will publish them.\r\n"), at: asked.reply)
            let lead = kit.lead
            try await kit.act(on: asked.points[0]) { point, promises, calendars in
                try point.judge(.no, saying: nil, by: lead, on: .on("2019-11-21"), promises, calendars)
            }
            let link = try #require(try await kit.letters().first?.link)
            let secret = try #require(AddressSecret(String(link.split(separator: "/")[1])))
            let log = kit.area.log
            #expect(try await kit.store.write { try ReplyUndo.find(secret, in: $0)?.takeBack(in: log, $0) } == 0)
        }
    }

    @Test("Time, an acknowledgement and passing on do what they say", arguments: TestEngine.allCases)
    func others(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let asked = try await ask(kit)
            let text = """
                1. We need until 20 December because the panel has not met.\r
                2. Received, thank you.\r
                3. Pass on to School transport because it is about buses.\r
                """
            try await kit.deliver(mail("a", text), at: asked.reply)
            #expect(try await kit.point(asked.points[0]).clocks.answer.promised == .on("2019-12-20"))
            #expect(try await kit.point(asked.points[1]).reply == .acknowledged(on: kit.world.today))
            #expect(try await kit.point(asked.points[2]).owedBy == kit.transport)
        }
    }

    @Test("What is not certain settles nothing, waits to be matched, and the officer is told")
    func unclear() async throws {
        try await PointsKit.with { kit in
            let asked = try await ask(kit)
            try await kit.deliver(mail("a", "It depends on many things, as you know.\r\n"), at: asked.reply)
            for reference in asked.points {
                #expect(try await kit.point(reference).isOwedAnAnswer)
                #expect(try await kit.point(reference).repliesToMatch == 1)
            }
            let letter = try #require(try await kit.letters().first)
            #expect(letter.subject == "We did not understand your mail")
            #expect(letter.text.contains("It depends on many things, as you know."))
        }
    }

    @Test("A colleague's reply is the service's, settles nothing by itself, and is marked")
    func colleague() async throws {
        try await PointsKit.with { kit in
            let asked = try await ask(kit)
            let colleague = mail("a", "1. Yes, we will publish them.\r\n", from: "Kim Other <kim@council.example>")
            let filed = try await kit.deliver(colleague, at: asked.reply, checked: "dmarc=pass")
            let message = try await kit.message(filed.message)
            #expect(message.group == kit.send)
            #expect(message.isUnverified)
            #expect(try await kit.point(asked.points[0]).reply == .unmatched(on: kit.world.today))
            #expect(try await kit.letters().allSatisfy { $0.kind != "reply-understood" })
        }
    }

    @Test("A mail whose sender's domain denies it settles nothing")
    func forged() async throws {
        try await PointsKit.with { kit in
            let asked = try await ask(kit)
            try await kit.deliver(
                mail("a", "1. Yes, we will publish them.\r\n"),
                at: asked.reply,
                checked: "dmarc=fail spf=fail"
            )
            #expect(try await kit.point(asked.points[0]).isOwedAnAnswer)
        }
    }

    @Test("Whoever has left the service cannot answer for it by mail")
    func left() async throws {
        try await PointsKit.with { kit in
            let asked = try await ask(kit)
            let other = try await kit.address(to: asked.reply.message, of: .member(ID(999), of: kit.send))
            try await kit.deliver(mail("a", "1. Yes, we will publish them.\r\n"), at: other)
            #expect(try await kit.point(asked.points[0]).isOwedAnAnswer)
        }
    }

    @Test("An automatic reply settles nothing and gets no letter")
    func automatic() async throws {
        try await PointsKit.with { kit in
            let asked = try await ask(kit)
            var away = mail("a", "1. Yes, we will publish them.\r\n")
            away.headers = ["Auto-Submitted: auto-replied"]
            try await kit.deliver(away, at: asked.reply)
            #expect(try await kit.point(asked.points[0]).reply == .awaited)
            #expect(try await kit.letters().allSatisfy { $0.kind != "reply-understood" })
        }
    }

    @Test("Two programs that answer each other are stopped after a day's worth of mails")
    func loop() async throws {
        try await PointsKit.with { kit in
            let asked = try await ask(kit)
            for number in 0..<(ReplyActing.mostInADay + 5) {
                try await kit.deliver(mail("loop-\(number)", "Is this mail number \(number)?\r\n"), at: asked.reply)
            }
            let letters = try await kit.letters(100).filter { $0.kind == "reply-understood" }
            #expect(letters.count == ReplyActing.mostInADay)
        }
    }

    @Test("Whoever matches a colleague's reply reads who wrote it, and what our mail server found")
    func marked() async throws {
        try await DeskSite.with(today: "2019-11-21") { site in
            let asked = try await ask(site.kit)
            let colleague = mail("a", "Yes, we will publish them.\r\n", from: "Kim Other <kim@council.example>")
            try await site.kit.deliver(colleague, at: asked.reply, checked: "dmarc=fail")
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue/replies")
            #expect(officer.text.contains("Kim Other wrote this for the group. Nobody has confirmed that yet."))
            #expect(officer.text.contains("Our mail server found that it does not come from there."))
        }
    }

    @Test("The receipt's link shows what was understood, and its button takes it back")
    func undoPage() async throws {
        try await DeskSite.with(today: "2019-11-21") { site in
            let asked = try await ask(site.kit)
            try await site.kit.deliver(mail("a", "2. No, because there is no money.\r\n"), at: asked.reply)
            let link = try #require(try await site.kit.letters().first?.link)
            var officer = try await site.officer()
            try await officer.open(link)
            #expect(officer.text.contains("Your answer is no."))
            #expect(try await !site.kit.point(asked.points[1]).isOwedAnAnswer)
            try await officer.press("Take it back")
            #expect(try await site.kit.point(asked.points[1]).isOwedAnAnswer)
            try await officer.open(link)
            #expect(officer.text.contains("You took this back."))
            #expect(!officer.text.contains("Take it back"))
        }
    }
}
