import HeardTesting
import Kernel
import Storage
import Testing

@testable import Mail
@testable import People

@Suite("The contact book of a group")
struct ContactTests {
    private func set(_ kit: PeopleKit, _ group: Group, _ address: String, _ backup: String? = nil) async throws -> Seat
    {
        let seat = try await kit.seat("Lea Grant", in: group, as: .serviceLead)
        try await kit.record(
            ContactSet(.complaints, of: group.id, address, backup: backup, on: .on("2019-11-21"), by: seat)
        )
        return seat
    }

    private func comesBack(_ kit: PeopleKit, _ address: String, times: Int) async throws {
        for _ in 0..<times {
            try await kit.store.write { try Bounced.note(.hard, of: address, status: "5.1.1", "gone", in: $0) }
        }
    }

    @Test(
        "An address is known with who said when that it is right, and a new one takes its place",
        arguments: TestEngine.allCases
    )
    func known(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let group = try await kit.add("SEND service")
            let seat = try await set(kit, group, "complaints@council.example")
            try await kit.record(ContactConfirmed(.complaints, of: group.id, on: .on("2019-12-02"), by: seat))
            try await kit.record(ContactConfirmed(.general, of: group.id, on: .on("2019-12-03"), by: seat))
            let book = try await kit.store.read { try Contact.all(of: group.id, in: $0) }
            #expect(
                book == [
                    Contact(
                        purpose: .complaints,
                        address: "complaints@council.example",
                        backup: nil,
                        confirmedOn: .on("2019-12-02"),
                        confirmedBy: group.id
                    )
                ]
            )
        }
    }

    @Test("Where letters do not reach the first address, the second is used", arguments: TestEngine.allCases)
    func backup(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let group = try await kit.add("SEND service")
            _ = try await set(kit, group, "complaints@council.example", "desk@council.example")
            func address(_ purpose: ContactPurpose) async throws -> String? {
                try await kit.store.read { try Contact.address(for: purpose, of: group.id, in: $0) }
            }
            try await comesBack(kit, "complaints@council.example", times: 2)
            #expect(try await address(.complaints) == "complaints@council.example")
            try await comesBack(kit, "Complaints@Council.example", times: 1)
            #expect(try await address(.complaints) == "desk@council.example")
            #expect(try await address(.dataProtection) == "desk@council.example")
        }
    }

    @Test("An address that turns out to be a person's can be erased", arguments: TestEngine.allCases)
    func erased(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let group = try await kit.add("SEND service")
            _ = try await set(kit, group, "pat.person@council.example")
            let entry = try #require(try await kit.entries().last)
            let area = kit.area
            try await kit.store.write { writer in
                try writer.erase(
                    [.who],
                    of: entry.position,
                    in: area.log,
                    ground: "it is a person's own",
                    post: "forum lead",
                    kinds: PeopleKit.kinds
                )
            }
            #expect(try await kit.store.read { try Contact.all(of: group.id, in: $0) }.isEmpty)
        }
    }
}

extension Day {
    fileprivate static func on(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}
