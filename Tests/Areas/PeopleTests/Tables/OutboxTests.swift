import HeardTesting
import Kernel
import Mail
import Storage
import Testing

@testable import People

@Suite("Letters that wait")
struct OutboxTests {
    private let letter = OutgoingLetter(
        kind: "sample",
        to: "send@council.example",
        subject: "A reply is due",
        paragraphs: ["Hello,", "a reply is due on Friday 28 November."],
        link: OutgoingLetter.Link("Read the point", path: "/marlow-heath/points/P-2019-0001"),
        reason: "You get this mail because you answer for the SEND service."
    )

    @Test("A letter goes with the change it tells of, or not at all", arguments: TestEngine.allCases)
    func transaction(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let refused: @Sendable (any Writer) throws -> Void = { [letter] writer in
                try writer.send(letter)
                throw PeopleError.noName
            }
            await #expect(throws: PeopleError.noName) { try await kit.store.write(refused) }
            let letters = try await kit.letters()
            #expect(letters.isEmpty)
        }
    }

    @Test("Under one key there is one letter; without a key each is one more", arguments: TestEngine.allCases)
    func once(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            for key in ["nudge 1", "nudge 1", "nudge 2", nil, nil] {
                try await kit.store.write { [letter] in try $0.send(letter, once: key) }
            }
            #expect(try await kit.letters().count == 4)
        }
    }

    @Test("Letters wait in order until they are sent; then what they said is forgotten", arguments: TestEngine.allCases)
    func sent(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            _ = try await kit.person("Amina Rowe")
            _ = try await kit.mailedWayIn("amina.rowe@home.example")
            try await kit.store.write { [letter] in try $0.send(letter) }
            let waiting = try await kit.store.read { try OutboxLetter.waiting(9, in: $0) }
            #expect(waiting.map(\.kind) == ["sign-in", "sample"])
            #expect(waiting.last?.text.contains("Read the point:") == true)
            let first = try #require(waiting.first)
            try await kit.store.write { try first.noteSent(in: $0) }
            #expect(try await kit.store.read { try OutboxLetter.waiting(9, in: $0) }.map(\.kind) == ["sample"])
            let kept = try #require(try await kit.letters().first { $0.id == first.id })
            #expect(kept.text.isEmpty && kept.link == nil && kept.sentAt != nil)
        }
    }
}
