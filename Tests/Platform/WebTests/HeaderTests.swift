import Testing

@testable import Web

@Suite("Headers nobody can break")
struct HeaderTests {
    @Test(
        "What a visitor writes cannot begin another header",
        arguments: ["/a\r\nSet-Cookie: x=1", "/a\nX: 1", "/a\u{7F}b", "/a\tb", "/a b", "/\r\n\r\n<script>"]
    )
    func redirects(target: String) async {
        let reply = await SampleSite().get("/a/away?to=\(Link.encoded(target))")
        #expect(reply.header("Location") == "/")
        #expect(reply.header("Set-Cookie") == nil)
    }

    @Test("An address with letters beyond ASCII is written so that every browser goes there")
    func foreignLetters() async {
        let reply = await SampleSite().get("/a/away?to=\(Link.encoded("/café?q=ش#x"))")
        #expect(reply.header("Location") == "/caf%C3%A9?q=%D8%B4#x")
    }

    @Test(
        "A download's name cannot end its header",
        arguments: ["a\r\nX: 1.csv", "a\".csv", "a;b.csv", "a\u{7F}.csv", "\u{202E}a.csv", "ش.csv"]
    )
    func downloads(name: String) async throws {
        let reply = await SampleSite().get("/a/named?name=\(Link.encoded(name))")
        let header = try #require(reply.header("Content-Disposition"))
        #expect(header.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        #expect(header.filter { $0 == "\"" }.count == 2)
        #expect(header.filter { $0 == ";" }.count == 2)
    }

    @Test("No header of any answer holds a control character")
    func noControls() async {
        for target in ["/a/points", "/a/late.csv", "/a/gone", "/a/broken", "/x%0d%0aX:1", "/a//b%0d%0a", "/a/mine"] {
            for field in await SampleSite().get(target).headers {
                #expect(field.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(target) \(field.name)")
            }
        }
    }
}
