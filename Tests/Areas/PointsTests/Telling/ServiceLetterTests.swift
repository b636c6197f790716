import HeardTesting
import Kernel
import Mail
import Record
import Testing

@testable import People
@testable import Points

@Suite("Mail to a service that is asked something")
struct ServiceLetterTests {
    /// Two questions at the service, of which the first look told nobody.
    private func ask(_ kit: PointsKit) async throws -> [Reference] {
        try await kit.tell()
        let said = try await kit.say(["When will the bridge open?", "Who has the key?"], by: kit.lead)
        let send = kit.send
        try await kit.triage { try $0.send(said.points, to: send) }
        return said.points
    }

    private func letters(_ kit: PointsKit) async throws -> [OutboxLetter] {
        try await kit.letters(50).filter { $0.kind == "asked" }
    }

    @Test(
        "Each officer gets the families' words, numbered, and an address of their own",
        arguments: TestEngine.allCases
    )
    func officers(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            _ = try await kit.seat("Sam Sample", "sam@council.example", in: kit.send, as: .officer)
            _ = try await kit.seat("Kim Other", "kim@council.example", in: kit.send, as: .officer)
            // Whoever leads or directs the service is not told of every question.
            _ = try await kit.seat("Una Head", "una@council.example", in: kit.send, as: .director)
            let points = try await ask(kit)
            #expect(try await kit.tell() == 1)
            let letters = try await letters(kit)
            #expect(Set(letters.map(\.to)) == ["sam@council.example", "kim@council.example"])
            #expect(Set(letters.compactMap(\.replyTo.first)).count == 2)
            let letter = try #require(letters.first)
            #expect(letter.subject == "2 questions from families")
            #expect(letter.text.hasPrefix("1. \(points[0])\n\n> When will the bridge open?"))
            #expect(letter.text.contains("2. \(points[1])\n\n> Who has the key?"))
            #expect(letter.text.contains("The answer is due on"))
            #expect(letter.text.contains("Write each number, then yes or no, and say why."))
            #expect(try await kit.tell() == 0)
            #expect(try await self.letters(kit).count == 2)
        }
    }

    @Test("An officer answers the letter, and the families' own is done", arguments: TestEngine.allCases)
    func answered(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            _ = try await kit.seat("Sam Sample", "sam@council.example", in: kit.send, as: .officer)
            let points = try await ask(kit)
            try await kit.tell()
            let letter = try #require(try await letters(kit).first)
            try await kit.deliver(
                SampleMail("a") {
                    $0.from = "Sam Sample <sam@council.example>"
                    $0.day = "21 Nov 2019"
                    $0.text = "2. Yes, the caretaker has had it by 5 December 2019.\r\n"
                },
                at: try await kit.answering(letter)
            )
            #expect(try await kit.point(points[0]).reply == .unmatched(on: kit.world.today))
            #expect(try await kit.point(points[1]).reply.answer?.promisedOn == .on("2019-12-05"))
            let receipt = try #require(try await kit.letters().first { $0.kind == "reply-understood" })
            #expect(
                receipt.text.contains(
                    "your answer is yes, and it is done by 5 December 2019. That is the commitment K-2019-0001."
                )
            )
            let back = try #require(receipt.link?.split(separator: "/")[1]).description
            let secret = try #require(AddressSecret(back))
            let log = kit.area.log
            #expect(try await kit.store.write { try ReplyUndo.find(secret, in: $0)?.takeBack(in: log, $0) } == 1)
            #expect(try await kit.point(points[1]).isOwedAnAnswer)
            let commitment = try await kit.store.read {
                try $0.row("SELECT state FROM commitment WHERE reference = \("K-2019-0001")")?["state"] as String?
            }
            #expect(commitment == "given-up")
        }
    }

    @Test("Where a service has nobody here, its own mailbox is written to, and what comes back waits for a person")
    func mailbox() async throws {
        try await PointsKit.with { kit in
            let (send, log, today) = (kit.send, kit.area.log, kit.world.today)
            _ = try await kit.seat("Una Head", "una@council.example", in: send, as: .director)
            try await kit.store.write { writer in
                let seat = try #require(try Seat.all(in: send, writer).first)
                let contact = ContactSet(.send, of: send, "inbox@council.example", backup: nil, on: today, by: seat)
                try writer.record(contact, in: log)
            }
            let points = try await ask(kit)
            try await kit.tell()
            let letter = try #require(try await letters(kit).first)
            #expect(letter.to == "inbox@council.example")
            let address = try #require(try await kit.answering(letter))
            #expect(address.holder == .mailbox(of: kit.send))
            let filed = try await kit.deliver(
                SampleMail("a") {
                    $0.from = "Anybody There <someone@council.example>"
                    $0.day = "21 Nov 2019"
                    $0.text = "1. Yes, on Monday it will open.\r\n"
                },
                at: address
            )
            #expect(try await kit.message(filed.message).isUnverified)
            #expect(try await kit.point(points[0]).isOwedAnAnswer)
            #expect(try await kit.point(points[0]).repliesToMatch == 1)
        }
    }

    @Test("An officer of another service is told nothing")
    func another() async throws {
        try await PointsKit.with { kit in
            _ = try await kit.seat("Sam Sample", "sam@council.example", in: kit.transport, as: .officer)
            _ = try await ask(kit)
            try await kit.tell()
            #expect(try await letters(kit).allSatisfy { $0.to != "sam@council.example" })
        }
    }

    @Test("Whose answer was not enough is told so, with the families' words and the new day")
    func judged() async throws {
        try await PointsKit.with { kit in
            _ = try await kit.seat("Sam Sample", "sam@council.example", in: kit.send, as: .officer)
            let points = try await ask(kit)
            let (send, lead) = (kit.send, kit.lead)
            try await kit.act(on: points[0]) { point, _, _ in
                try point.answer(Answer(.no, because: "No money."), by: Party(group: send), on: .on("2019-11-21"))
            }
            try await kit.tell()
            try await kit.act(on: points[0]) { point, promises, calendars in
                try point.judge(.no, saying: "Who decides?", by: lead, on: .on("2019-11-21"), promises, calendars)
            }
            try await kit.tell()
            let letter = try #require(
                try await letters(kit).first { $0.subject == "Your answer was not enough for families" }
            )
            #expect(letter.text.contains("> Who decides?"))
            #expect(letter.text.contains("The answer is due on"))
        }
    }
}
