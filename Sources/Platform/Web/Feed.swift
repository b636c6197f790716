import Kernel

/// An Atom feed (RFC 4287).
package struct Feed: Sendable {
    /// One thing that happened.
    package struct Entry: Sendable {
        /// Never changes: an absolute address or a tag: URI.
        package let id: String
        package let title: Phrase
        /// An absolute address.
        package let url: String
        package let updated: Instant
        package let published: Instant
        package let summary: Phrase

        package init(id: String, title: Phrase, url: String, updated: Instant, published: Instant, summary: Phrase) {
            self.id = id
            self.title = title
            self.url = url
            self.updated = updated
            self.published = published
            self.summary = summary
        }
    }

    package let title: Phrase
    /// Who writes it: the area's name.
    package let author: String
    /// The feed's own absolute address; also its identity.
    package let url: String
    /// The absolute address of the page it tells of.
    package let page: String
    /// When the latest entry changed; where there are none, when the list began.
    package let updated: Instant
    package let entries: [Entry]

    package init(title: Phrase, author: String, url: String, page: String, updated: Instant, entries: [Entry]) {
        self.title = title
        self.author = author
        self.url = url
        self.page = page
        self.updated = updated
        self.entries = entries
    }

    /// - Parameter catalogue: the language of the program's words; nil for English.
    package func document(in catalogue: Catalogue? = nil) -> Document {
        Document(written(in: catalogue).bytes, type: "application/atom+xml; charset=utf-8")
    }

    private func written(in catalogue: Catalogue?) -> HTML {
        var xml = HTML(in: catalogue)
        xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        xml.attribute("xml:lang", (catalogue?.language ?? .english).code)
        xml.raw(">\n")
        xml.element("id") { $0.verbatim(url) }
        xml.element("title") { $0.plain(title) }
        xml.element("updated") { $0.verbatim(updated.description) }
        xml.element("author") { $0.element("name") { $0.verbatim(author) } }
        Feed.link("self", url, &xml)
        Feed.link("alternate", page, &xml)
        for entry in entries { Feed.write(entry, into: &xml) }
        xml.raw("</feed>\n")
        return xml
    }

    private static func write(_ entry: Entry, into xml: inout HTML) {
        xml.raw("\n<entry>")
        xml.element("id") { $0.verbatim(entry.id) }
        xml.element("title") { $0.plain(entry.title) }
        link("alternate", entry.url, &xml)
        xml.element("updated") { $0.verbatim(entry.updated.description) }
        xml.element("published") { $0.verbatim(entry.published.description) }
        xml.element("summary") { $0.plain(entry.summary) }
        xml.raw("</entry>\n")
    }

    private static func link(_ relation: String, _ url: String, _ xml: inout HTML) {
        xml.raw("<link")
        xml.attribute("rel", relation)
        xml.attribute("href", url)
        xml.raw("/>")
    }
}
