import HeardTesting
import Kernel
import Mail
import People
import Points
import Storage
import Testing

@testable import Complaints

@Suite("Telling a service that the reply to a complaint is due")
struct ComplaintNudgingTests {
    private func nudge(_ kit: ComplaintsKit) async throws -> Int {
        let area = kit.area
        return try await kit.store.write { try ComplaintNudging(of: area, in: $0).nudge() }
    }

    @Test("each rung is told once: an entry, and a letter to whoever is told", arguments: TestEngine.allCases)
    func once(engine: TestEngine) async throws {
        // Due on 12 December by the Code; the service lead is told on the next working day.
        try await ComplaintsKit.with(engine, today: .on("2019-12-13")) { kit in
            let site = RunningSite(kit)
            for (name, role) in [
                ("Olive Officer", Role.officer), ("Lena Lead", .serviceLead), ("Dora Head", .director),
            ] {
                _ = try await site.session(name, in: kit.send, as: role)
            }
            let reference = try await kit.sent()
            #expect(try await nudge(kit) == 2)
            #expect(try await nudge(kit) == 0)
            let letters = try await kit.store.read { try OutboxLetter.newest(10, in: $0) }
                .filter { $0.kind == "complaint-nudge" }
            #expect(Set(letters.map(\.to)) == ["olive.officer@home.example", "lena.lead@home.example"])
            let id = try await kit.caseFile(reference).complaint.id
            let lines = try await kit.store.read { try ComplaintLine.all(of: id, in: $0) }
            #expect(lines.suffix(2).map(\.kind) == [ComplaintNudged.kind, ComplaintNudged.kind])
            #expect(lines.suffix(2).map(\.until) == [.on("2019-12-12"), .on("2019-12-12")])
        }
    }

    @Test("nothing is told long before the day, nor once it is answered")
    func nothing() async throws {
        try await ComplaintsKit.with(today: .on("2019-11-25")) { kit in
            _ = try await kit.sent()
            #expect(try await nudge(kit) == 0)
        }
        try await ComplaintsKit.with(today: .on("2020-06-05")) { kit in
            _ = try await kit.replied()
            #expect(try await nudge(kit) == 0)
        }
    }
}
