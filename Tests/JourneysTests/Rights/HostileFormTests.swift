import Foundation
import HeardTesting
import Kernel
import Mail
import People
import Points
import Storage
import Testing
import Web

@testable import App

/// What a hostile page or a hostile visitor could send, to every address there is.
@Suite("Hostile forms")
struct HostileFormTests {
    private func posts(_ site: WatchedSite) -> [WatchedAddress] {
        site.routes.filter { $0.method == .post && !$0.isOpenToOtherSites }.map { WatchedAddress($0) }
    }

    @Test("No form is taken without the token of its own session, and none from another site")
    func tokens() async throws {
        try await WatchedSite.with { site in
            let group = try site.group(.families)
            let stolen = FormCode.text(
                of: try #require(try await site.session(of: .officer)),
                under: site.install.siteSecret
            )
            let evil = [("Origin", "https://evil.example"), ("Referer", "https://evil.example/marlow-heath")]
            let before = try await site.install.store.changeToken()
            for address in posts(site) {
                let path = try await address.path(on: site, of: group)
                // One for each address: who posts this often is slowed down.
                let session = try await site.session(of: .forumLead)
                let at = try await site.install.store.changeToken()
                for fields in [[:], ["csrf": ""], ["csrf": stolen]] {
                    let reply = await site.ask("POST", path, as: session, fields, token: false)
                    #expect(reply.status == 403, "\(address.written) with \(fields)")
                }
                for headers in [evil, [], [("Sec-Fetch-Site", "cross-site"), ("Origin", "http://localhost")]] {
                    let reply = await site.ask("POST", path, as: nil, headers: headers)
                    #expect(reply.status == 403, "\(address.written) with \(headers)")
                    let known = await site.ask("POST", path, as: session, headers: headers)
                    #expect(known.status == 403, "\(address.written) signed in with \(headers)")
                }
                #expect(try await site.install.store.changeToken() == at, "\(address.written) changed something")
            }
            #expect(before > 0)
        }
    }

    private static let ways = ["back", "next", "then", "to", "url", "return"]
    private static let traps = [
        "https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
        "javascript:alert(1)", "/marlow-heath\r\nSet-Cookie: heard=evil", "/%0d%0aX-Evil:%201", " //evil.example",
        "/.//evil.example", "http:evil.example",
    ]

    @Test("Wherever a form or an address says to go next, nobody is sent off the site, and no header is written")
    func redirects() async throws {
        try await WatchedSite.with { site in
            let group = try site.group(.families)
            for address in site.routes.map({ WatchedAddress($0) }) + [
                try #require(WatchedAddress(written: "POST /comfort"))
            ] {
                let session = try await site.session(of: .forumLead)
                let path = try await address.path(on: site, of: group)
                for trap in HostileFormTests.traps {
                    let fields = Dictionary(uniqueKeysWithValues: HostileFormTests.ways.map { ($0, trap) })
                    let query = fields.map { "\($0.key)=\(Link.encoded($0.value))" }.joined(separator: "&")
                    let reply = await site.ask(address.method, "\(path)?\(query)", as: session, fields)
                    expectHere(reply, "\(address.written) with \(trap)")
                    if address.method == "POST" { break }
                }
            }
            for trap in HostileFormTests.traps {
                for path in ["/comfort", "/account/speaking-as"] {
                    let session = try await site.session(of: .forumLead)
                    let reply = await site.ask("POST", path, as: session, ["back": trap])
                    #expect(reply.status == 303)
                    expectHere(reply, "\(path) with \(trap)")
                }
            }
        }
    }

