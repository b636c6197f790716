import HeardTesting
import Kernel
import People
import Record
import Storage
import Testing

@Suite("Groups")
struct GroupTests {
    @Test("Said twice, a group is one group; further addresses are added to it", arguments: TestEngine.allCases)
    func twice(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let first = try await kit.add("SEND service", mailboxes: ["send@council.example"])
            let size = try await kit.entries().count
            #expect(try await kit.add("  SEND service\n", mailboxes: ["send@council.example"]) == first)
            #expect(try await kit.entries().count == size)
            try await kit.add("SEND service", domains: ["council.example"])
            #expect(try await kit.entries().count == size + 1)
            let addresses = try await kit.store.read { try first.addresses(in: $0) }
            #expect(addresses == ["send@council.example", "@council.example"])
        }
    }

    @Test("An address belongs to one group of an area", arguments: TestEngine.allCases)
    func taken(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            try await kit.add("SEND service", mailboxes: ["send@council.example"])
            await #expect(throws: PeopleError.addressTaken("send@council.example", by: "SEND service")) {
                try await kit.add("Parents", .families, mailboxes: ["send@council.example"])
            }
            #expect(try await kit.addresses().group(of: "send@council.example") != nil)
            let groups = try await kit.store.read { [area = kit.area] in try Group.all(in: area.id, $0) }
            #expect(groups.map(\.name) == ["SEND service"], "a refused group is not left behind")
        }
    }

    @Test("The same address given twice in one breath is one address", arguments: TestEngine.allCases)
    func addressTwice(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let group = try await kit.add("SEND service", mailboxes: ["send@council.example", "send@council.example"])
            #expect(try await kit.store.read { try group.addresses(in: $0) } == ["send@council.example"])
        }
    }

    @Test("A group does not change sides, and has a name", arguments: TestEngine.allCases)
    func sides(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            try await kit.add("SEND service")
            await #expect(throws: PeopleError.groupOnAnotherSide("SEND service")) {
                try await kit.add("SEND service", .families)
            }
            for name in ["", "  ", "\n\t"] {
                await #expect(throws: PeopleError.noName) { try await kit.add(name) }
            }
        }
    }

    @Test("Groups are told by side, families first, then by name", arguments: TestEngine.allCases)
    func order(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            try await kit.add("Youth forum", .youngPeople)
            try await kit.add("SEND service")
            try await kit.add("Health")
            try await kit.add("Parents", .families)
            let groups = try await kit.store.read { [area = kit.area] in try Group.all(in: area.id, $0) }
            #expect(groups.map(\.name) == ["Parents", "Health", "SEND service", "Youth forum"])
        }
    }

    @Test("An address that turns out to be a person's is erased; the group stays", arguments: TestEngine.allCases)
    func erased(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let group = try await kit.add(
                "Parents",
                .families,
                mailboxes: ["pat@home.example"],
                domains: ["pta.example"]
            )
            let area = kit.area
            let entry = try #require(
                try await kit.entries().first { $0.who?["address"]?.text == "pat@home.example" }
            )
            try await kit.store.write {
                try $0.erase(
                    [.who],
                    of: entry.position,
                    in: area.log,
                    ground: "the person asked",
                    post: "forum lead",
                    kinds: PeopleKit.kinds
                )
            }
            #expect(try await kit.addresses().group(of: "pat@home.example") == nil)
            #expect(try await kit.addresses().group(of: "lead@pta.example") == group.id)
        }
    }
}
