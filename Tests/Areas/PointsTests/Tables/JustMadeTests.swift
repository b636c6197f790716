import HeardTesting
import Kernel
import Record
import Testing

@testable import Points

@Suite("What was just recorded, without reading it again")
struct JustMadeTests {
    @Test("A message and its points are as the tables hold them", arguments: TestEngine.allCases)
    func same(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            try await kit.file(SampleMail("a"))
            try await kit.file(SampleMail("b") { $0.text = "When?\u{0} And where will it be?" })
            try await kit.file(SampleMail("c") { $0.day = nil })
            let entries = try await kit.entries()
            let (messages, points) = try await kit.store.read { reader in
                let received = entries.filter { $0.kind == MessageReceived.kind }
                let asked = entries.filter { $0.kind == PointAsked.kind }
                let messages = try received.map { entry in
                    (try Message(MessageReceived(entry), entry), try Message.find(entry.identity(), in: reader))
                }
                let points = try asked.map { entry in
                    let point = Point(try PointAsked(entry), in: kit.area.id)
                    return (point, try Point.find(point.id, in: reader))
                }
                return (messages, points)
            }
            #expect(messages.count == 3)
            for (made, found) in messages { #expect(made == found) }
            #expect(points.count >= 2)
            for (made, found) in points { #expect(made == found) }
        }
    }
}
