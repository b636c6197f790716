import Kernel

/// An Atom feed (RFC 4287).
package struct Feed: Sendable {
    /// One thing that happened.
    package struct Entry: Sendable {
        /// Never changes: an absolute address or a tag: URI.
        package let id: String
        package let title: String
        /// An absolute address.
        package let url: String
        package let updated: Instant
        package let published: Instant
        /// Plain words.
        package let summary: String

        package init(id: String, title: String, url: String, updated: Instant, published: Instant, summary: String) {
            self.id = id
            self.title = title
            self.url = url
            self.updated = updated
            self.published = published
            self.summary = summary
        }
    }

    package let title: String
    /// Who writes it: the area's name.
    package let author: String
    /// The feed's own absolute address; also its identity.
    package let url: String
    /// The absolute address of the page it tells of.
    package let page: String
    /// When the latest entry changed; where there are none, when the list began.
    package let updated: Instant
    package let entries: [Entry]

    package init(title: String, author: String, url: String, page: String, updated: Instant, entries: [Entry]) {
        self.title = title
        self.author = author
        self.url = url
        self.page = page
        self.updated = updated
        self.entries = entries
    }

    package var document: Document { Document(written.bytes, type: "application/atom+xml; charset=utf-8") }

    private var written: HTML {
        var xml = HTML()
        xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        xml.raw(" xml:lang=\"en-GB\">\n")
        xml.element("id") { $0.text(url) }
        xml.element("title") { $0.text(title) }
        xml.element("updated") { $0.text(updated.description) }
        xml.element("author") { $0.element("name") { $0.text(author) } }
        Feed.link("self", url, &xml)
        Feed.link("alternate", page, &xml)
        for entry in entries { Feed.write(entry, into: &xml) }
        xml.raw("</feed>\n")
        return xml
    }

    private static func write(_ entry: Entry, into xml: inout HTML) {
        xml.raw("\n<entry>")
        xml.element("id") { $0.text(entry.id) }
        xml.element("title") { $0.text(entry.title) }
        link("alternate", entry.url, &xml)
        xml.element("updated") { $0.text(entry.updated.description) }
        xml.element("published") { $0.text(entry.published.description) }
        xml.element("summary") { $0.text(entry.summary) }
        xml.raw("</entry>\n")
    }

    private static func link(_ relation: String, _ url: String, _ xml: inout HTML) {
        xml.raw("<link")
        xml.attribute("rel", relation)
        xml.attribute("href", url)
        xml.raw("/>")
    }
}
