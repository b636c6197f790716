import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("Search at a desk")
struct DeskSearchTests {
    /// The references in a page, in its order.
    private func found(_ browser: DeskBrowser) -> [String] {
        browser.text.matches(of: /\/(?:today|queue|points)\/(P-2019-\d{4})"/).map { String($0.output.1) }
    }

    @Test(
        "A lead finds what the forum alone was told; the service finds it once it is sent",
        arguments: TestEngine.allCases
    )
    func sides(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, today: .on("2019-07-16")) { kit in
            let site = DeskSite(kit)
            let kept = try await site.said("Will the ramp be mended?", seenBy: .onlyTheForum).description
            let sent = try await site.asked("Is the ramp on the plan?").description
            var (lead, officer) = (try await site.lead(), try await site.officer())
            try await lead.open("/marlow-heath/search?q=RAMP")
            #expect(Set(found(lead)) == [kept, sent] && lead.text.contains("Will the ramp be mended?"))
            try await officer.open("/marlow-heath/search?q=ramp")
            #expect(found(officer) == [sent] && !officer.text.contains("mended"))
            var anyone = DeskBrowser(site.site, session: nil)
            try await anyone.open("/marlow-heath/points?q=ramp")
            #expect(found(anyone).isEmpty)
        }
    }

    @Test("Another service's points are not found, and their number is not told")
    func otherService() async throws {
        try await DeskSite.with { site in
            _ = try await site.asked("Is the ramp on the plan?")
            var other = try await site.browser("Kit Other", in: site.kit.transport, as: .officer)
            try await other.open("/marlow-heath/search?q=ramp")
            #expect(other.status == 200 && found(other).isEmpty && other.text.contains("No point has these words."))
        }
    }

    @Test("A long search goes on from page to page without losing or repeating one")
    func pages() async throws {
        try await DeskSite.with { site in
            for number in 1...30 { _ = try await site.said("Ramp \(number)?", seenBy: .onlyTheForum) }
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/search?q=ramp")
            let first = found(lead)
            let next = try #require(lead.text.firstMatch(of: /href="([^"]*before=[^"]*)"/)?.output.1)
            try await lead.open(String(next).replacing("&amp;", with: "&"))
            #expect(first.count == 25 && Set(first + found(lead)).count == 30)
        }
    }

    @Test("Who reads no more than everyone is refused, and who is not signed in is asked to be")
    func others() async throws {
        try await DeskSite.with { site in
            var member = try await site.browser("Ben Cole", in: site.kit.forum, as: .member)
            try await member.open("/marlow-heath/search?q=ramp")
            #expect(member.status == 403)
            var nobody = DeskBrowser(site.site, session: nil)
            try await nobody.open("/marlow-heath/search?q=ramp")
            #expect(nobody.reply.header("Location")?.hasPrefix("/sign-in") == true)
        }
    }
}
