import Testing

@testable import Web

@Suite("Where a link may lead")
struct LinkTests {
    @Test(
        "Paths, fragments, queries, web and mail addresses are kept",
        arguments: [
            "/", "/a/points?q=x", "#e1", "?page=2", "https://heard.example/", "HTTP://x.example", "mailto:a@b.example",
        ]
    )
    func kept(target: String) { #expect(Link.safe(target) == target) }

    @Test(
        "Scripts, data, other hosts in disguise and broken addresses lead nowhere",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "//evil.example", "/\\evil.example", "", "x",
            " javascript:x", "java\nscript:x", "\u{1}javascript:x", "vbscript:x",
        ]
    )
    func refused(target: String) { #expect(Link.safe(target) == "#") }

    @Test("A segment is encoded so that it cannot be more than one")
    func encoded() { #expect(Link.encoded("a/b?c=é &") == "a%2Fb%3Fc%3D%C3%A9%20%26") }
}
