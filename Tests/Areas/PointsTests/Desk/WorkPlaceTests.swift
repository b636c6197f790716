import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("Where each begins")
struct WorkPlaceTests {
    private func place(_ role: Role, in group: ID<Group>, about scope: Mandate.Scope = .everything, _ site: DeskSite)
        async throws -> WorkPlace?
    {
        let kit = site.kit
        return try await kit.store.write { writer in
            let name = "\(role.rawValue) \(group) \(scope)"
            let person = try Person.at(
                EmailAddress(typed: "p\(abs(name.hashValue))@home.example"),
                name: "P",
                in: writer
            )
            let found = try #require(try Group.find(group, in: writer))
            var seat = try Seat.all(in: group, writer).first { $0.holder?.person == person.id }
            if seat == nil {
                try found.seat(person, as: role, Mandate(scope, from: writer.world.today), by: .host, in: writer)
                seat = try Seat.all(in: group, writer).first { $0.holder?.person == person.id }
            }
            return try PointsArea.workPlace(#require(seat), in: kit.area, writer)
        }
    }

    private func page(_ name: String, _ hasWork: Bool) -> WorkPlace {
        WorkPlace(path: "/marlow-heath/\(name)", hasWork: hasWork)
    }

    @Test("An officer with the queue, which has work when a point waits there that is theirs")
    func officer() async throws {
        try await DeskSite.with { site in
            #expect(try await place(.officer, in: site.kit.send, site) == page("queue", false))
            _ = try await site.asked()
            #expect(try await place(.officer, in: site.kit.send, site) == page("queue", true))
            #expect(try await place(.serviceLead, in: site.kit.send, site) == page("queue", true))
            #expect(
                try await place(.officer, in: site.kit.send, about: .topics(["Health"]), site) == page("queue", false)
            )
            #expect(try await place(.officer, in: site.kit.transport, site) == page("queue", false))
        }
    }

    @Test("A director with what was passed up to them, else with the queue")
    func director() async throws {
        try await DeskSite.with { site in
            _ = try await site.asked()
            #expect(try await place(.director, in: site.kit.send, site) == page("queue", true))
            site.kit.pass(to: "2019-08-05")
            let area = site.kit.area
            _ = try await site.kit.store.write { try Nudging(of: area, in: $0).nudge(atMost: 10) }
            #expect(try await place(.director, in: site.kit.send, site) == page("nudges", true))
        }
    }

    @Test("A lead with the day, which has work when something waits for the forum; a member with the answers")
    func families() async throws {
        try await DeskSite.with { site in
            #expect(try await place(.forumLead, in: site.kit.forum, site) == page("today", false))
            #expect(try await place(.member, in: site.kit.forum, site) == page("answers", false))
            _ = try await site.said("Who runs the bus?")
            #expect(try await place(.forumLead, in: site.kit.forum, site) == page("today", true))
        }
    }
}
