/// One entry of a timeline.
package struct EntryView: Sendable, Equatable {
    /// Whose strand it hangs from.
    package enum Strand: Sendable, Equatable {
        case family
        case service
        case young
        /// The record itself: thin and grey.
        case record
    }

    /// What it shows below its heading.
    package enum Content: Sendable, Equatable {
        /// A person's words; the language as RFC 5646 writes it, where it is known.
        case said(String, language: String?)
        /// Our own words about it.
        case told(Phrase)
        /// A silence: "No reply for 12 working days".
        case gap(Phrase)
        case nothing
    }

    package let strand: Strand
    /// "A parent asked"; empty for an entry of the record that only tells.
    package let heading: Phrase
    package let when: Moment?
    package let content: Content
    /// Where more of it stands, below: "Receipt", and its path.
    package let link: Link?
    /// Its permalink's fragment: `e12`.
    package let anchor: String?

    /// When it happened: for machines and in words.
    package struct Moment: Sendable, Equatable {
        package let machine: String
        package let words: Phrase

        package init(machine: String, words: Phrase) {
            self.machine = machine
            self.words = words
        }
    }

    package struct Link: Sendable, Equatable {
        package let words: Phrase
        package let path: String

        package init(_ words: Phrase, to path: String) {
            self.words = words
            self.path = path
        }
    }

    package init(
        _ strand: Strand,
        heading: Phrase = "",
        when: Moment? = nil,
        content: Content,
        link: Link? = nil,
        anchor: String? = nil
    ) {
        self.strand = strand
        self.heading = heading
        self.when = when
        self.content = content
        self.link = link
        self.anchor = anchor
    }
}

extension EntryView {
    func write(into html: inout HTML) {
        html.raw(opening)
        if let anchor { html.attribute("id", anchor) }
        html.raw(">")
        if !heading.isEmpty { html.h3(heading) }
        if let when { write(when, into: &html) }
        switch content {
        case .said(let words, let language):
            html.raw("<div class=\"say\"")
            if let language { html.attribute("lang", language) }
            html.raw(">")
            html.paragraphs(words)
            html.raw("</div>")
        case .told(let words): html.p(words)
        case .gap(let words): html.p(words, class: "gap")
        case .nothing: break
        }
        if let link { html.element("p", class: "more") { $0.link(link.words, to: link.path) } }
        html.raw("</li>")
    }

    private func write(_ when: Moment, into html: inout HTML) {
        html.raw("<p class=\"when\"><time datetime=\"")
        html.verbatim(when.machine)
        html.raw("\">")
        html.text(when.words)
        html.raw("</time>")
        if let anchor {
            html.raw(" <a class=\"anchor\" href=\"#")
            html.verbatim(anchor)
            html.raw("\"")
            html.attribute("aria-label", words: "Link to this entry")
            html.raw(">")
            html.text("Link")
            html.raw("</a>")
        }
        html.raw("</p>")
    }

    private var opening: StaticString {
        if case .gap = content { return "<li class=\"entry entry--record entry--gap\"" }
        return switch strand {
        case .family: "<li class=\"entry entry--family\""
        case .service: "<li class=\"entry entry--service\""
        case .young: "<li class=\"entry entry--young\""
        case .record: "<li class=\"entry entry--record\""
        }
    }
}
