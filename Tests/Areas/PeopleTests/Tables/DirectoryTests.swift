import HeardTesting
import Kernel
import People
import Testing

@Suite("Which groups there are, and which an address belongs to")
struct DirectoryTests {
    @Test(
        "A mailbox of a group's own comes before any domain, the nearest domain before one above",
        arguments: TestEngine.allCases
    )
    func nearest(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let council = try await kit.add("Council", domains: ["council.example"]).id
            let schools = try await kit.add("Schools", domains: ["schools.council.example"]).id
            let forum = try await kit.add("Forum", .families, mailboxes: ["forum@council.example"]).id
            let addresses = try await kit.addresses()
            let wanted: [(String, ID<Group>?)] = [
                ("forum@council.example", forum), ("FORUM@Council.Example", forum),
                ("anybody@council.example", council),
                ("head@schools.council.example", schools), ("head@elm.schools.council.example", schools),
                ("x@health.council.example", council), ("x@notcouncil.example", nil), ("x@example", nil),
                ("council.example", nil), ("x@y@council.example", council), ("", nil),
                ("x@", nil), ("x@council.example.evil.example", nil),
            ]
            for (mailbox, group) in wanted {
                #expect(addresses.group(of: mailbox) == group, "\(mailbox)")
            }
        }
    }

    @Test("It knows each group's name and side, and nothing of a stranger", arguments: TestEngine.allCases)
    func names(_ engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Forum", .families).id
            let directory = try await kit.directory()
            #expect(directory.name(of: forum) == "Forum")
            #expect(directory.side(of: forum) == .families)
            #expect(directory.name(of: ID(99)) == nil)
            #expect(directory.side(of: ID(99)) == nil)
        }
    }
}
