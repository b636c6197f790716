import Testing

@testable import Web

@Suite("Who is signed in")
struct VisitorBarTests {
    @Test("The head of the page says who, for whom, and what waits for them")
    func bar() {
        var html = HTML()
        html.formToken = "t"
        VisitorBar(
            name: "Amina <Rowe>",
            speaksFor: "Marlow Heath Parent Forum",
            items: [.init("Waiting for you", path: "/account", count: 3, isHere: true)],
            signOutPath: "/sign-out"
        ).write(into: &html)
        let text = html.string
        #expect(text.contains("Signed in as <strong><bdi>Amina &lt;Rowe&gt;</bdi></strong>"))
        #expect(text.contains("Speaking as <strong><bdi>Marlow Heath Parent Forum</bdi></strong>"))
        #expect(
            text.contains(
                "<a href=\"/account\" aria-current=\"page\">Waiting for you <span class=\"count\">3</span></a>"
            )
        )
        #expect(text.contains("name=\"csrf\" value=\"t\""))
    }

    @Test("Whoever is not signed in finds the way, and comes back to the page")
    func signIn() async {
        let sample = SampleSite()
        let text = await sample.get("/a/points?q=x").text
        #expect(text.contains("<a href=\"/sign-in?back=%2Fa%2Fpoints%3Fq%3Dx\">Sign in</a>"))
        let own = await sample.get("/a/points", headers: [("Cookie", "__Host-heard=amina")]).text
        #expect(!own.contains(">Sign in<"))
        let nobody = await sample.get("/a/points", headers: [("Cookie", "__Host-heard=gone")]).text
        #expect(nobody.contains(">Sign in<"))
    }

    @Test("A page's own menu stands in place of the site's")
    func menu() async {
        let text = await SampleSite().get("/a/form").text
        #expect(text.contains("href=\"/marlow-heath/queue\"") && !text.contains("href=\"/marlow-heath/late\""))
    }
}
