import HeardTesting
import Kernel
import Mail
import People
import Safety
import Storage
import Testing

@testable import Commitments

@Suite("Commitments that are due or late tell of themselves")
struct CommitmentNudgingTests {
    /// Who was written to under which subject, in order.
    private func letters(_ kit: CommitmentsKit) async throws -> [String] {
        try await kit.store.read { reader in
            try reader.rows(
                "SELECT to_address, once_key FROM letter WHERE once_key LIKE 'commitment%' ORDER BY once_key, to_address"
            ).map { row in
                let (to, key): (String, String) = (try row["to_address"], try row["once_key"])
                return "\(to) \(key.split(separator: " ").first ?? "")"
            }
        }
    }

    private func seats(_ kit: CommitmentsKit) async throws {
        let site = CommitmentsSite(kit)
        for (name, group, role) in [
            ("Olive Officer", kit.send, Role.officer), ("Lee Lead", kit.send, .serviceLead),
            ("Dee Director", kit.send, .director), ("Pat Example", kit.forum, .forumLead),
            ("Kit Kites", kit.kites, .forumLead),
        ] { _ = try await site.session(name, in: group, as: role) }
    }

    private func nudge(_ kit: CommitmentsKit, on day: String) async throws -> Int {
        let (area, tools) = (kit.area, kit.tools)
        kit.clock.set(to: .on(day))
        return try await kit.store.write { try CommitmentNudging(of: area, tools, in: $0).nudge(atMost: 100) }
    }

    @Test(
        "The officer hears before, the lead and those it was promised to after, then the director; each once",
        arguments: TestEngine.allCases
    )
    func ladder(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            try await seats(kit)
            let reference = try await kit.make {
                $0.to = kit.forum; $0.seenBy = .forumAndService
            }
            var heard: [[String]] = []
            var counts: [Int] = []
            for day in [
                "2019-11-26", "2019-11-27", "2019-11-27", "2019-12-02", "2019-12-05", "2019-12-06", "2019-12-20",
            ] {
                counts.append(try await nudge(kit, on: day))
                heard.append(try await letters(kit))
            }
            #expect(counts == [0, 1, 0, 1, 0, 1, 0])
            #expect(heard[1] == ["olive.officer@home.example commitment-nudge"])
            #expect(
                Set(heard[3]).subtracting(heard[1]) == [
                    "lee.lead@home.example commitment-nudge", "pat.example@home.example commitment-late",
                ]
            )
            #expect(Set(heard[6]).subtracting(heard[3]) == ["dee.director@home.example commitment-nudge"])
            let now = try await kit.commitment(reference)
            #expect(now.nudged == Commitment.Nudged(rung: .veryLate, due: .on("2019-11-29"), on: .on("2019-12-06")))
            let id = now.id
            let lines = try await kit.store.read { try CommitmentLine.all(of: id, in: $0) }
            #expect(
                lines.map(\.kind).dropFirst() == [
                    "commitment.nudged.soon", "commitment.nudged.late", "commitment.nudged.very-late",
                ]
            )
        }
    }

    @Test("After an outage each rung is caught up with one entry, on the day it fell")
    func outage() async throws {
        try await CommitmentsKit.with { kit in
            try await seats(kit)
            let reference = try await kit.make {
                $0.to = kit.forum; $0.seenBy = .forumAndService
            }
            #expect(try await nudge(kit, on: "2020-01-10") == 1)
            #expect(try await nudge(kit, on: "2020-01-10") == 0)
            let id = try await kit.commitment(reference).id
            let lines = try await kit.store.read { try CommitmentLine.all(of: id, in: $0) }
            #expect(lines.dropFirst().map(\.until) == [.on("2019-11-27"), .on("2019-12-02"), .on("2019-12-06")])
        }
    }

    @Test("Nobody is told of what is done, given up, or said never to have been promised; a new day begins anew")
    func quiet() async throws {
        try await CommitmentsKit.with { kit in
            let (service, today) = (kit.service, CommitmentsKit.today)
            let (done, ended, moved) = (try await kit.make(), try await kit.make(), try await kit.make())
            try await kit.act(on: done) { try $0.sayDone(shownBy: "x", by: service, on: today) }
            try await kit.act(on: ended) { try $0.giveUp(because: "x", by: service, on: today) }
            #expect(try await nudge(kit, on: "2019-11-28") == 1)
            try await kit.act(on: moved) { try $0.move(to: .on("2019-12-12"), because: "x", by: service, on: today) }
            #expect(try await nudge(kit, on: "2019-12-02") == 0)
            #expect(try await nudge(kit, on: "2019-12-10") == 1)
            #expect(try await kit.commitment(moved).nudged?.due == .on("2019-12-12"))
        }
    }
}
