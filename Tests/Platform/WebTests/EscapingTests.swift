import Testing

@testable import Web

@Suite("Text from people")
struct EscapingTests {
    private func escaped(_ text: String) -> String {
        var html = HTML()
        html.verbatim(text)
        return html.string
    }

    @Test("Every byte below 128 comes out as itself, as its escape, or not at all")
    func everyByte() {
        let escapes: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;"]
        for byte in UInt8(0)..<128 {
            let text = String(decoding: [byte], as: UTF8.self)
            let isDropped = byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A)
            #expect(escaped("a\(text)b") == "a\(isDropped ? "" : escapes[byte] ?? text)b", "byte \(byte)")
        }
    }

    @Test("A mark that combines with a quote or a bracket does not carry it through")
    func combiningMarks() {
        for mark in ["\u{0301}", "\u{200D}", "\u{FE0F}", "\u{20E3}"] {
            for (character, escape) in [("\"", "&quot;"), ("<", "&lt;"), (">", "&gt;"), ("'", "&#39;"), ("&", "&amp;")]
            {
                #expect(Array(escaped(character + mark).utf8) == Array((escape + mark).utf8))
            }
        }
    }

    @Test("Control characters of the second block and noncharacters are left out, everything else stays")
    func controls() {
        for value: UInt32 in [0x80, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF] {
            let scalar = Unicode.Scalar(value).map { String($0) } ?? ""
            #expect(escaped("a\(scalar)b") == "ab", "\(value)")
        }
        for kept in ["\u{A0}", "é", "لماذا", "\u{FFFD}", "\u{FDCF}", "\u{FDF0}", "👩‍👧", "\u{FF1C}"] {
            #expect(escaped(kept) == kept)
        }
    }

    @Test("A value in an attribute cannot end it")
    func attributes() {
        var html = HTML()
        html.attribute("title", "\"\u{0301} onmouseover=alert(1) x='")
        #expect(html.string == " title=\"&quot;\u{0301} onmouseover=alert(1) x=&#39;\"")
    }

    @Test("Words of a person keep their own direction")
    func direction() {
        var html = HTML()
        html.said("\u{202E}abc")
        html.paragraphs("one\r\ntwo\r\n\r\nthree <b>")
        #expect(
            html.string == "<bdi>\u{202E}abc</bdi><p dir=\"auto\">one<br>two</p><p dir=\"auto\">three &lt;b&gt;</p>"
        )
    }

    @Test("A number is written in digits", arguments: [0, 7, 10, -3, 100_000])
    func numbers(number: Int) {
        var html = HTML()
        html.number(number)
        #expect(html.string == "\(number)")
    }
}
