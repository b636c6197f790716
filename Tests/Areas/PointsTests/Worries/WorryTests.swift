import HeardTesting
import Kernel
import Mail
import People
import Record
import Storage
import Testing

@testable import People
@testable import Points

@Suite("A worry about safety")
struct WorryTests {
    /// Names a member of the forum who reads worries.
    private func name(_ seat: Seat, _ site: DeskSite) async throws {
        let area = site.kit.area
        try await site.kit.store.write { writer in
            let naming = SafeguardingLead.Naming(post: "Safeguarding lead", contact: "01632 960 411", readsWithin: 1)
            let present = try SafeguardingLead.find(in: area.id, on: writer.world.today, writer)
            let by = Seat.sampleLead(in: seat.group, of: area.id)
            try writer.record(
                SafeguardingLead.name(seat, naming, by: by, on: writer.world.today, present: present),
                in: area.log
            )
        }
    }

    private func seat(_ name: String, _ site: DeskSite) async throws -> Seat {
        let forum = site.kit.forum
        return try #require(
            try await site.kit.store.read { try Seat.all(in: forum, $0).first { $0.holder?.name == name } }
        )
    }

    private func worried(_ site: DeskSite, _ words: String = "He came home with bruises.") async throws -> ID<Message> {
        try await site.kit.say([words]) { $0.isWorried = true }.message
    }

    private func letters(_ site: DeskSite) async throws -> [OutboxLetter] {
        try await site.kit.store.read { try OutboxLetter.newest(50, in: $0) }.filter { $0.kind == "worry" }
    }

    @Test("Only the named lead is told, at once, and only they can read it")
    func named() async throws {
        try await DeskSite.with { site in
            var named = try await site.browser("Nia Named", in: site.kit.forum, as: .member)
            var lead = try await site.lead()
            try await name(seat("Nia Named", site), site)
            let message = try await worried(site)
            let letter = try #require(try await letters(site).first)
            #expect(try await letters(site).count == 1 && letter.to == "nia.named@home.example")
            #expect(letter.link == "/marlow-heath/worries/\(message)")
            #expect(!letter.text.contains("bruises") && !letter.subject.contains("bruises"))
            for path in ["worries/\(message)", "today", "today/lists/screener", "today/lists/unsorted"] {
                try await lead.open("/marlow-heath/\(path)")
                #expect(!lead.text.contains("bruises"), "\(path)")
            }
            try await lead.open("/marlow-heath/worries/\(message)")
            #expect(lead.status == 404)
            try await lead.post("/marlow-heath/worries/\(message)/reading", [("outcome", "shown")])
            #expect(lead.status == 404)
            try await named.open("/marlow-heath/groups")
            #expect(named.text.contains("/marlow-heath/worries\">Safety"))
            try await named.open("/marlow-heath/worries")
            #expect(named.text.contains("He came home with bruises.</a>"))
        }
    }

    @Test("Once read it goes on its way; or it is passed on and stays hidden from all others")
    func outcomes() async throws {
        try await DeskSite.with { site in
            var named = try await site.browser("Nia Named", in: site.kit.forum, as: .member)
            var lead = try await site.lead()
            try await name(seat("Nia Named", site), site)
            let first = try await worried(site)
            try await named.open("/marlow-heath/worries/\(first)")
            try await named.press("Say so")
            #expect(named.status == 422 && named.text.contains("id=\"outcome-error\""))
            try await named.press("Say so", ["outcome": "shown"])
            #expect(named.text.contains("Nothing waits for you."))
            try await lead.open("/marlow-heath/today/lists/screener")
            #expect(lead.text.contains("bruises"))
            let second = try await worried(site, "She is afraid to go home.")
            try await named.open("/marlow-heath/worries/\(second)")
            try await named.press("Say so", ["outcome": "passed-on"])
            #expect(named.text.contains("Passed on") && named.text.contains("She is afraid to go home.</a>"))
            #expect(!named.text.contains("Nothing waits for you, and"))
            try await lead.open("/marlow-heath/today/lists/screener")
            #expect(!lead.text.contains("afraid"))
        }
    }

    @Test("Where nobody is named the forum's leads get it, and their day says so; the service gets nothing")
    func nobodyNamed() async throws {
        try await DeskSite.with { site in
            var (lead, officer) = (try await site.lead(), try await site.officer())
            let message = try await worried(site)
            #expect(try await letters(site).map(\.to) == ["pat.example@home.example"])
            try await lead.open("/marlow-heath/today")
            #expect(lead.text.contains("Nobody is named to read worries about safety."))
            #expect(lead.text.contains("Read the message now"))
            try await lead.open("/marlow-heath/worries/\(message)")
            #expect(lead.status == 200 && lead.text.contains("bruises"))
            try await officer.open("/marlow-heath/worries/\(message)")
            #expect(officer.status == 404)
            try await officer.open("/marlow-heath/worries")
            #expect(officer.status == 403)
        }
    }

    @Test("A worry's entry is appended once its hour is over, and tells nothing until it is opened")
    func privately() async throws {
        try await DeskSite.with { site in
            _ = try await worried(site)
            let log = site.kit.area.log
            let flush = { @Sendable () async throws in try await site.kit.store.write { try $0.flushPrivate(of: log) } }
            #expect(try await flush() == 0)
            site.kit.pass(hours: 2)
            #expect(try await flush() == 1)
            #expect(try await site.kit.entries().last?.kind == "private")
        }
    }
}
