import Foundation
import Kernel
import Testing

@testable import Web

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Atom feeds")
struct FeedTests {
    private func document(title: Phrase) -> Document {
        let moment = Instant.noon(of: SampleSite.today)
        let entry = Feed.Entry(
            id: "https://heard.example/a/points/P-2019-0042",
            title: title,
            url: "https://heard.example/a/points/P-2019-0042",
            updated: moment,
            published: moment,
            summary: "Parents asked the SEND service. <b> & \u{1} ]]>"
        )
        return Feed(
            title: "Late points",
            author: "Marlow Heath",
            url: "https://heard.example/a/late/feed",
            page: "https://heard.example/a/late",
            updated: moment,
            entries: [entry]
        ).document()
    }

    @Test("What people write cannot break it")
    func wellFormed() {
        let parser = XMLParser(data: Data(document(title: "P-2019-0042 <x> & \"\u{301} \u{8} ]]>").bytes))
        #expect(parser.parse())
    }

    @Test("It holds what RFC 4287 requires")
    func required() {
        let text = String(decoding: document(title: "P-2019-0042").bytes, as: UTF8.self)
        for part in [
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"", "<id>https://heard.example/a/late/feed</id>",
            "<title>Late points</title>", "<updated>2019-11-21T12:00:00.000Z</updated>",
            "<author><name>Marlow Heath</name></author>", "rel=\"self\"", "rel=\"alternate\"",
            "<published>2019-11-21T12:00:00.000Z</published>",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(document(title: "").type == "application/atom+xml; charset=utf-8")
    }
}
