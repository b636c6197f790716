import HeardTesting
import Kernel
import Storage
import Testing

@testable import Mail
@testable import People

@Suite("Where letters to a group go")
struct ReachTests {
    private func reach(_ kit: PeopleKit, _ group: Group, _ purpose: ContactPurpose = .send) async throws -> Reach {
        try await kit.store.write { try Reach(purpose, of: group.id, on: $0.world.today, in: $0) }
    }

    private func comesBack(_ kit: PeopleKit, _ address: String) async throws {
        for _ in 0..<Bounced.most {
            try await kit.store.write { try Bounced.note(.hard, of: address, status: "5.1.1", "gone", in: $0) }
        }
    }

    @Test("Each that mail does not reach is passed over, down to those who lead", arguments: TestEngine.allCases)
    func chain(engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let group = try await kit.add("SEND service", mailboxes: ["team@council.example"])
            let seat = try await kit.seat("Lea Grant", in: group, as: .serviceLead)
            try await kit.seat("Olu Price", in: group, as: .officer)
            let (own, second) = ("send@council.example", "desk@council.example")
            try await kit.record(ContactSet(.send, of: group.id, own, backup: second, on: .sample, by: seat))
            try await kit.record(
                ContactSet(.general, of: group.id, "all@council.example", backup: nil, on: .sample, by: seat)
            )
            var lost: [String] = []
            for next in [own, second, "all@council.example", "team@council.example"] {
                #expect(try await reach(kit, group).addresses == [next])
                #expect(try await reach(kit, group).lost == lost)
                try await comesBack(kit, next)
                lost.append(next)
            }
            #expect(try await reach(kit, group).addresses == ["lea.grant@home.example"])
            try await comesBack(kit, "lea.grant@home.example")
            #expect(try await reach(kit, group).addresses == [own], "better tried again than given up")
        }
    }

    @Test("Somebody can say that mail does not reach it, until somebody says that it is right")
    func marked() async throws {
        try await PeopleKit.with(.sqlite) { kit in
            let group = try await kit.add("SEND service")
            let seat = try await kit.seat("Lea Grant", in: group, as: .serviceLead)
            try await kit.record(
                ContactSet(.send, of: group.id, "a@council.example", backup: "b@council.example", on: .sample, by: seat)
            )
            try await kit.record(ContactLost(.send, of: group.id, on: .sample, by: seat))
            #expect(try await reach(kit, group).addresses == ["b@council.example"])
            #expect(try await reach(kit, group, .complaints).addresses == ["b@council.example"])
            try await kit.record(ContactConfirmed(.send, of: group.id, on: .sample, by: seat))
            #expect(try await reach(kit, group).addresses == ["a@council.example"])
        }
    }

    @Test("A group of which nothing is written down is written to nowhere")
    func nowhere() async throws {
        try await PeopleKit.with(.sqlite) { kit in
            let group = try await kit.add("SEND service", domains: ["council.example"])
            try await kit.seat("Lea Grant", in: group, as: .serviceLead)
            let reach = try await reach(kit, group)
            #expect(reach.addresses.isEmpty && reach.lost.isEmpty)
        }
    }
}
