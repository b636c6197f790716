import Foundation
import HeardTesting
import Kernel
import Storage
import Testing

@testable import Mail

@Suite("Letters on their way")
struct DeliveryTests {
    @Test("A letter is handed over once; what it said is then forgotten", arguments: TestEngine.allCases)
    func once(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            let handed = Handed()
            for key in ["a", "a", "b"] { try await kit.send(once: key) }
            let posting = kit.posting { envelope, bytes in
                handed.take(envelope, bytes)
                return .accepted("250 ok")
            }
            #expect(try await posting.work() == .done(2))
            #expect(try await posting.work() == .done(0))
            #expect(handed.recipients == ["send@council.example", "send@council.example"])
            for letter in try await kit.letters() {
                #expect(letter.delivery == .delivered(at: kit.clock.now) && letter.body.blocks.isEmpty)
            }
        }
    }

    @Test("What the server puts off is tried after a minute, then five, and given up after five days")
    func backOff() async throws {
        try await LetterKit.with(.sqlite) { kit in
            let handed = Handed()
            try await kit.send()
            let posting = kit.posting { envelope, bytes in
                handed.take(envelope, bytes)
                return .notNow("451 come back")
            }
            #expect(try await posting.work() == .done(0))
            let later = Instant(milliseconds: kit.clock.now.milliseconds + 60_000)
            #expect(try await kit.only().delivery == .deferred(until: later, tries: 1, answer: "451 come back"))
            #expect(try await posting.work() == .done(0))
            #expect(handed.all.count == 1)
            kit.clock.pass(minutes: 1)
            _ = try await posting.work()
            kit.clock.pass(minutes: 4)
            _ = try await posting.work()
            #expect(handed.all.count == 2)
            for _ in 0..<40 {
                kit.clock.pass(minutes: 12 * 60)
                _ = try await posting.work()
            }
            #expect(try await kit.only().delivery.word == "bounced")
            #expect((8...20).contains(handed.all.count))
            let ids = Set(handed.all.map { messageID(of: $0.1) })
            #expect(ids.count == 1)
        }
    }

    @Test("A refusal ends one letter and stops no other", arguments: TestEngine.allCases)
    func refused(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            for number in 1...3 {
                try await kit.send(letter(to: "person\(number)@home.example"))
                kit.clock.pass(minutes: 1)
            }
            let posting = kit.posting { envelope, _ in
                envelope.recipient.hasPrefix("person2") ? .refused("550 5.1.1 no such person") : .accepted("250 ok")
            }
            #expect(try await posting.work() == .done(2))
            let bounced = try await kit.letters().filter { $0.delivery.word == "bounced" }
            #expect(bounced.map(\.to) == ["person2@home.example"])
            #expect(bounced.first?.delivery == .bounced(at: kit.clock.now, why: "550 5.1.1 no such person"))
        }
    }

    @Test("Where the server cannot be used nothing is tried twice, no letter is blamed, and all go out later")
    func noRoute() async throws {
        try await LetterKit.with(.sqlite) { kit in
            let handed = Handed()
            for number in 1...5 { try await kit.send(letter(to: "person\(number)@home.example")) }
            let broken = kit.posting { envelope, bytes in
                handed.take(envelope, bytes)
                return .noRoute("535 wrong password")
            }
            #expect(try await broken.work() == .noRoute(0, "535 wrong password"))
            #expect(handed.all.count == 1)
            kit.clock.pass(minutes: 20 * 24 * 60)
            #expect(try await kit.posting { _, _ in .accepted("250 ok") }.work() == .done(5))
        }
    }

    @Test(
        "Two servers never send the same letter; of a dead one's letter the time is waited for",
        arguments: TestEngine.allCases
    )
    func lease(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            try await kit.send()
            let taken = try await kit.store.write { try OutboxLetter.take(by: "one", in: $0) }
            #expect(taken != nil)
            #expect(try await kit.store.write { try OutboxLetter.take(by: "two", in: $0) } == nil)
            kit.clock.pass(minutes: 1)
            #expect(try await kit.posting { _, _ in .accepted("250 ok") }.work() == .done(0))
            kit.clock.pass(minutes: 2)
            #expect(try await kit.posting { _, _ in .accepted("250 ok") }.work() == .done(1))
        }
    }

    @Test("Many servers at once hand over each of a hundred letters once", arguments: TestEngine.allCases)
    func many(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            for number in 1...100 { try await kit.send(letter(to: "person\(number)@home.example")) }
            let handed = Handed()
            try await withThrowingTaskGroup { group in
                for server in 1...4 {
                    let posting = kit.posting(UInt8(server)) { envelope, bytes in
                        handed.take(envelope, bytes)
                        return .accepted("250 ok")
                    }
                    group.addTask { _ = try await posting.work() }
                }
                try await group.waitForAll()
            }
            #expect(handed.all.count == 100 && Set(handed.recipients).count == 100)
        }
    }

    @Test("A way in that nobody can use any more is not sent, and is not kept", arguments: TestEngine.allCases)
    func lapsed(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            var letter = LetterKit.letter
            letter.usefulMinutes = 30
            try await kit.send(letter)
            kit.clock.pass(minutes: 30)
            #expect(try await kit.posting { _, _ in .accepted("250 ok") }.work() == .done(0))
            try await kit.store.write { try OutboxLetter.sweep(in: $0) }
            let kept = try await kit.only()
            #expect(kept.delivery == .lapsed(at: kit.clock.now) && kept.body.blocks.isEmpty && kept.link == nil)
            kit.clock.pass(minutes: 91 * 24 * 60)
            try await kit.store.write { try OutboxLetter.sweep(in: $0) }
            #expect(try await kit.letters().isEmpty)
        }
    }

    @Test("A letter that can wait is not sent at night")
    func quiet() async throws {
        try await LetterKit.with(.sqlite) { kit in
            kit.clock.pass(minutes: 9 * 60)
            var letter = LetterKit.letter
            letter.timing = .byDay
            try await kit.send(letter)
            let posting = kit.posting { _, _ in .accepted("250 ok") }
            #expect(try await posting.work() == .done(0))
            kit.clock.pass(minutes: 10 * 60 + 59)
            #expect(try await posting.work() == .done(0))
            kit.clock.pass(minutes: 1)
            #expect(try await posting.work() == .done(1))
        }
    }

    @Test("Quiet hours end at eight in London, in winter, in summer and when the clocks change")
    func quietHours() {
        func end(_ text: String) -> String? { Instant(text).map { QuietHours.end(from: $0).description } }
        #expect(end("2019-11-21T19:59:59.000Z") == "2019-11-21T19:59:59.000Z")
        #expect(end("2019-11-21T20:00:00.000Z") == "2019-11-22T08:00:00.000Z")
        #expect(end("2019-11-21T07:59:00.000Z") == "2019-11-21T08:00:00.000Z")
        #expect(end("2019-07-01T18:59:00.000Z") == "2019-07-01T18:59:00.000Z")
        #expect(end("2019-07-01T19:00:00.000Z") == "2019-07-02T07:00:00.000Z")
        #expect(end("2019-10-26T22:00:00.000Z") == "2019-10-27T08:00:00.000Z")
        #expect(end("2019-03-30T22:00:00.000Z") == "2019-03-31T07:00:00.000Z")
    }

    @Test("A letter to an address that no mail server could be asked for is refused here, and harms no other")
    func impossibleAddress() async throws {
        try await LetterKit.with(.sqlite) { kit in
            for to in ["dév@home.example", "a b@home.example", "a>\r\nRCPT TO:<b@home.example"] {
                try await kit.send(letter(to: to))
            }
            try await kit.send()
            let handed = Handed()
            let posting = kit.posting { envelope, bytes in
                handed.take(envelope, bytes)
                return .accepted("250 ok")
            }
            #expect(try await posting.work() == .done(1))
            #expect(handed.recipients == ["send@council.example"])
        }
    }

    @Test(
        "What is wrong with the mail server is kept once, and goes when letters go out",
        arguments: TestEngine.allCases
    )
    func trouble(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            try await kit.send()
            func note(_ why: String?) async throws -> Bool {
                try await kit.store.write { try PostTrouble.note(why, in: $0) }
            }
            let news = [try await note("no server"), try await note("no server")]
            #expect(news == [true, false])
            let since = kit.clock.now
            kit.clock.pass(minutes: 5)
            #expect(try await note("wrong password"))
            let now = kit.clock.now
            let found = try await kit.store.read { try PostTrouble.find(at: now, in: $0) }
            #expect(found == PostTrouble(why: "wrong password", since: since, waiting: 1))
            let goodNews = [try await note(nil), try await note(nil)]
            #expect(goodNews == [true, false])
            #expect(try await kit.store.read { try PostTrouble.find(at: now, in: $0) } == nil)
        }
    }

    private func letter(to: String) -> OutgoingLetter {
        OutgoingLetter(kind: "test", to: to, subject: "Hello", paragraphs: ["Hello,"], reason: "A test.")
    }

    private func messageID(of bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).components(separatedBy: "Message-ID: ").dropFirst().first?.prefix(60)
            .description ?? ""
    }
}
