import HeardTesting
import Kernel
import Testing
import Web

@testable import People

@Suite("The pages of a group's members")
struct GroupPagesTests {
    @Test("A lead asks somebody, who joins by the mail and can be changed and ended")
    func story() async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            try await site.kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let path = "/marlow-heath/groups/\(forum.id)/members"
            var lead = try await site.browser(of: "amina.rowe@home.example")
            try await lead.open(path)
            try await lead.press(
                "Send the invitation",
                ["email": "ben@home.example", "role": "member", "topics": "Transport\r\nHealth"]
            )
            #expect(lead.target == path && lead.text.contains("Asked to join"))
            let link = try #require(try await site.kit.letters().first { $0.kind == "invitation" }?.link)
            var ben = Browser(site.site)
            try await ben.open(link)
            #expect(ben.text.contains("Transport, Health"))
            try await ben.press("Join Parents", ["name": ""])
            #expect(ben.page.status == 422 && ben.text.contains("id=\"name-error\""))
            try await ben.press("Join Parents", ["name": "Ben Cole"])
            #expect(ben.target == "/account" && ben.text.contains("Ben Cole"))
            let seat = try #require(try await site.kit.seats(in: forum).last)
            try await lead.open("\(path)/\(seat.id)")
            #expect(lead.text.contains("Transport\nHealth"))
            try await lead.press("Save the changes", ["role": "forum-lead", "topics": ""])
            #expect(try await site.kit.seats(in: forum).last?.leadsGroup(on: .sample) == true)
            try await lead.open("\(path)/\(seat.id)")
            try await lead.press("End the membership of Ben Cole")
            #expect(try await site.kit.seats(in: forum).count == 1)
        }
    }

    @Test("What is refused comes back with what was typed, and says why")
    func refused() async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            let seat = try await site.kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let path = "/marlow-heath/groups/\(forum.id)/members"
            var lead = try await site.browser(of: "amina.rowe@home.example")
            let attempts: [([String: String], String)] = [
                (["email": "", "role": "member"], "email-error"), (["email": "b@home.example"], "role-error"),
                (["email": "b@home.example", "role": "officer"], "role-error"),
                (["email": "b@home.example", "role": "host"], "role-error"),
                (["email": "amina.rowe@home.example", "role": "member"], "email-error"),
                (
                    [
                        "email": "b@home.example", "role": "member", "until-day": "1", "until-month": "1",
                        "until-year": "2019",
                    ], "until-error"
                ),
            ]
            for (typed, error) in attempts {
                try await lead.open(path)
                try await lead.press("Send the invitation", typed)
                #expect(lead.page.status == 422 && lead.text.contains("id=\"\(error)\""), "\(typed)")
                #expect(lead.text.contains("value=\"\(typed["email"] ?? "")\""))
            }
            try await lead.open("\(path)/\(seat.id)")
            try await lead.press("Leave Parents")
            #expect(lead.page.status == 422 && lead.text.contains("Name another lead first"))
            #expect(try await site.kit.letters().allSatisfy { $0.kind != "invitation" })
        }
    }

    @Test("A member sees names and may leave; what leads do is not there, by page or by address")
    func member() async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            let lead = try await site.kit.seat("Amina Rowe", in: forum, as: .forumLead)
            let own = try await site.kit.seat("Ben Cole", in: forum, as: .member)
            let path = "/marlow-heath/groups/\(forum.id)/members"
            var browser = try await site.browser(of: "ben.cole@home.example")
            try await browser.open(path)
            #expect(browser.text.contains("Amina Rowe") && !browser.text.contains("amina.rowe@home.example"))
            #expect(!browser.text.contains("Send the invitation") && !browser.text.contains("Save the inbox"))
            try await browser.open("\(path)/\(lead.id)")
            #expect(browser.page.status == 404)
            let size = try await site.kit.entries().count
            try await browser.open("\(path)/\(own.id)")
            let posts: [(String, [(name: String, value: String)])] = [
                ("\(path)/\(lead.id)/end", []), ("\(path)/\(lead.id)", [("role", "member")]),
                ("\(path)/\(own.id)", [("role", "forum-lead")]),
                ("\(path)/invitations", [("email", "eve@home.example"), ("role", "forum-lead")]),
                ("\(path)/inbox", [("inbox", "eve@home.example")]),
            ]
            for (address, fields) in posts {
                try await browser.post(address, fields)
                #expect([403, 404, 422].contains(browser.page.status), "\(address)")
                try await browser.open("\(path)/\(own.id)")
            }
            #expect(try await site.kit.entries().count == size)
            #expect(try await site.kit.letters().allSatisfy { $0.kind != "invitation" })
            try await browser.press("Leave Parents")
            #expect(try await site.kit.seats(in: forum).map(\.id) == [lead.id])
        }
    }

    @Test("For others the members' page is not there, whichever group or area the address names")
    func strangers() async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            let kites = try await site.kit.add("Kites", .families)
            let seat = try await site.kit.seat("Amina Rowe", in: forum, as: .forumLead)
            try await site.kit.seat("Cy Dunn", in: kites, as: .forumLead)
            var stranger = try await site.browser(of: "cy.dunn@home.example")
            let path = "/marlow-heath/groups/\(forum.id)/members"
            for address in [
                path, "\(path)/\(seat.id)", "/marlow-heath/groups/99/members", "/elsewhere/groups/\(forum.id)/members",
            ] {
                try await stranger.open(address)
                #expect(stranger.page.status == 404, "\(address)")
            }
            let kitesPath = "/marlow-heath/groups/\(kites.id)/members"
            try await stranger.open("\(kitesPath)/\(seat.id)")
            #expect(stranger.page.status == 404, "a seat of another group under one's own")
            try await stranger.open(kitesPath)
            try await stranger.post("\(path)/invitations", [("email", "eve@home.example"), ("role", "member")])
            #expect(stranger.page.status == 404)
            var nobody = Browser(site.site)
            try await nobody.open(path)
            #expect(nobody.target.hasPrefix("/sign-in"))
        }
    }

    @Test("Recognition is asked for on a page that all can read, and given by the other side's lead")
    func recognition() async throws {
        try await PeopleSite.with { site in
            let forum = try await site.kit.add("Parents", .families)
            let council = try await site.kit.add("Council")
            try await site.kit.seat("Amina Rowe", in: forum, as: .forumLead)
            try await site.kit.seat("Dee Marsh", in: council, as: .director)
            try await site.kit.seat("Oli Penn", in: council, as: .officer)
            let path = "/marlow-heath/groups/\(forum.id)/recognition"
            var lead = try await site.browser(of: "amina.rowe@home.example")
            try await lead.open(path)
            try await lead.press("Ask for recognition", ["document": ""])
            #expect(lead.page.status == 422 && lead.text.contains("id=\"document-error\""))
            try await lead.press("Ask for recognition", ["document": "Letter of commitment"])
            #expect(lead.target == path && lead.text.contains("Parents asked on 21 November 2019"))
            #expect(!lead.text.contains("Recognise this group"))
            var officer = try await site.browser(of: "oli.penn@home.example")
            try await officer.open(path)
            #expect(!officer.text.contains("Recognise this group"))
            var director = try await site.browser(of: "dee.marsh@home.example")
            try await director.open(path)
            let day = ["from-day": "22", "from-month": "11", "from-year": "2019"]
            try await director.press("Recognise this group", day)
            #expect(director.page.status == 422 && director.text.contains("id=\"from-error\""))
            try await director.press("Recognise this group", ["from-day": "1"])
            var anyone = Browser(site.site)
            try await anyone.open(path)
            #expect(anyone.text.contains("Council, since 1 November 2019: Letter of commitment"))
        }
    }
}
