/// A list of things to open: the title is the link, the tags beside it are not.
package struct ThingList: Sendable {
    /// One thing.
    package struct Thing: Sendable, Equatable {
        package let title: Phrase
        package let path: String
        package let tags: [StatusTag]
        /// One line before the words: what they answer.
        package let before: Phrase?
        /// One line each, in our words: "Parents to the SEND service, 15 July 2019".
        package let facts: [Phrase]
        /// A person's words, where they are public.
        package let words: String?

        package init(
            title: Phrase,
            path: String,
            tags: [StatusTag] = [],
            before: Phrase? = nil,
            facts: [Phrase] = [],
            words: String? = nil
        ) {
            self.title = title
            self.path = path
            self.tags = tags
            self.before = before
            self.facts = facts
            self.words = words
        }
    }

    package let things: [Thing]

    package init(_ things: [Thing]) { self.things = things }

    /// Nothing where there is nothing to list.
    package func write(into html: inout HTML) {
        guard !things.isEmpty else { return }
        html.list(things, class: "things") { thing, html in thing.write(into: &html) }
    }
}

extension ThingList.Thing {
    fileprivate func write(into html: inout HTML) {
        html.element("div", class: "thing-head") { html in
            html.raw("<a dir=\"auto\"")
            html.attribute("href", Link.safe(path))
            html.raw(">")
            html.text(title)
            html.raw("</a>")
            if !tags.isEmpty {
                html.element("span", class: "thing-tags") { html in
                    for tag in tags { tag.write(into: &html) }
                }
            }
        }
        if let before { html.p(before, class: "hint asked") }
        if let words { html.element("div", class: "words") { $0.paragraphs(words) } }
        for fact in facts { html.hint(fact) }
    }
}
