import Testing
import Web

@testable import Points

@Suite("The guides")
struct GuideTests {
    @Test("Easy Read says one short idea at a time: no sentence has more than 15 words")
    func shortSentences() {
        for words in EasyReadWording.ideas.flatMap({ [$0.heading] + $0.words }).map(\.english) {
            for sentence in words.utf8.split(separator: UInt8(ascii: ".")) {
                let count = sentence.split(separator: UInt8(ascii: " ")).count
                #expect(count <= 15, "\(words)")
            }
        }
    }

    @Test("Each idea of Easy Read stands beside a picture, which those who listen do not hear")
    func pictures() {
        var html = HTML()
        EasyReadPage().write(into: &html)
        let pictures = html.string.split(separator: "<svg class=\"easy\"").count - 1
        #expect(pictures == EasyReadWording.ideas.count)
        #expect(html.string.split(separator: "aria-hidden=\"true\"").count - 1 == pictures)
    }

    @Test("Both guides lead to each other")
    func links() {
        var (long, short) = (HTML(), HTML())
        GuidePage().write(into: &long)
        EasyReadPage().write(into: &short)
        #expect(long.string.contains("href=\"/help/easy-read\""))
        #expect(short.string.contains("href=\"/help\""))
    }
}
