import Testing

@testable import Web

@Suite("Reading an address")
struct TargetTests {
    @Test("Path and query are decoded, and of a repeated name the first value counts")
    func decoded() throws {
        let target = try Target("/marlow-heath/points?q=bus+caf%C3%A9&q=second&empty=&flag")
        #expect(target.path == "/marlow-heath/points")
        #expect(target.query == ["q": "bus café", "empty": "", "flag": ""])
        #expect(target.properPath == nil)
    }

    @Test(
        "What two programs may read differently is refused",
        arguments: [
            "", "points", "http://x/", "/%", "/%4", "/%zz", "/%00", "/a%00b", "/%ff", "/%c3", "/a\\b", "/..",
            "/a/%2e%2e/b",
            "/.", "/a%2Fb", "/a%0Ab", "/?q=%", "/?q=%00", "/?q=%ff", "/a b", "/%C2%80", "*",
        ]
    )
    func malformed(text: String) { #expect(throws: Target.Fault.malformed) { try Target(text) } }

    @Test("An address of 4,096 bytes is read and one of 4,097 is not")
    func tooLong() throws {
        let path = "/" + String(repeating: "a", count: 4095)
        #expect(try Target(path).segments.count == 1)
        #expect(throws: Target.Fault.tooLong) { try Target(path + "a") }
    }

    @Test(
        "Doubled and closing slashes have a proper address on this site",
        arguments: [
            ("/a/", "/a"), ("//evil.example/", "/evil.example"), ("/a//b?q=1", "/a/b?q=1"), ("//", "/"),
            ("/é/", "/%C3%A9"),
        ]
    )
    func slashes(asked: String, proper: String) throws { #expect(try Target(asked).properPath == proper) }

    @Test("The root is a proper address")
    func root() throws {
        let root = try Target("/?x=1")
        #expect(root.segments.isEmpty)
        #expect(root.properPath == nil)
    }

    @Test("A value is cut at 1,000 bytes, between characters, and 65 fields are too many")
    func capped() throws {
        let long = try Target("/?q=" + String(repeating: "%C3%A9", count: 600))
        #expect(long.query["q"]?.utf8.count == 1000)
        let many = (0..<65).map { "a\($0)=1" }.joined(separator: "&")
        #expect(throws: Target.Fault.malformed) { try Target("/?" + many) }
    }
}
