import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("Splitting a point")
struct SplittingTests {
    private let first = SamplePoint.reference(1)

    /// Files a mail with one point and splits it into two on 1 August.
    private func split(_ kit: PointsKit) async throws -> [Reference] {
        let (area, party, reference) = (kit.area, Party(group: kit.forum), first)
        return try await kit.store.write { writer in
            let point = try #require(try Point.find(reference, in: area.id, writer))
            let words = try #require(point.words)
            let middle = try #require(words.firstRange(of: " and ")).lowerBound
            return try point.split(
                into: [String(words[..<middle]), String(words[middle...].dropFirst())],
                by: party,
                on: .on("2019-08-01"),
                writer
            )
        }
    }

    private let mail = SampleMail("a") { $0.text = "When are the minutes out and who will chair the group?" }

    @Test(
        "Each piece is a point of its own from the same day; the whole is owed nothing any more",
        arguments: TestEngine.allCases
    )
    func pieces(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let filed = try await kit.file(mail)
            #expect(filed.points == [first])
            let pieces = try await split(kit)
            #expect(pieces.map(\.description) == ["P-2019-0002", "P-2019-0003"])
            for reference in pieces {
                let piece = try await kit.point(reference)
                #expect(piece.askedOn == .on("2019-07-15"))
                #expect(piece.askedBy == kit.forum)
                #expect(piece.message == filed.message)
                #expect(piece.clocks.answer.due == .on("2019-07-29"))
            }
            #expect(try await kit.point(first).standing == .split(on: .on("2019-08-01")))
            #expect(try await kit.late(on: "2019-11-21").map(\.point.reference) == pieces)
            #expect(try await kit.file(SampleMail("b")).points.map(\.number) == [4])
        }
    }

    @Test("The pieces of an acknowledged point have their acknowledgement", arguments: TestEngine.allCases)
    func acknowledged(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(mail)
            let send = kit.send
            try await kit.act(on: first) { point, promises, calendars in
                try point.acknowledge(by: Party(group: send), on: .on("2019-07-17"), promises, calendars)
            }
            _ = try await split(kit)
            #expect(try await kit.late(on: "2019-11-21", by: .acknowledgement).isEmpty)
        }
    }

    @Test("The pieces of a point promised for later are due on the promised day", arguments: TestEngine.allCases)
    func promised(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(mail)
            let send = kit.send
            try await kit.act(on: first) { point, _, _ in
                try point.extend(
                    to: .on("2019-12-02"),
                    because: "Staff are away.",
                    by: Party(group: send),
                    on: .on("2019-07-17")
                )
            }
            for reference in try await split(kit) {
                #expect(try await kit.point(reference).clocks.answer.due == .on("2019-12-02"))
            }
        }
    }
}
