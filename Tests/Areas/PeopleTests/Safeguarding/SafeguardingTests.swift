import HeardTesting
import Kernel
import Record
import Storage
import Testing

@testable import People

@Suite("Who reads worries about safety")
struct SafeguardingTests {
    private let naming = SafeguardingLead.Naming(post: "Safeguarding lead", contact: "01632 960 411", readsWithin: 1)

    @Test("Whoever looks after a group names somebody of it; others cannot")
    func names() throws {
        let (lead, member) = (Seat.sample(.forumLead, id: 1), Seat.sample(.member, id: 2))
        let named = try SafeguardingLead.name(member, naming, by: lead, on: .sample, present: nil)
        #expect(named.seat == member.id && named.contact == "01632 960 411")
        #expect(throws: PeopleError.notAllowed(.setRules)) {
            _ = try SafeguardingLead.name(member, naming, by: member, on: .sample, present: nil)
        }
        #expect(throws: PeopleError.noSuchMember) {
            _ = try SafeguardingLead.name(.sample(.officer, id: 3), naming, by: lead, on: .sample, present: nil)
        }
        let gone = Seat.sample(.member, standing: .left(on: .sample), id: 4)
        #expect(throws: PeopleError.noSuchMember) {
            _ = try SafeguardingLead.name(gone, naming, by: lead, on: .sample, present: nil)
        }
    }

    @Test("No other group can put its own person in the place of the one who was named")
    func otherGroup() {
        let (ours, theirs) = (Seat.sample(.member, id: 2), Seat.sample(.director, id: 5))
        let present = SafeguardingLead(
            id: ID(1),
            seat: ours,
            post: nil,
            contact: nil,
            readsWithin: 1,
            namedOn: .sample
        )
        #expect(throws: PeopleError.namedByAnotherGroup) {
            _ = try SafeguardingLead.name(theirs, naming, by: theirs, on: .sample, present: present)
        }
    }

    @Test("Families read who it is, by when, and whom to call; a lead says who it is", arguments: [false, true])
    func page(isEnded: Bool) async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            try await site.kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let ben = try await site.kit.seat("Ben Cole", in: forum, as: .member)
            var everyone = Browser(site.site)
            try await everyone.open("/marlow-heath/safety")
            #expect(everyone.text.contains("Call 999.") && everyone.text.contains("Nobody has been named here yet."))
            var lead = try await site.browser(of: "amina.rowe@home.example")
            try await lead.open("/marlow-heath/safety")
            try await lead.press("Name this person", ["member": "", "post": "", "contact": "", "within": "9"])
            #expect(lead.page.status == 422 && lead.text.contains("id=\"member-error\""))
            #expect(lead.text.contains("id=\"within-error\""))
            let typed = ["member": "\(ben.id)", "post": "Safeguarding lead", "contact": "01632 960 411", "within": "2"]
            try await lead.press("Name this person", typed)
            #expect(lead.target == "/marlow-heath/safety")
            try await everyone.open("/marlow-heath/safety")
            #expect(everyone.text.contains("Ben Cole") && everyone.text.contains("2 working days."))
            #expect(everyone.text.contains("01632 960 411"))
            guard isEnded else { return }
            try await site.kit.record(MemberLeft(ben, on: .sample, by: .host))
            try await everyone.open("/marlow-heath/safety")
            #expect(everyone.text.contains("Nobody has been named here yet.") && !everyone.text.contains("Ben Cole"))
        }
    }

    @Test("Erased, neither the post nor the number is left in the table", arguments: TestEngine.allCases)
    func erased(engine: TestEngine) async throws {
        try await PeopleKit.with(engine) { kit in
            let forum = try await kit.add("Parents", .families)
            let lead = try await kit.seat("Amina Rowe", in: forum, as: .forumLead)
            try await kit.record(
                SafeguardingLead.name(lead, naming, by: lead, on: .sample, present: nil)
            )
            let area = kit.area
            let before = try await kit.store.read { try SafeguardingLead.find(in: area.id, on: .sample, $0) }
            #expect(before?.contact == "01632 960 411" && before?.name == "Amina Rowe")
            let entry = try #require(try await kit.entries().last)
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
            let after = try await kit.store.read { try SafeguardingLead.find(in: area.id, on: .sample, $0) }
            #expect(after != nil && after?.contact == nil && after?.post == nil)
        }
    }
}
