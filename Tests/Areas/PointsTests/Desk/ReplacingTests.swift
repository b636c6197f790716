import Commitments
import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("A second “yes”")
struct ReplacingTests {
    /// A point that was answered "yes", which families said answered it only in part.
    private func partly(_ site: DeskSite) async throws -> Reference {
        let point = try await site.asked()
        var officer = try await site.officer()
        try await officer.open("/marlow-heath/queue/\(point)")
        #expect(!officer.text.contains("What you promised before"))
        try await answer(&officer, "We will publish them.")
        var parent = try await site.browser("Ben Cole", in: site.kit.forum, as: .member)
        try await parent.open("/marlow-heath/points/\(point)/verdict")
        try await parent.press("Partly")
        return point
    }

    private func answer(
        _ officer: inout DeskBrowser,
        _ words: String,
        _ more: [String: String] = [:]
    ) async throws {
        let typed = ["kind": "yes", "reasons": words, "next": "You hear from us.", "by": "2019-08-30"]
        try await officer.press("Send the answer", typed.merging(more) { $1 })
    }

    private func promised(_ point: Reference, _ site: DeskSite) async throws -> [Commitment] {
        let area = site.kit.area.id
        return try await site.kit.store.read { try Commitment.all(about: point, in: area, $0) }
    }

    @Test("It replaces what was promised before where the officer says so: that ends, and both pages say it")
    func replaced() async throws {
        try await DeskSite.with { site in
            let point = try await partly(site)
            var officer = try await site.browser("Kim Two", in: site.kit.send, as: .serviceLead)
            try await officer.open("/marlow-heath/queue/\(point)")
            #expect(officer.text.contains("This replaces K-2019-0001") && officer.text.contains("both stand"))
            try await answer(&officer, "We will publish them each month.", ["replaces": "K-2019-0001"])
            let all = try await promised(point, site)
            let second = Reference(.commitment, year: 2019, number: 2)
            #expect(all.map(\.state) == [.replaced(by: second, on: .on("2019-07-16")), .promised])
            #expect(all.first?.isOpen == false)
            try await officer.open("/marlow-heath/commitments/K-2019-0001")
            #expect(officer.text.contains("href=\"/marlow-heath/commitments/K-2019-0002\""))
            #expect(officer.text.contains(">Replaced<") && !officer.text.contains("Give it up"))
            #expect(try await site.kit.entries().count { $0.kind == CommitmentReplaced.kind } == 1)
        }
    }

    @Test("Where nothing is ticked both stand, and nothing else can be ended that way")
    func both() async throws {
        try await DeskSite.with { site in
            let (point, other) = (try await partly(site), try await site.said("Who chairs?"))
            let send = site.kit.send
            try await site.kit.triage { try $0.send([other], to: send) }
            var officer = try await site.browser("Kim Two", in: site.kit.send, as: .serviceLead)
            try await officer.open("/marlow-heath/queue/\(other)")
            try await answer(&officer, "Ms Hale will.", ["replaces": "K-2019-0001"])
            #expect(try await promised(point, site).map(\.state) == [.promised], "it is about another point")
            try await officer.open("/marlow-heath/queue/\(point)")
            try await answer(&officer, "We will publish them each month.")
            #expect(try await promised(point, site).map(\.state) == [.promised, .promised], "\(officer.text)")
        }
    }
}
