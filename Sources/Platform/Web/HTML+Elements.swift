import Kernel

/// The few elements that pages write most.
extension HTML {
    /// Writes `<name class="…">`, what the closure writes, and `</name>`.
    package mutating func element(
        _ name: StaticString,
        class style: StaticString? = nil,
        _ content: (inout HTML) -> Void
    ) {
        raw("<")
        raw(name)
        classed(style)
        raw(">")
        content(&self)
        raw("</")
        raw(name)
        raw(">")
    }

    package mutating func h1(_ words: Phrase) { element("h1") { $0.text(words) } }

    package mutating func h2(_ words: Phrase, id: StaticString? = nil) {
        raw("<h2")
        if let id {
            raw(" id=\"")
            raw(id)
            raw("\"")
        }
        raw(">")
        text(words)
        raw("</h2>")
    }

    package mutating func h3(_ words: Phrase) { element("h3") { $0.text(words) } }

    package mutating func p(_ words: Phrase, class style: StaticString? = nil) {
        element("p", class: style) { $0.text(words) }
    }

    /// A small grey line that explains.
    package mutating func hint(_ words: Phrase) { p(words, class: "hint") }

    /// A link; where `target` is neither a path of ours, nor http(s), mailto or tel, it leads nowhere.
    package mutating func link(_ words: Phrase, to target: String, class style: StaticString? = nil) {
        raw("<a")
        classed(style)
        attribute("href", Link.safe(target))
        raw(">")
        text(words)
        raw("</a>")
    }

    /// A list, one item for each thing.
    package mutating func list<Item>(
        _ items: some Sequence<Item>,
        class style: StaticString? = nil,
        ordered isOrdered: Bool = false,
        _ content: (Item, inout HTML) -> Void
    ) {
        element(isOrdered ? "ol" : "ul", class: style) { html in
            for item in items { html.element("li") { content(item, &$0) } }
        }
    }

    /// Words of a person within a line: their direction is their own, and does not spill over.
    package mutating func said(_ words: String) { element("bdi") { $0.verbatim(words) } }

    /// Words of a person in paragraphs, split at empty lines; single line breaks stay.
    package mutating func paragraphs(_ words: String) {
        var words = words
        words.withUTF8 { Paragraphs.write($0, into: &self) }
    }

    /// The same, or words of the program where there are none.
    package mutating func paragraphs(_ words: String?, orElse missing: Phrase) {
        if let words { paragraphs(words) } else { p(missing) }
    }

    /// A day, in words for people and in its written form for machines.
    package mutating func day(_ day: Day, asOf today: Day) {
        raw("<time")
        attribute("datetime", day.description)
        raw(">")
        text(PlainDates.long(day, asOf: today))
        raw("</time>")
    }

    /// Shown to those who listen to a page and not to those who look at it.
    package mutating func spoken(_ words: Phrase) { element("span", class: "vh") { $0.text(words) } }
}
