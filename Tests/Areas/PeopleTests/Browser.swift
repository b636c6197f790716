import HeardTesting
import Kernel
import Record
import Storage
import Testing
import Web

@testable import People

/// The pages of People, without a socket.
struct PeopleSite: Sendable {
    let kit: PeopleKit
    let clock: SetClock
    let site: Site

    init(_ kit: PeopleKit, _ clock: SetClock, workPlace: @escaping WorkPlace.Finder) {
        self.kit = kit
        self.clock = clock
        let store = kit.store
        let desk = PeopleDesk(store: store, world: clock.world, kinds: PeopleKit.kinds, workPlace: workPlace) {
            try await PeopleSite.make($0, $1, in: store)
        }
        var settings = SiteSettings(base: "https://heard.example")
        settings.signInPath = "/sign-in"
        settings.formToken = { Digest32.of(Array("secret \($0)".utf8)).hex }
        settings.visitorBar = { try await desk.visitorBar($0) }
        settings.choseLanguage = { try await desk.readsIn($1, $0) }
        settings.languages = PeopleSite.languages
        site = Site(
            settings: settings,
            routes: PeopleArea.routes(desk),
            assets: Assets(files: ["heard.css": Array("body{}".utf8)]),
            world: clock.world,
            changeToken: { try await store.changeToken() },
            ready: {}
        )
    }

    /// Turkish, in which nothing is translated.
    private static let languages: Languages = {
        let head = "msgid \"\"\nmsgstr \"Language: tr\\nPlural-Forms: nplurals=2; plural=(n > 1);\\n\"\n"
        return Languages((try? Catalogue(po: Array(head.utf8))).map { [$0] } ?? [])
    }()

    private static func make(_ slug: String, _ name: String, in store: Store) async throws -> LocalArea {
        try await store.write { writer in
            if let area = try LocalArea.find(slug: slug, in: writer) { return area }
            let key = try #require(PeopleKit.key(of: slug))
            let log = try Log.create(name: slug, origin: key.name, key: key.verifierKey, in: writer)
            try writer.record(AreaMade(slug: slug, name: name, on: writer.world.today), in: log.id)
            return try LocalArea.meant(by: slug, in: writer)
        }
    }

    /// Runs the work with a site on a store of its own, whose record is read again after it.
    static func with(
        workPlace: @escaping WorkPlace.Finder = { _, _, _ in nil },
        _ work: (PeopleSite) async throws -> Void
    ) async throws {
        let clock = SetClock()
        try await PeopleKit.with(.sqlite, world: clock.world) { kit in
            try await work(PeopleSite(kit, clock, workPlace: workPlace))
        }
    }

    /// A browser in which somebody has signed in by the mailed link.
    func browser(of email: String) async throws -> Browser {
        var browser = Browser(site)
        let token = try await kit.mailedWayIn(email).token
        try await browser.open("/sign-in/\(token)")
        try await browser.press("Sign in")
        return browser
    }
}

/// A browser without scripts: it keeps cookies, follows redirects and sends the forms that it was shown.
struct Browser {
    private let site: Site
    private(set) var cookies: [String: String] = [:]
    private(set) var page = Reply(status: 0)
    private(set) var target = ""

    init(_ site: Site) { self.site = site }

    var text: String { page.text }

    mutating func open(_ path: String) async throws { try await go("GET", path, body: "") }

    /// Presses a button of the page, with its form's fields as shown but for those typed.
    mutating func press(_ button: String, _ typed: [String: String] = [:]) async throws {
        let form = try #require(forms.first { $0.content.contains(">\(button)</button>") }, "no button “\(button)”")
        var fields = form.fields.filter { typed[$0.name] == nil }
        fields += typed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        try await post(form.action, fields)
    }

    /// Sends a form that was made up, with the token that the page's forms carry.
    mutating func post(_ path: String, _ fields: [(name: String, value: String)]) async throws {
        var fields = fields
        if !fields.contains(where: { $0.name == "csrf" }), let token = token { fields.append(("csrf", token)) }
        let body = fields.map { "\(Link.encoded($0.name))=\(Link.encoded($0.value))" }.joined(separator: "&")
        try await go("POST", path, body: body)
    }

    private var token: String? { text.firstMatch(of: /name="csrf" value="([^"]+)"/).map { String($0.output.1) } }

    private mutating func go(_ method: String, _ path: String, body: String) async throws {
        var (method, path, body) = (method, path, body)
        for _ in 0..<5 {
            let cookie = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
            let fields = [
                ("Cookie", cookie), ("Sec-Fetch-Site", "same-origin"), ("User-Agent", "Firefox (Android)"),
                ("Content-Type", "application/x-www-form-urlencoded"),
            ]
            page = await site.desk.reply(to: Call(method, path, fields: fields, body: Array(body.utf8)))
            target = path
            keepCookie()
            guard page.status == 303, let next = page.header("Location") else { return }
            (method, path, body) = ("GET", String(next.prefix { $0 != "#" }), "")
        }
        Issue.record("it never stops redirecting: \(path)")
    }

    private mutating func keepCookie() {
        guard let set = page.header("Set-Cookie"), let pair = set.split(separator: ";").first else { return }
        let parts = pair.split(separator: "=", maxSplits: 1)
        cookies[String(parts[0])] = parts.count > 1 ? String(parts[1]) : nil
    }

    private var forms: [(action: String, content: String, fields: [(name: String, value: String)])] {
        text.matches(of: /(?s)<form method="post" novalidate action="([^"]*)"[^>]*>(.*?)<\/form>/).map { match in
            let content = String(match.output.2)
            let inputs = content.matches(of: /<input[^>]*>/).map { String($0.output) }
            let fields = inputs.compactMap { input -> (name: String, value: String)? in
                guard let name = input.firstMatch(of: /\sname="([^"]*)"/)?.output.1 else { return nil }
                let isChoice = input.contains("type=\"radio\"") || input.contains("type=\"checkbox\"")
                guard !isChoice || input.contains(" checked") else { return nil }
                return (String(name), String(input.firstMatch(of: /\svalue="([^"]*)"/)?.output.1 ?? ""))
            }
            let areas = content.matches(of: /(?s)<textarea[^>]* name="([^"]*)"[^>]*>\n?(.*?)<\/textarea>/)
                .map { (name: String($0.output.1), value: String($0.output.2)) }
            return (String(match.output.1), content, fields + areas)
        }
    }
}
