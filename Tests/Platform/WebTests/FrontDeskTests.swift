import Testing
import Web

@Suite("The front desk")
struct FrontDeskTests {
    @Test(
        "Every kind of answer carries the security headers",
        arguments: [
            "/marlow-heath/points", "/marlow-heath/points/P-2019-0001", "/marlow-heath/late.csv", "/marlow-heath/gone",
            "/marlow-heath/broken", "/marlow-heath/away", "/nope/at/all", "/%", "/healthz", "/robots.txt", "/a/",
            "/assets/000000000000/heard.css", "/comfort",
        ]
    )
    func securityHeaders(target: String) async {
        let reply = await SampleSite().get(target)
        let policy = reply.header("Content-Security-Policy") ?? ""
        #expect(policy.hasPrefix("default-src 'none'; style-src 'self';"))
        #expect(policy.contains("script-src 'self';") && !policy.contains("unsafe"))
        #expect(reply.header("X-Content-Type-Options") == "nosniff")
        #expect(reply.header("Referrer-Policy") == "same-origin")
        #expect(reply.header("Cross-Origin-Opener-Policy") == "same-origin")
        #expect(reply.header("Permissions-Policy")?.contains("camera=()") == true)
        #expect(reply.header("Cache-Control") != nil)
    }

    @Test(
        "What cannot be answered says so in plain words, with its status",
        arguments: [
            ("GET", "/nowhere", 404, "There is no page here"), ("GET", "/marlow-heath/gone", 410, "taken away"),
            ("GET", "/%zz", 400, "cannot read this address"),
            ("PUT", "/marlow-heath/points", 405, "does not work that way"),
            ("GET", "/" + String(repeating: "a", count: 5000), 414, "too long"),
            ("POST", "/healthz", 405, "does not work that way"),
        ]
    )
    func troubles(method: String, target: String, status: Int, words: String) async {
        let reply = await SampleSite().get(target, method: method)
        #expect(reply.status == status)
        #expect(reply.text.contains(words))
        #expect(reply.text.contains("href=\"/\""))
        #expect(reply.header("Cache-Control") == "no-store")
    }

    @Test("A method that does not work here names those that do")
    func allow() async {
        #expect(await SampleSite().get("/marlow-heath/late.csv", method: "DELETE").header("Allow") == "GET, HEAD")
    }

    @Test("An error nobody foresaw is a number on the page and its story in the log")
    func unforeseen() async {
        let sample = SampleSite()
        let reply = await sample.get("/marlow-heath/broken")
        #expect(reply.status == 500)
        #expect(!reply.text.contains("swordfish") && !reply.text.contains("Broken"))
        #expect(reply.text.contains("<code>0W3G-E1R7</code>"))
        #expect(sample.log.all.contains("0W3G-E1R7") && sample.log.all.contains("Broken"))
    }

    @Test("HEAD says what GET would, without the page")
    func head() async {
        let sample = SampleSite()
        let get = await sample.get("/marlow-heath/points")
        let head = await sample.get("/marlow-heath/points", method: "HEAD")
        #expect(head.status == 200)
        #expect(head.text.isEmpty)
        #expect(head.header("Content-Length") == get.header("Content-Length"))
        #expect(head.header("ETag") == get.header("ETag"))
    }

    @Test("A page that the visitor holds already is not sent again")
    func notModified() async throws {
        let sample = SampleSite()
        let tag = try #require(await sample.get("/marlow-heath/points").header("ETag"))
        for held in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let reply = await sample.get("/marlow-heath/points", headers: [("If-None-Match", held)])
            #expect(reply.status == 304 && reply.text.isEmpty, "\(held)")
            #expect(reply.header("ETag") == tag)
        }
        #expect(await sample.get("/marlow-heath/points", headers: [("If-None-Match", "\"x\"")]).status == 200)
    }

    @Test("Slashes too many lead to the proper address, on this site")
    func slashes() async {
        let reply = await SampleSite().get("//evil.example/")
        #expect(reply.status == 308)
        #expect(reply.header("Location") == "/evil.example")
    }

    @Test("A redirect never leaves this site", arguments: ["https://evil.example", "//evil.example", "javascript:x"])
    func redirects(target: String) async {
        let reply = await SampleSite().get("/a/away?to=\(Link.encoded(target))")
        #expect(reply.status == 303)
        #expect(reply.header("Location") == "/")
    }

    @Test("A private page is for nobody's cache and nobody's index")
    func privatePages() async {
        let reply = await SampleSite().get("/a/points/P-1?q=%20%3Cb%3E%20")
        #expect(reply.header("Cache-Control") == "no-store")
        #expect(reply.header("X-Robots-Tag") == "noindex")
        #expect(reply.header("ETag") == nil)
        #expect(reply.text.contains("P-1 &lt;b&gt;"))
        #expect(!reply.text.contains("og:title"))
    }

    @Test("A download is named for old programs and new ones")
    func downloads() async {
        let reply = await SampleSite().get("/a/late.csv")
        #expect(reply.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(
            reply.header("Content-Disposition")
                == "attachment; filename=\"late_list.csv\"; filename*=UTF-8''late%20list.csv"
        )
    }

    @Test("What never changes is kept for ever")
    func forever() async {
        let reply = await SampleSite().get("/a/tile/0/x001/067")
        #expect(reply.text == "0/x001/067")
        #expect(reply.header("Cache-Control") == "public, max-age=31536000, immutable")
    }

    @Test("The program says that it lives, and whether it can work")
    func health() async {
        #expect(await SampleSite().get("/healthz").text == "ok\n")
        #expect(await SampleSite().get("/readyz").status == 200)
        #expect(await SampleSite(isReady: false).get("/readyz").status == 503)
        #expect(await SampleSite(isReady: false).get("/healthz").status == 200)
    }

    @Test("security.txt runs out eleven months from the day it is read")
    func securityText() async {
        let text = await SampleSite().get("/.well-known/security.txt").text
        #expect(text.contains("Contact: mailto:help@heard.example\n"))
        #expect(text.contains("Expires: 2020-10-20T12:00:00.000Z\n"))
    }
}