    private func expectHere(_ reply: Reply, _ what: String) {
        #expect(reply.status < 500, "\(what)")
        #expect(reply.header("X-Evil") == nil, "\(what)")
        #expect(reply.header("Set-Cookie")?.contains("evil") != true, "\(what)")
        for field in reply.headers { #expect(!field.value.utf8.contains { $0 < 0x20 }, "\(what): \(field.name)") }
        guard let location = reply.header("Location") else { return }
        let start = location.utf8.prefix(2).map { $0 }
        #expect(start.first == UInt8(ascii: "/"), "\(what): \(location)")
        #expect(![UInt8(ascii: "/"), UInt8(ascii: "\\")].contains(start.last) || start.count < 2 || location == "/")
    }

    @Test("A session that was brought along is never the one that is signed in")
    func fixation() async throws {
        try await WatchedSite.with { site in
            let email = try EmailAddress(typed: "ana@home.example")
            let token = try await site.install.store.write { writer in
                _ = try Person.at(email, name: "Ana", in: writer)
                try SigningIn.ask(email, in: writer)
                return try #require(try OutboxLetter.newest(1, in: writer).first?.link)
            }
            let planted = "planted-by-somebody-else-0123456789"
            let reply = await site.ask("POST", token, as: planted)
            let cookie = try #require(reply.header("Set-Cookie"))
            #expect(reply.status == 303 && cookie.contains("HttpOnly") && !cookie.contains(planted))
            #expect(Told(await site.ask("GET", "/account", as: planted)) == .signIn)
            let given = String(cookie.dropFirst("heard=".count).prefix { $0 != ";" })
            #expect(Told(await site.ask("GET", "/account", as: given)) == .yes)
        }
    }

    @Test("Whether an address is known, or a private thing is there, nobody can tell from an answer")
    func enumeration() async throws {
        try await WatchedSite.with { site in
            _ = try await site.session(of: .forumLead)
            var said: [String] = []
            for email in ["forum.lead.of.first.families@home.example", "nobody@home.example"] {
                let reply = await site.ask("POST", "/sign-in", as: nil, ["email": email])
                let words = reply.text.replacing(email, with: "").replacing(/value="[^"]*"/, with: "")
                said.append("\(reply.status) \(reply.header("Location") ?? "") \(words)")
            }
            #expect(said.first == said.last)
            let area = site.area
            let (point, message) = try await site.install.store.write { writer in
                var draft = Draft()
                draft.questions = ["Only you may know."]
                draft.chosen = .onlyTheForum
                let spoken = try draft.spoken(by: Party(group: nil), asOf: writer.world.today)
                let said = try Speaking(into: area, in: writer).say(spoken, once: AddressSecret(writer.world))
                return (try #require(said.points.first).description, said.message.description)
            }
            let missing = ("P-\(point.dropFirst(2).prefix(4))-9876", "98765")
            for address in site.routes.map({ WatchedAddress($0) }) where address.pattern.contains("{area}") {
                guard address.pattern.contains("{ref}") || address.pattern.contains("{message}") else { continue }
                func path(_ point: String, _ message: String) -> String {
                    address.pattern.replacing("{area}", with: "marlow-heath").replacing("{ref}", with: point)
                        .replacing("{message}", with: message)
                }
                for watcher in [Watcher.everyone, .signedIn, .officer, .member, .youngPerson] {
                    let session = try await site.session(of: watcher)
                    let hidden = await site.ask(address.method, path(point, message), as: session)
                    let nothing = await site.ask(address.method, path(missing.0, missing.1), as: session)
                    #expect(hidden.status == nothing.status, "\(address.written) as \(watcher.rawValue)")
                    #expect(!hidden.text.contains("Only you may know"), "\(address.written) as \(watcher.rawValue)")
                    let length = abs(hidden.text.utf8.count - nothing.text.utf8.count)
                    #expect(length <= 64, "\(address.written) as \(watcher.rawValue): \(length) bytes")
                }
            }
        }
    }

    @Test("Fields that no form has change nothing: not whose, not where, not who may see it")
    func overPosting() async throws {
        try await WatchedSite.with { site in
            let forum = try site.group(.families)
            let (lead, officer) = (try await site.session(of: .forumLead), try await site.session(of: .officer))
            let store = site.install.store
            func seat(_ session: String?) async throws -> SignedIn {
                let (area, today) = (site.area.id, site.install.world.today)
                return try #require(try await store.read { try SignedIn.find(session, area: area, on: today, in: $0) })
            }
            let (own, others) = (try await seat(officer), try #require(try await seat(lead).speakingAs))
            let extra = [
                "is_host": "1", "host": "1", "email": "evil@home.example", "person": "1", "role": "forum-lead",
                "group": "\(forum.id)", "by": "\(forum.id)", "area": "elm-park", "seat": "\(others.id)",
                "member": "\(others.id)", "visibility": "everyone", "chosen": "everyone-with-name",
                "screening": "let-in", "is_hidden": "0", "owed_by": "\(forum.id)", "promise": "1",
            ]
            let renamed = await site.ask("POST", "/account/name", as: officer, extra.merging(["name": "Olu"]) { $1 })
            #expect(renamed.status == 303)
            _ = await site.ask("POST", "/account/speaking-as", as: officer, extra)
            let after = try await seat(officer)
            #expect(!after.person.isHost && after.person.email == own.person.email && after.seats == own.seats)
            let point = try await site.pointOwed()
            let answer = extra.merging(["kind": "already-done", "reasons": "It was mended."]) { $1 }
            _ = await site.ask("POST", "/marlow-heath/points/\(point)/answer", as: officer, answer)
            let service = try site.group(.services).id
            let area = site.area.id
            let kept = try #require(try await store.read { try Point.find(point, in: area, $0) })
            #expect(kept.owedBy == service && kept.chosen == .forumAndService && kept.area == area)
            let invited = await site.ask(
                "POST",
                "/marlow-heath/groups/\(try site.group(.services).id)/members/invitations",
                as: officer,
                extra
            )
            #expect(invited.status == 404 || invited.status == 403 || invited.status == 422)
            #expect(try await store.read { try OutboxLetter.newest(50, in: $0) }.allSatisfy { $0.kind != "invitation" })
        }
    }

    @Test("What an anonymous visitor says is theirs alone, whatever else the forms bring")
    func overPostingWords() async throws {
        try await WatchedSite.with { site in
            let forum = try site.group(.families).id
            let extra = [
                "group": "\(forum)", "by": "\(forum)", "party": "\(forum)", "screening": "let-in", "is_hidden": "0",
                "publication": "as-chosen", "chosen": "everyone-with-name", "stands_for": "900", "channel": "meeting",
                "said-on": "2001-01-01", "owed_by": "\(forum)",
            ]
            var path = "/marlow-heath/points/new"
            for own in [["question-1": "When will it bloom?", "do": "on"], ["seen": "only-the-forum"], [:]] {
                var reply = await site.ask("GET", path, as: nil)
                let hidden = reply.text.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
                let fields = Dictionary(hidden.map { (String($0.output.1), String($0.output.2)) }) { first, _ in first }
                reply = await site.ask("POST", path, as: nil, extra.merging(fields) { $1 }.merging(own) { $1 })
                #expect(reply.status == 303, "\(path)")
                path = reply.header("Location") ?? path
            }
            let (area, sight) = (site.area.id, ForumSight(of: forum))
            let message = try #require(
                try await site.install.store.read { try DeskList<Message>.toScreen(in: area, sight, $0).items.first }
            )
            #expect(message.group == nil && message.chosen == .onlyTheForum && message.standsFor == 1)
            #expect(message.channel == .web && message.sentOn == site.install.world.today)
        }
    }
}
