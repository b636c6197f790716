import HeardTesting
import Kernel
import Record
import Testing

@testable import Points

@Suite("The same mail again")
struct DuplicateTests {
    @Test("Said twice, it has one effect", arguments: TestEngine.allCases)
    func sameBytes(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let first = try await kit.file(SampleMail("a"))
            let size = try await kit.entries().count
            let second = try await kit.file(SampleMail("a"))
            #expect(first.status == .kept)
            #expect(second.status == .duplicate)
            #expect(second.message == first.message)
            #expect(second.points == first.points)
            #expect(try await kit.entries().count == size)
        }
    }

    @Test("Delivered by two ways, it is one message with two originals", arguments: TestEngine.allCases)
    func secondDelivery(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let line = "Received: from mx.council.example by mail.council.example; Mon, 15 Jul 2019 09:31:07 +0100"
            let first = try await kit.file(SampleMail("a"))
            let again = SampleMail("a") { $0.headers = [line] }
            let second = try await kit.file(again)
            #expect(second.status == .duplicate)
            #expect(second.message == first.message)
            let message = try #require(try await kit.store.read { try Message.find(first.message, in: $0) })
            let originals = try await kit.store.read { try message.originals(in: $0) }
            #expect(Set(originals) == [SampleMail("a"), again].map { Digest32.of($0.bytes).hex }.asSet)
            #expect(try await kit.file(again).status == .duplicate)
            #expect(try await kit.entries().filter { $0.kind == MessageCopied.kind }.count == 1)
            #expect(try await kit.late(on: "2019-11-21").count == 1)
        }
    }

    @Test("Other words under the same Message-ID are another message", arguments: TestEngine.allCases)
    func otherWords(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let first = try await kit.file(SampleMail("a"))
            let second = try await kit.file(SampleMail("a") { $0.text = "Who will chair the group?" })
            #expect(second.status == .kept)
            #expect(second.message != first.message)
            #expect(second.thread == first.thread)
        }
    }

    @Test("What was held is held once", arguments: TestEngine.allCases)
    func held(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let mail = SampleMail("a") { $0.day = nil }
            let first = try await kit.file(mail)
            let second = try await kit.file(mail)
            #expect(first.status == .held(.noDay))
            #expect(second.status == .duplicate)
        }
    }

    @Test("The mail of one area is not taken for another's", arguments: TestEngine.allCases)
    func otherArea(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(SampleMail("a"))
            let keys = kit.keys
            let other = try await kit.store.write { try PointsKit.makeArea("elm-park", "Elm Park", keys, in: $0) }
            let digest = Digest32.of(SampleMail("a").bytes).hex
            let found = try await kit.store.read { try Message.holding(original: digest, in: other.id, $0) }
            #expect(found == nil)
        }
    }
}

extension Array where Element: Hashable {
    fileprivate var asSet: Set<Element> { Set(self) }
}
