import MailGMime
import Testing

@testable import Mail

@Suite("Text, whatever its charset and form")
struct TextTests {
    private func decoded(_ bytes: [UInt8], _ charset: String?) -> TextDecoding {
        TextDecoding(bytes, charset: charset, convert: MailTools.gmime().convert)
    }

    @Test("Declared, else UTF-8, else windows-1252")
    func charsets() {
        #expect(decoded([0x63, 0xE9], "iso-8859-1").text == "cé")
        #expect(decoded(Array("cé".utf8), nil).text == "cé")
        #expect(decoded([0x63, 0xE9, 0x80], nil).text == "cé€")
        #expect(decoded([0xFE, 0xFD], "iso-8859-9").text == "şı")
        #expect(decoded([0x93, 0xFA, 0x96, 0x7B], "Shift_JIS").text == "日本")
        #expect(decoded(Array("cé".utf8), "us-ascii").text == "cé")
        #expect(decoded([0xFF, 0xFE, 0x41, 0], "utf-8").text == "A")
        #expect(decoded([0x81, 0x8D], "none such").text == "\u{81}\u{8D}")
    }

    @Test("A single broken letter does not turn the whole text into another charset's")
    func damaged() {
        let bytes = Array("görüşme günü nerede, büyük toplantı salonu mu".utf8) + [0xC3] + Array(" değil mi?".utf8)
        #expect(decoded(bytes, "utf-8").text.hasPrefix("görüşme günü"))
    }

    @Test("Flowed lines are joined, quotes and signatures kept apart")
    func flowed() {
        #expect(FlowedText.joined("a \nb\nc", deletingSpace: false) == "a b\nc")
        #expect(FlowedText.joined("a \nb", deletingSpace: true) == "ab")
        #expect(FlowedText.joined("> a \n> b\nc", deletingSpace: false) == "> a b\nc")
        #expect(FlowedText.joined("-- \nAda", deletingSpace: false) == "-- \nAda")
        #expect(FlowedText.joined(" >a", deletingSpace: false) == ">a")
    }

    @Test("HTML is read as its reader sees it")
    func html() throws {
        let text = try #require(
            MailTools.gmime().plainText(
                "<p>One<br>two</p><ul><li>a<li>b</ul><table><tr><td>x<td>y</table><pre>1\n 2</pre>"
            )
        )
        #expect(text == "One\ntwo\n\n- a\n- b\n\nx\ty\n\n1\n 2")
        #expect(MailTools.gmime().plainText("a<script>b</script><p style='display:none'>c</p><!-- d -->") == "a")
        #expect(MailTools.gmime().plainText("<ol start=3><li>a<li>b</ol>") == "3. a\n4. b")
    }

    @Test("HTML too tangled for a tree still gives its words")
    func tangled() {
        #expect(MailTools.gmime().plainText(String(repeating: "<div>", count: 100_000) + "x") == nil)
        #expect(StrippedHTML.text(of: "<style>p{}</style>a &amp; b<br>c < d<p x='>").contains("a & b\nc < d"))
        #expect(StrippedHTML.text(of: "<script>x") == "")
    }
}
