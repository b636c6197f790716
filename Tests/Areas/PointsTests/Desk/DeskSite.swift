import Commitments
import HeardTesting
import Kernel
import Mail
import Record
import Safety
import Storage
import Testing
import Web

@testable import People
@testable import Points

/// The pages of Points with people who are signed in, without a socket.
struct DeskSite: Sendable {
    let kit: PointsKit
    let site: Site

    init(_ kit: PointsKit) {
        self.kit = kit
        let store = kit.store
        var settings = SiteSettings(base: "https://heard.example", menu: PointsArea.menu)
        settings.signInPath = "/sign-in"
        settings.formToken = { Digest32.of(Array("secret \($0)".utf8)).hex }
        settings.visitorBar = { visit in
            let found = try await store.read { reader in
                try SignedIn.find(passing: visit, in: reader).map { signedIn in
                    (signedIn, try PointsArea.visitorItems(signedIn, in: reader))
                }
            }
            return found.map { VisitorBar(name: $0.0.person.name, items: $0.1) }
        }
        site = Site(
            settings: settings,
            routes: PointsArea.routes(store, speaking: SpeakingTools(files: kit.fileTools))
                + CommitmentsArea.routes(store, CommitmentTools(calendar: PointsArea.calendar)),
            assets: Assets(files: ["heard.css": Array("body{}".utf8)]),
            world: kit.world,
            changeToken: { try await store.changeToken() },
            ready: {}
        )
    }

    /// Runs the work on a day in Marlow Heath, whose record is read again after it.
    static func with(today: String = "2019-07-16", _ work: (DeskSite) async throws -> Void) async throws {
        try await PointsKit.with(today: .on(today)) { try await work(DeskSite($0)) }
    }

    /// A browser in which somebody with a seat is signed in.
    func browser(
        _ name: String = "Sam Sample",
        in group: ID<Group>,
        as role: Role,
        _ scope: Mandate.Scope = .everything
    ) async throws -> DeskBrowser {
        let email = "\(name.lowercased().replacing(" ", with: "."))@home.example"
        let session = try await kit.store.write { writer in
            let person = try Person.at(EmailAddress(typed: email), name: name, in: writer)
            let group = try #require(try Group.find(group, in: writer))
            try group.seat(person, as: role, Mandate(scope, from: writer.world.today), by: .host, in: writer)
            try SigningIn.ask(EmailAddress(typed: email), in: writer)
            let link = try #require(try OutboxLetter.newest(1, in: writer).first?.link)
            let token = String(try #require(link.split(separator: "/").last))
            return try SigningIn.spend(token, browser: name, device: "Firefox on Android", in: writer).text
        }
        return DeskBrowser(site, session: session)
    }

    func officer() async throws -> DeskBrowser { try await browser(in: kit.send, as: .officer) }

    func lead() async throws -> DeskBrowser { try await browser("Pat Example", in: kit.forum, as: .forumLead) }

    /// What the forum asked the SEND service by mail on Monday 15 July 2019.
    func asked(_ words: String = "When will the minutes be published?") async throws -> Reference {
        let filed = try await kit.file(SampleMail("a") { $0.text = words })
        return try #require(filed.points.first)
    }

    /// What a group says by the pages: it is with the forum until a lead sends it on.
    func said(_ words: String, seenBy visibility: Visibility = .forumAndService) async throws -> Reference {
        try #require(try await kit.say([words], seenBy: visibility, by: kit.lead).points.first)
    }
}

/// A browser without scripts, signed in: it follows redirects and sends the forms that it was shown.
struct DeskBrowser {
    private let site: Site
    private let session: String?
    private(set) var reply = Reply(status: 0)
    private(set) var target = ""

    init(_ site: Site, session: String?) {
        self.site = site
        self.session = session
    }

    var status: Int { reply.status }
    /// Without what keeps references in one piece.
    var text: String { reply.text.replacing(/<bdi class="ref">([^<]*)<\/bdi>/) { $0.output.1 } }

    mutating func open(_ path: String) async throws { try await go("GET", path, "") }

    /// Presses a button of the page, with its form's fields as shown but for those typed.
    mutating func press(_ button: String, _ typed: [String: String] = [:]) async throws {
        let form = try #require(forms.first { $0.content.contains(">\(button)</button>") }, "no button “\(button)”")
        var fields = form.fields.filter { typed[$0.name] == nil }
        fields += typed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let pattern = try Regex("name=\"([^\"]*)\" value=\"([^\"]*)\">\(button)</button>")
        if let match = form.content.firstMatch(of: pattern), let name = match[1].substring,
            let value = match[2].substring
        {
            fields.append((String(name), String(value)))
        }
        try await post(form.action, fields)
    }

    /// Sends a form that was made up.
    mutating func post(_ path: String, _ fields: [(name: String, value: String)], token: Bool = true) async throws {
        var fields = fields.filter { $0.name != "csrf" }
        if token, let session { fields.append(("csrf", Digest32.of(Array("secret \(session)".utf8)).hex)) }
        let body = fields.map { "\(Link.encoded($0.name))=\(Link.encoded($0.value))" }.joined(separator: "&")
        try await go("POST", path, body)
    }

    private mutating func go(_ method: String, _ path: String, _ body: String) async throws {
        var (method, path, body) = (method, path, body)
        for _ in 0..<5 {
            let fields = [
                ("Cookie", session.map { "__Host-heard=\($0)" } ?? ""), ("Sec-Fetch-Site", "same-origin"),
                ("Content-Type", "application/x-www-form-urlencoded"),
            ]
            reply = await site.desk.reply(to: Call(method, path, fields: fields, body: Array(body.utf8)))
            target = path
            guard reply.status == 303, let next = reply.header("Location"), !next.hasPrefix("/sign-in") else { return }
            (method, path, body) = ("GET", String(next.prefix { $0 != "#" }), "")
        }
        Issue.record("it never stops redirecting: \(path)")
    }

    private var forms: [(action: String, content: String, fields: [(name: String, value: String)])] {
        text.matches(of: /(?s)<form method="post" novalidate action="([^"]*)"[^>]*>(.*?)<\/form>/).map { match in
            let content = String(match.output.2)
            let inputs = content.matches(of: /<input[^>]*>/).map { String($0.output) }
                .filter { input in
                    let isTicked = ["type=\"radio\"", "type=\"checkbox\""].contains { input.contains($0) }
                    return !isTicked || input.contains(" checked")
                }
            let fields = inputs.compactMap { input -> (name: String, value: String)? in
                guard let name = input.firstMatch(of: /\sname="([^"]*)"/)?.output.1 else { return nil }
                return (String(name), String(input.firstMatch(of: /\svalue="([^"]*)"/)?.output.1 ?? ""))
            }
            let areas = content.matches(of: /(?s)<textarea[^>]* name="([^"]*)"[^>]*>\n?(.*?)<\/textarea>/)
                .map { (name: String($0.output.1), value: String($0.output.2)) }
            return (String(match.output.1), content, fields + areas)
        }
    }
}
