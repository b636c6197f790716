import Kernel
import Testing

@testable import Web

@Suite("Sessions")
struct SessionTests {
    private let sample = SampleSite()
    private let own = [("Cookie", "__Host-heard=amina")]

    @Test("Signing in sets a cookie that no script reads and no other host shares")
    func signIn() async throws {
        let reply = await sample.post("/sign-in", "give=abc-_123&to=%2Fa%2Fpoints")
        #expect(reply.status == 303)
        #expect(reply.header("Location") == "/a/points")
        #expect(
            reply.header("Set-Cookie")
                == "__Host-heard=abc-_123; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure"
        )
        #expect(reply.header("Cache-Control") == "no-store")
    }

    @Test("Without https the cookie has the plain name and no Secure")
    func plainSite() async {
        let plain = SampleSite(base: nil)
        let reply = await plain.post("/sign-in", "give=abc", from: "http://heard.example")
        #expect(reply.header("Set-Cookie") == "heard=abc; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax")
        #expect(await plain.get("/a/mine", headers: [("Cookie", "heard=x1")]).text.contains("Session x1"))
        #expect(await plain.get("/a/mine", headers: [("Cookie", "__Host-heard=x1")]).text.contains("Session none"))
    }

    @Test("Signing out makes the browser forget it")
    func signOut() async {
        let reply = await sample.post("/sign-out", "csrf=token-of-amina", headers: own)
        #expect(reply.header("Set-Cookie")?.hasPrefix("__Host-heard=; Path=/; Max-Age=0;") == true)
    }

    @Test("A session that cannot stand in a cookie sets none", arguments: ["a;b", "a b", "a\r\nX: 1", "a,b", "", "é"])
    func unfit(session: String) async {
        let reply = await sample.post("/sign-in", "give=\(Link.encoded(session))")
        #expect(reply.status == 500)
        #expect(reply.header("Set-Cookie") == nil)
    }

    @Test(
        "A session that the visitor made up is never set by us",
        arguments: ["/a/points", "/a/mine", "/a/gone", "/x"]
    )
    func fixation(target: String) async {
        let reply = await sample.get(target, headers: [("Cookie", "__Host-heard=mine; heard=mine")])
        #expect(reply.header("Set-Cookie") == nil)
    }

    @Test(
        "Way back after signing in and out never leaves this site",
        arguments: ["//evil.example", "https://e.example"]
    )
    func wayBack(target: String) async {
        let to = Link.encoded(target)
        #expect(await sample.post("/sign-in", "give=a&to=\(to)").header("Location") == "/")
        #expect(await sample.post("/sign-out", "to=\(to)").header("Location") == "/")
    }

    @Test("The first of two sessions counts, an empty one is none, and what is no cookie is passed over")
    func reading() {
        let cookie = SessionCookie(base: "https://heard.example")
        func session(_ header: String) -> String? { cookie.value(in: Cookies.read(header)) }
        #expect(session("__Host-heard=a; __Host-heard=b") == "a")
        #expect(session("a=1;__Host-heard=x=y") == "x=y")
        #expect(session("__Host-heard=") == nil)
        #expect(session("__Host-heard; =x; ;;") == nil)
        #expect(session("__host-heard=a") == nil)
        #expect(Cookies.read(nil).isEmpty)
    }

    @Test("A page shown to somebody is kept by nobody: not by us, not by a browser, not by a proxy")
    func cache() async throws {
        await sample.site.lookForChanges()
        let signedIn = await sample.get("/a/points", headers: own)
        #expect(signedIn.header("Cache-Control") == "no-store" && signedIn.header("ETag") == nil)
        #expect(signedIn.text.contains("token-of-amina") && signedIn.text.contains("Amina Rowe"))
        #expect(sample.site.cache.count == 0)
        let stranger = await sample.get("/a/points")
        #expect(sample.site.cache.count == 1)
        for mark in ["token-of", "Amina Rowe", "Signed in"] { #expect(!stranger.text.contains(mark)) }
        #expect(await sample.get("/a/points", headers: own).text.contains("Amina Rowe"))
        #expect(await sample.get("/a/points").text == stranger.text)
        #expect(await sample.get("/a/late.csv", headers: own).header("Cache-Control") == "no-store")
        #expect(await sample.get("/a/tile/0", headers: own).header("Cache-Control")?.hasPrefix("private,") == true)
    }

    @Test("A tag of the public page does not stand for the page of somebody signed in")
    func tags() async throws {
        let tag = try #require(await sample.get("/a/points").header("ETag"))
        #expect(await sample.get("/a/points", headers: own + [("If-None-Match", tag)]).status == 200)
    }
}
