import Kernel
import Testing

@testable import People

@Suite("Where somebody begins who has signed in")
struct LandingTests {
    /// A page for each seat but a member's, with work for officers and directors alone.
    private func with(_ work: (PeopleSite) async throws -> Void) async throws {
        try await PeopleSite.with(
            workPlace: { seat, area, _ in
                guard seat.role != .member else { return nil }
                let hasWork = [.officer, .director].contains(seat.role)
                return WorkPlace(path: "/\(area.slug)/\(seat.role.rawValue)", hasWork: hasWork)
            },
            work
        )
    }

    /// Signs Amina in by the mailed link.
    private func landed(_ site: PeopleSite, from back: String? = nil) async throws -> Browser {
        let token = try await site.kit.mailedWayIn("amina.rowe@home.example").token
        var browser = Browser(site.site)
        try await browser.open("/sign-in/\(token)" + (back.map { "?back=\($0)" } ?? ""))
        try await browser.press("Sign in")
        return browser
    }

    @Test(
        "Whoever was going somewhere gets there; whoever pressed it on a front page gets to their work",
        arguments: [
            (nil, "/marlow-heath/forum-lead"), ("/", "/marlow-heath/forum-lead"),
            ("/marlow-heath", "/marlow-heath/forum-lead"), ("/account", "/account"),
            ("/marlow-heath/points/P-2019-0001", "/marlow-heath/points/P-2019-0001"), ("/elm-park", "/elm-park"),
        ]
    )
    func back(_ back: String?, _ target: String) async throws {
        try await with { site in
            try await site.kit.seat("Amina Rowe", in: try await site.kit.add("Parents", .families), as: .forumLead)
            #expect(try await landed(site, from: back).target == target)
        }
    }

    @Test("By a code, too")
    func code() async throws {
        try await with { site in
            try await site.kit.seat("Amina Rowe", in: try await site.kit.add("Council"), as: .officer)
            var browser = Browser(site.site)
            try await browser.open("/sign-in")
            try await browser.press("Send me the mail", ["email": "amina.rowe@home.example"])
            try await browser.press("Sign in", ["code": try await site.kit.mailedCode()])
            #expect(browser.target == "/marlow-heath/officer")
        }
    }

    @Test("By a recovery code, too")
    func recovery() async throws {
        try await with { site in
            try await site.kit.seat("Amina Rowe", in: try await site.kit.add("Council"), as: .officer)
            let person = try await site.kit.person("Amina Rowe")
            let codes = try await site.kit.store.write { try RecoveryCode.renew(for: person, in: $0) }
            var browser = Browser(site.site)
            try await browser.open("/sign-in/recovery")
            try await browser.press("Sign in", ["email": "amina.rowe@home.example", "code": codes[0]])
            #expect(browser.target == "/marlow-heath/officer")
        }
    }

    @Test("Of several groups the first with work counts, and one speaks for it")
    func several() async throws {
        try await with { site in
            try await site.kit.seat("Amina Rowe", in: try await site.kit.add("Parents", .families), as: .forumLead)
            let council = try await site.kit.seat(
                "Amina Rowe",
                in: try await site.kit.add("Council"),
                as: .officer
            )
            let browser = try await landed(site)
            #expect(browser.target == "/marlow-heath/officer")
            let signedIn = try await site.kit.signedIn(browser.cookies["__Host-heard"])
            #expect(signedIn?.speakingAs == council && signedIn?.seats.count == 2)
        }
    }

    @Test("Without work anywhere, the group that one leads; without any group, the account")
    func none() async throws {
        try await with { site in
            _ = try await site.kit.person("Amina Rowe")
            #expect(try await landed(site).target == "/account")
            try await site.kit.seat("Amina Rowe", in: try await site.kit.add("Kite", .families), as: .member)
            #expect(try await landed(site).target == "/account")
            try await site.kit.seat("Amina Rowe", in: try await site.kit.add("Parents", .families), as: .forumLead)
            #expect(try await landed(site).target == "/marlow-heath/forum-lead")
        }
    }

    @Test("A way in for a lost lead, and an invitation, lead to the group they are for")
    func joined() async throws {
        try await with { site in
            let forum = try await site.kit.add("Parents", .families)
            try await site.kit.seat("Amina Rowe", in: try await site.kit.add("Council"), as: .director)
            let email = try EmailAddress(typed: "amina.rowe@home.example")
            let token = try await site.kit.store.write { writer in
                try StartLink.make(for: .lead(email, of: forum.id), in: writer)
            }
            var browser = Browser(site.site)
            try await browser.open("/start/\(token.text)")
            try await browser.press("Sign in", ["name": "Amina Rowe"])
            #expect(browser.target == "/marlow-heath/forum-lead")
            let invitation = try await site.kit.store.write { writer in
                try Membership(of: forum, in: writer)
                    .invite(
                        EmailAddress(typed: "b@home.example"),
                        as: .forumLead,
                        Mandate(from: .sample),
                        by: .host,
                        in: writer
                    )
            }
            var other = Browser(site.site)
            try await other.open("/invitations/\(invitation.text)")
            try await other.press("Join Parents", ["name": "Ben Cole"])
            #expect(other.target == "/marlow-heath/forum-lead")
        }
    }
}
