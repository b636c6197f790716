import Record
import Testing

@Suite("Canonical JSON")
struct JSONTests {
    @Test("Members stand in the order of their UTF-16 code units, as RFC 8785 3.2.3 shows")
    func order() throws {
        let names = ["\u{20ac}", "\r", "\u{fb33}", "1", "\u{1f600}", "\u{80}", "\u{f6}"]
        let json = JSON.object(.init(names.map { .init(name: $0, value: .null) }))
        let written = try json.canonicalText()
        #expect(
            written
                == "{\"\\r\":null,\"1\":null,\"\u{80}\":null,\"\u{f6}\":null,\"\u{20ac}\":null,\"\u{1f600}\":null,\"\u{fb33}\":null}"
        )
    }

    @Test("Only what must be escaped is")
    func escapes() throws {
        let text = JSON.string("\u{20ac}$\u{0f}\nA'B\"\\\\\"/\u{7f}\u{2028}\r\n\u{8}\u{c}\t")
        #expect(
            try text.canonicalText()
                == #""€$\u000f\nA'B\"\\\\\"/"# + "\u{7f}\u{2028}" + #"\r\n\b\f\t""#
        )
    }

    @Test("What is written reads back", arguments: JSONTests.values)
    func readsBack(_ value: JSON) throws {
        #expect(try JSON(canonical: value.canonical()) == value)
    }

    static let values: [JSON] = [
        nil, true, false, 0, -1, 9_007_199_254_740_992, -9_007_199_254_740_992, "", "é", "e\u{301}", "\u{0}\u{1f}", [],
        [[]],
        [1, "two", nil], [:], ["b": [1, 2], "a": ["c": "\r\n"]],
    ]

    @Test(
        "Any other way to write a value is refused",
        arguments: [
            " 1", "1 ", "01", "-0", "1.0", "1e3", "+1", "9007199254740993", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":1}",
            "{\"a\" :1}",
            "[1,]", "[1", "{", "{\"a\"}", "{\"a\":}", "{a:1}", "\"\\/\"", "\"\\u0041\"", "\"\\u000A\"", "\"\\x\"",
            "\"\\", "\"a", "\"\n\"",
            "tru", "nul", "", "1 2", "\"\\ud800\"",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        ]
    )
    func refused(_ text: String) {
        #expect(throws: JSONFault.self) { try JSON(canonical: text) }
    }

    @Test("A number that not every reader keeps exactly is not written")
    func tooLarge() {
        #expect(throws: JSONFault.numberTooLarge(9_007_199_254_740_993)) {
            try JSON.integer(9_007_199_254_740_993).canonical()
        }
    }

    @Test("Bytes that are not UTF-8 are refused")
    func notUTF8() {
        #expect(throws: JSONFault.self) { try JSON(canonical: [0x22, 0xC3, 0x28, 0x22]) }
    }
}
