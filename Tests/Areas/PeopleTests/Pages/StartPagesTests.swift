import HeardTesting
import Kernel
import Record
import Storage
import Testing
import Web

@testable import People

@Suite("The first pages of an install")
struct StartPagesTests {
    private func startLink(_ purpose: StartLink.Purpose, _ site: PeopleSite) async throws -> String {
        "/start/\(try await site.kit.store.write { try StartLink.make(for: purpose, in: $0) }.text)"
    }

    @Test("Four questions make an area with its forum, its lead and who answers")
    func firstRun() async throws {
        try await PeopleSite.with { site in
            let path = try await startLink(.firstRun, site)
            var browser = Browser(site.site)
            try await browser.open(path)
            #expect(browser.text.contains("Question 1 of 4"))
            try await browser.press("Go on", ["area": "", "forum": "Elm Parents"])
            #expect(browser.page.status == 422 && browser.text.contains("id=\"area-error\""))
            try await browser.press("Go on", ["area": "Elm Park"])
            try await browser.press("Go on", ["name": "Hana Berg", "email": "hana@home.example"])
            try await browser.press("Go on", ["inbox": "hello@elm.example"])
            #expect(browser.text.contains("Question 4 of 4"))
            try await browser.press("Finish", ["service": "SEND team", "service-inbox": "hello@elm.example"])
            #expect(browser.page.status == 422 && browser.text.contains("id=\"service-inbox-error\""))
            try await browser.press("Finish", ["service": "elm  PARENTS", "service-inbox": "send@elm.council.example"])
            #expect(browser.page.status == 422 && browser.text.contains("id=\"service-error\""))
            try await browser.press("Finish", ["service": "SEND team"])
            let area = try await site.kit.store.read { try LocalArea.meant(by: "elm-park", in: $0) }
            let groups = try await site.kit.store.read { try Group.all(in: area.id, $0) }
            #expect(groups.map(\.name) == ["Elm Parents", "SEND team"])
            let seats = try await site.kit.seats(in: try #require(groups.first))
            #expect(seats.map(\.role) == [.forumLead] && seats.first?.holder?.name == "Hana Berg")
            let session = try #require(browser.cookies["__Host-heard"])
            #expect(try await site.kit.signedIn(session)?.person.isHost == true)
            try await browser.open(path)
            #expect(browser.page.status == 410)
        }
    }

    @Test("A question can be left empty where it may; nothing is made before the last")
    func skipped() async throws {
        try await PeopleSite.with { site in
            let path = try await startLink(.firstRun, site)
            var browser = Browser(site.site)
            try await browser.open(path)
            try await browser.press("Go on", ["area": "Elm Park", "forum": "Elm Parents"])
            try await browser.press("Go on", ["name": "Hana Berg", "email": "hana@home.example"])
            try await browser.press("Go on")
            #expect(try await site.kit.store.read { try LocalArea.find(slug: "elm-park", in: $0) } == nil)
            try await browser.press("Finish")
            let area = try await site.kit.store.read { try LocalArea.meant(by: "elm-park", in: $0) }
            #expect(try await site.kit.store.read { try Group.all(in: area.id, $0) }.map(\.name) == ["Elm Parents"])
        }
    }

    @Test("A later page that comes without the earlier answers leads back to the first of them")
    func jumped() async throws {
        try await PeopleSite.with { site in
            let path = try await startLink(.firstRun, site)
            var browser = Browser(site.site)
            try await browser.post(path, [("step", "service"), ("area", "Elm Park"), ("forum", "Elm Parents")])
            #expect(browser.page.status == 422 && browser.text.contains("Question 2 of 4"))
            #expect(try await site.kit.count("SELECT COUNT(*) AS n FROM person") == 0)
        }
    }

    @Test("A made-up link leads nowhere, and one for a lost lead asks for a name")
    func others() async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            var browser = Browser(site.site)
            try await browser.open("/start/made-up")
            #expect(browser.page.status == 410)
            try await browser.post("/start/made-up", [("name", "Eve")])
            #expect(browser.page.status == 410)
            let lead = try EmailAddress(typed: "lead@home.example")
            try await browser.open(try await startLink(.lead(lead, of: forum.id), site))
            try await browser.press("Sign in", ["name": "Hana Berg"])
            #expect(browser.target == "/account" && browser.text.contains("Parents"))
        }
    }

    @Test(
        "An area's name becomes an address",
        arguments: [
            ("Marlow Heath", "marlow-heath"), ("Şişli & Łódź", "sisli-lodz"), ("Demo", "area-demo"),
            ("3 Rivers", "area-3-rivers"), ("Area", "area-area"), ("東京", ""),
            (String(repeating: "abcdefg ", count: 9), "abcdefg-abcdefg-abcdefg-abcdefg-ab"),
        ]
    )
    func slugs(_ name: String, _ slug: String) {
        #expect(FirstRun.slug(of: name) == slug)
    }
}
