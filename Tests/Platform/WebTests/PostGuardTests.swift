import Testing

@testable import Web

@Suite("Forms that were not meant")
struct PostGuardTests {
    private let sample = SampleSite()
    private let own = ("Cookie", "__Host-heard=amina")

    @Test(
        "With a session, a form without its token is refused, with what to do",
        arguments: ["words=x", "words=x&csrf=", "words=x&csrf=token-of-amin", "words=x&csrf=token-of-berta"]
    )
    func refused(body: String) async {
        let reply = await sample.post("/a/points", body, headers: [own])
        #expect(reply.status == 403)
        #expect(reply.text.contains("reload the page and send it again"))
        #expect(reply.header("Cache-Control") == "no-store")
    }

    @Test("What was written comes back, to be sent again by one press with the right token")
    func comesBack() async {
        let body = "words=%3Cb%3Ehello%0D%0Ayou&csrf=old&once=\(String(repeating: "a", count: 32))"
        let text = await sample.post("/a/points?x=1", body, headers: [own]).text
        #expect(text.contains("action=\"/a/points?x=1\""))
        #expect(text.contains("name=\"csrf\" value=\"token-of-amina\"") && !text.contains("value=\"old\""))
        #expect(text.contains("name=\"words\" value=\"&lt;b&gt;hello"))
        #expect(text.contains("name=\"once\" value=\"aaaa"))
        let other = await sample.post("/a/points", body, headers: [own], from: "https://evil.example").text
        #expect(!other.contains("hello"))
    }

    @Test("With its token it is taken")
    func taken() async {
        let reply = await sample.post("/a/points", "words=x&csrf=token-of-amina", headers: [own])
        #expect(reply.text.contains("You wrote x."))
    }

    @Test("The token does not make up for another site's page, nor for one that is not named")
    func otherSite() async {
        let body = "words=x&csrf=token-of-amina"
        #expect(await sample.post("/a/points", body, headers: [own], from: "https://evil.example").status == 403)
        #expect(await sample.post("/a/points", body, headers: [own], from: "null").status == 403)
        #expect(await sample.post("/a/points", body, headers: [own], from: nil).status == 403)
    }

    @Test("Without a session the browser must say where the form stood; an old one says it by the page")
    func silentBrowsers() async {
        #expect(await sample.post("/a/points", "words=x", from: nil).status == 403)
        let referers = [
            ("https://heard.example/a/points", 400), ("https://heard.example.evil.example/", 403),
            ("https://heard.example", 403), ("https://evil.example/https://heard.example/", 403),
        ]
        for (referer, status) in referers {
            let reply = await sample.post("/a/points", "words=x", headers: [("Referer", referer)], from: nil)
            #expect(reply.status == status, "\(referer)")
        }
    }

    @Test("A route open to other sites takes what nobody vouches for, and sees no session")
    func openRoute() async {
        let reply = await sample.post("/leave", "List-Unsubscribe=One-Click", headers: [own], from: nil)
        #expect(reply.status == 400)
        #expect(reply.text.contains("Session none"))
    }

    @Test("A site that makes no tokens takes no form of a session")
    func withoutTokens() {
        let fields = [FormField(name: "csrf", value: "")]
        #expect(!PostGuard.holdsToken(fields, ""))
        #expect(!PostGuard.holdsToken([], ""))
        #expect(PostGuard.holdsToken([], nil))
    }

    @Test("Every form that posts carries the token, once, and no form that asks does")
    func everyForm() async {
        for target in ["/a/points", "/comfort", "/nowhere", "/a/form"] {
            let text = await sample.get(target, headers: [own]).text
            let forms = text.split(separator: "<form ").dropFirst()
            #expect(!forms.isEmpty, "\(target)")
            for form in forms {
                let body = form.prefix { $0 != "\n" }.split(separator: "</form>", maxSplits: 1)[0]
                let count = body.split(separator: "name=\"csrf\" value=\"token-of-amina\"").count - 1
                #expect(count == (form.hasPrefix("method=\"post\"") ? 1 : 0), "\(target)")
            }
        }
    }

    @Test("A form never carries the token to another site", arguments: ["https://evil.example/", "//e.example", "x"])
    func action(target: String) {
        var html = HTML()
        html.formToken = "t"
        html.form(to: target) { _ in }
        #expect(html.string.contains("action=\"/\""))
    }
}
