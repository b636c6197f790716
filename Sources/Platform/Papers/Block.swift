/// A piece of a paper that stands by itself.
package enum Block: Sendable, Equatable, Codable {
    /// A heading within a part: level 1 stands right below the part's title, 2 below that, 3 the least.
    case heading(Int, [Inline])
    case paragraph([Inline])
    /// Numbered through the whole part: 1, 2, 3 …
    case numbered([Inline])
    case list([[Inline]])
    case table(Table)
    /// Names with what they are: the head of a message, the facts of an appendix.
    case facts([Fact])
    /// Lines close below each other: an address, a signature.
    case lines([[Inline]])
    /// Somebody's own words, line by line as they stand, in their own direction.
    case quote(String)
    /// The list of everything in the paper with its pages, each line a link.
    case index
    case pageBreak

    package static func heading(_ level: Int, _ words: String) -> Block { .heading(level, [.text(words)]) }
    package static func paragraph(_ words: String) -> Block { .paragraph([.text(words)]) }
    package static func numbered(_ words: String) -> Block { .numbered([.text(words)]) }
}

/// Words within a block.
package enum Inline: Sendable, Equatable, Codable {
    case text(String)
    case strong(String)
    case cited(Citation)
}

extension Inline: ExpressibleByStringLiteral {
    package init(stringLiteral words: String) { self = .text(words) }
}

/// A link to another place of the paper, with its page as printed.
package struct Citation: Sendable, Equatable, Codable {
    /// The mark of a part, an appendix or an item of one.
    package var mark: String
    /// The page within it, from 1; a page it has not is its last.
    package var page: Int
    package var form: Form

    /// How it is written, by the paper's labels.
    package enum Form: String, Sendable, Codable {
        /// `Appendix 3, page 27`; of a part, its title and the page.
        case full
        /// `page 27`
        case page
        /// `27`
        case number
        /// `Appendix 3`
        case name
    }

    package init(_ mark: String, page: Int = 1, _ form: Form = .full) {
        self.mark = mark
        self.page = page
        self.form = form
    }
}

/// A name with what it is: `From` and who.
package struct Fact: Sendable, Equatable, Codable {
    package var name: String
    package var words: [Inline]

    package init(_ name: String, _ words: [Inline]) {
        self.name = name
        self.words = words
    }

    package init(_ name: String, _ words: String) { self.init(name, [.text(words)]) }
}

/// A table with a header row, repeated where it goes over a page.
package struct Table: Sendable, Equatable, Codable {
    /// What it shows, said to those who cannot see it; not printed.
    package var summary: String
    package var head: [String]
    /// How wide the columns are beside each other: `[1, 3, 1]`; where empty, as their words want.
    package var widths: [Double]
    /// Each row has as many cells as the head.
    package var rows: [[[Inline]]]

    package init(summary: String, head: [String], widths: [Double] = [], rows: [[[Inline]]]) {
        self.summary = summary
        self.head = head
        self.widths = widths
        self.rows = rows
    }
}
