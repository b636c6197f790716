import Kernel
import Logging
import Synchronization
import Web

/// A page of a sample site, with what a parent wrote on it.
struct SamplePage: Page {
    var words = "When will the bus come?"
    var title: Phrase { "Points" }
    var place: Place { Place(slug: "marlow-heath", name: "Marlow Heath", section: "points") }
    var feed: FeedLink? { FeedLink(title: "Points of Marlow Heath", path: "/marlow-heath/points/feed") }
    var isPrivate = false

    func write(into html: inout HTML) {
        html.h1("Points")
        html.paragraphs(words)
    }
}

/// A page with a form, and a menu of its own.
struct SampleFormPage: Page {
    var form = Form()
    var title: Phrase { form.title("Write") }
    var status: Int { form.status }
    var place: Place { Place(slug: "marlow-heath", name: "Marlow Heath") }
    var menu: [MenuItem]? { [MenuItem("Queue", path: "queue")] }

    func write(into html: inout HTML) {
        html.h1("Write")
        form.summary.write(into: &html)
        html.query(of: "/a/points") { $0.buttons(SubmitButton("Show")) }
        html.form(to: "/a/points", once: FormKey { [UInt8](repeating: 10, count: $0) }) { html in
            TextArea("words", "What", in: form).write(into: &html)
            html.buttons(SubmitButton("Send it"), SubmitButton("Later", name: "later", value: "1", style: .quiet))
        }
    }
}

/// What the sample site's store would hold, and how often it was read.
final class SampleStore: Sendable {
    struct State {
        var token: Int64 = 1
        var readings = 0
        var words = "When will the bus come?"
    }
    let state = Mutex(State())

    func read() -> String {
        state.withLock {
            $0.readings += 1
            return $0.words
        }
    }

    var readings: Int { state.withLock { $0.readings } }
}

struct Broken: Error { let secret = "the password is swordfish" }

/// Sample areas of the work behind a desk that needs no socket.
struct SampleSite {
    static let today = Day("2019-11-21") ?? Day(number: 0)
    let store = SampleStore()
    let log = LogLines()
    let site: Site

    init(base: String? = "https://heard.example", today: Day = today, isReady: Bool = true) {
        let store = store
        let log = log
        var settings = SiteSettings(
            base: base,
            menu: [MenuItem("Points", path: "points"), MenuItem("Late", path: "late")],
            problems: "help@heard.example",
            signInPath: "/sign-in"
        )
        settings.formToken = { "token-of-\($0)" }
        settings.visitorBar = { $0.session == "amina" ? VisitorBar(name: "Amina Rowe") : nil }
        site = Site(
            settings: settings,
            routes: SampleSite.routes(store),
            assets: Assets(files: ["heard.css": Array("body{}".utf8), "secret.txt": [1]]),
            world: World(now: { .noon(of: today) }, random: { [UInt8](repeating: 7, count: $0) }),
            logger: Logger(label: "test") { _ in LogKeeper(lines: log) },
            changeToken: { store.state.withLock { $0.token } },
            ready: { if !isReady { throw Broken() } }
        )
    }

    static func routes(_ store: SampleStore) -> [Route] {
        [
            .get("/{area}/points") { _ in .page(SamplePage(words: store.read())) },
            .get("/{area}/points/{ref}") { visit in
                .page(SamplePage(words: "\(visit.parameter("ref")) \(visit.asked("q") ?? "-")", isPrivate: true))
            },
            .get("/{area}/late.csv") { _ in .document(CSV(columns: ["ref"]).document(named: "late list.csv")) },
            .get("/{area}/tile/{path...}") { visit in
                .document(Document(visit.parameter("path"), type: "text/plain", caching: .forever))
            },
            .get("/{area}/broken") { _ in throw Broken() },
            .get("/{area}/gone") { _ in .gone },
            .get("/{area}/away") { visit in .redirect(visit.asked("to") ?? "/") },
            .get("/{area}/mine", isCacheable: false) { visit in
                .page(SamplePage(words: "Session \(visit.session ?? "none") from \(visit.address)."))
            },
            .get("/{area}/form") { _ in .page(SampleFormPage()) },
            .get("/{area}/named") { visit in
                .document(Document("x", type: "text/csv", fileName: visit.query["name"] ?? ""))
            },
            .post("/narrow") { _ in .redirect("/") }.limited(
                RateLimit("narrow", most: 2, per: 600, counting: .address)
            ),
            .post("/leave", isOpenToOtherSites: true) { .refused("Session \($0.session ?? "none").") },
            .post("/sign-in") { .signIn(session: $0.field("give") ?? "", then: $0.field("to") ?? "/") },
            .post("/sign-out") { .signOut(then: $0.field("to") ?? "/") },
            .post("/{area}/points") { visit in .refused("You wrote \(visit.field("words") ?? "nothing").") },
        ]
    }

    func get(_ target: String, headers: [(String, String)] = [], method: String = "GET") async -> Reply {
        await site.desk.reply(to: call(method, target, headers))
    }

    /// Posts a form, as a page of the site's own does unless the headers say otherwise.
    func post(
        _ target: String,
        _ body: String,
        headers: [(String, String)] = [],
        from origin: String? = "https://heard.example"
    ) async -> Reply {
        var call = call("POST", target, (origin.map { [("Origin", $0)] } ?? []) + headers)
        call.body = Array(body.utf8)
        return await site.desk.reply(to: call)
    }

    private func call(_ method: String, _ target: String, _ headers: [(String, String)]) -> Call {
        Call(method, target, fields: headers, host: "heard.example")
    }
}
