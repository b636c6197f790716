import Testing

@testable import Web

@Suite("What stands around a page")
struct ShellTests {
    @Test("No page holds a script in it, an inline style or an event handler")
    func nothingInline() async {
        for target in ["/a/points", "/comfort", "/nowhere", "/a/broken"] {
            let text = await SampleSite().get(target).text
            for mark in ["<script", "<style", " style=", " onclick", " onload", "javascript:"] {
                #expect(!text.contains(mark), "\(mark) at \(target)")
            }
        }
    }

    @Test("The menu says where one is, and help stands in the same order on every page")
    func frame() async throws {
        let text = await SampleSite().get("/marlow-heath/points").text
        #expect(text.contains("<a href=\"/marlow-heath/points\" aria-current=\"page\">Points</a>"))
        #expect(text.contains("<title>Points - Marlow Heath - Heard</title>"))
        #expect(text.contains("<link rel=\"alternate\" type=\"application/atom+xml\""))
        let comfort = try #require(text.range(of: "Reading settings"))
        let problem = try #require(text.range(of: "Report a problem with this page"))
        #expect(comfort.lowerBound < problem.lowerBound)
    }

    @Test("The stylesheet stands at an address of its own bytes; an older address has the present one")
    func assets() async throws {
        let sample = SampleSite()
        let text = await sample.get("/a/points").text
        let address = try #require(text.firstMatch(of: /href="(\/assets\/[0-9a-f]{12}\/heard\.css)"/)?.1)
        let sheet = await sample.get(String(address))
        #expect(sheet.text == "body{}")
        #expect(sheet.header("Cache-Control") == "public, max-age=31536000, immutable")
        let older = await sample.get("/assets/000000000000/heard.css")
        #expect(older.text == "body{}")
        #expect(older.header("Cache-Control") == "public, no-cache")
        #expect(await sample.get("/assets/000000000000/secret.txt").status == 404)
    }

    @Test("A host that is not written as hosts are is not believed")
    func hosts() async {
        let site = SampleSite(base: nil).site
        let evil = Call("GET", "/a/points", host: "evil.example\"><b>")
        #expect(await site.desk.reply(to: evil).text.contains("content=\"http://localhost/a/points\""))
        let plain = Call("GET", "/a/points", host: "[::1]:8080")
        #expect(await site.desk.reply(to: plain).text.contains("content=\"http://[::1]:8080/a/points\""))
    }
}
