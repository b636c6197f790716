import Testing
import Web

@Suite("What visitors send")
struct FormTests {
    @Test("A form's fields are decoded, and come back escaped")
    func fields() async {
        let reply = await SampleSite().post("/a/points", "words=+caf%C3%A9+%3Cb%3E+")
        #expect(reply.status == 400)
        #expect(reply.text.contains("You wrote café &lt;b&gt;."))
    }

    @Test("A form that cannot be read says so", arguments: ["a=%", "a=%ff", "a=%00"])
    func malformed(body: String) async {
        let reply = await SampleSite().post("/a/points", body)
        #expect(reply.status == 400)
        #expect(reply.text.contains("We cannot read what was sent"))
    }

    @Test("A page of another site cannot send a visitor's form", arguments: ["cross-site", "same-site"])
    func otherSites(site: String) async {
        #expect(await SampleSite().post("/comfort", "theme=dark", headers: [("Sec-Fetch-Site", site)]).status == 403)
        #expect(await SampleSite().post("/comfort", "", headers: [("Origin", "https://evil.example")]).status == 403)
    }

    @Test(
        "A page of this site can",
        arguments: [("Sec-Fetch-Site", "same-origin"), ("Origin", "https://heard.example")]
    )
    func ownSite(header: (String, String)) async {
        #expect(await SampleSite().post("/comfort", "theme=dark", headers: [header]).status == 303)
    }

    @Test("Reading settings are kept in a cookie, lead back, and show on the next page")
    func comfort() async throws {
        let sample = SampleSite()
        let reply = await sample.post("/comfort", "theme=dark&size=huge&font=wingdings&back=%2Fa%2Fpoints%3Fq%3D1")
        #expect(reply.status == 303)
        #expect(reply.header("Location") == "/a/points?q=1")
        let cookie = try #require(reply.header("Set-Cookie"))
        #expect(cookie.hasPrefix("comfort=dark.huge.usual.usual; Path=/;"))
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Secure"))
        let page = await sample.get("/a/points", headers: [("Cookie", "x=1; comfort=dark.huge.usual.usual")])
        #expect(page.text.contains("<html lang=\"en-GB\" data-theme=\"dark\" data-size=\"huge\">"))
    }

    @Test("One setting leaves the others as they were")
    func oneSetting() async {
        let reply = await SampleSite().post(
            "/comfort",
            "space=wide",
            headers: [("Cookie", "comfort=dark.large.usual.usual")]
        )
        #expect(reply.header("Set-Cookie")?.hasPrefix("comfort=dark.large.wide.usual;") == true)
    }

    @Test("Single keys can be switched off, which stays and leaves the rest as it was")
    func keys() async throws {
        let sample = SampleSite()
        let off = await sample.post("/comfort", "keys=off", headers: [("Cookie", "comfort=dark.large.usual.usual")])
        #expect(off.header("Set-Cookie")?.hasPrefix("comfort=dark.large.usual.usual.keys-off;") == true)
        let cookie = [("Cookie", "comfort=dark.large.usual.usual.keys-off")]
        #expect(await sample.get("/a/points", headers: cookie).text.contains(" data-keys-off=\"yes\">"))
        let wide = await sample.post("/comfort", "space=wide", headers: cookie)
        #expect(wide.header("Set-Cookie")?.hasPrefix("comfort=dark.large.wide.usual.keys-off;") == true)
    }

    @Test(
        "A cookie that is not ours to read changes nothing",
        arguments: ["", "a.b.c.d", "dark", "\"><script>...", "...."]
    )
    func brokenCookies(value: String) async {
        let page = await SampleSite().get("/a/points", headers: [("Cookie", "comfort=\(value)")])
        #expect(page.text.contains("<html lang=\"en-GB\">"))
    }

    @Test(
        "The way back never leaves this site",
        arguments: ["//evil.example", "https://evil.example", "/\\evil.example"]
    )
    func wayBack(target: String) async {
        let reply = await SampleSite().post("/comfort", "back=\(Link.encoded(target))")
        #expect(reply.header("Location") == "/")
    }
}
