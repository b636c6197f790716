import Kernel

/// A document to be made: what it says, already worded, in the order it is read.
///
/// The same paper makes the same bytes, today and in ten years, with the same tools: nothing of the moment of making is
/// in it.
package struct Paper: Sendable, Equatable, Codable {
    /// What the document is called, in its window and its metadata.
    package var title: String
    /// The language of its words: `en-GB`, `ar`.
    package var language: String
    /// Stands in the foot of every page: `C-2019-0001`.
    package var reference: String
    /// Whose document it is; a group.
    package var author: String
    /// The one date that the file bears.
    package var date: String
    package var labels: PaperLabels
    package var parts: [PaperPart]
    package var appendices: [Appendix]

    package init(
        title: String,
        language: String,
        reference: String = "",
        author: String,
        date: Day,
        labels: PaperLabels,
        parts: [PaperPart],
        appendices: [Appendix] = []
    ) {
        self.title = title
        self.language = language
        self.reference = reference
        self.author = author
        self.date = date.description
        self.labels = labels
        self.parts = parts
        self.appendices = appendices
    }
}

/// A part before the appendices, with its own bookmark: the letter, an issue, the chronology, the index.
package struct PaperPart: Sendable, Equatable, Codable {
    /// What citations call it by; unlike every other mark of the paper.
    package var mark: String
    /// Its bookmark, which says the page as well: `Issue 1: Nobody answers`.
    package var title: String
    /// Whether the title is printed above it as a heading; a letter has its own head.
    package var isHeaded: Bool
    package var beginsPage: Bool
    package var blocks: [Block]

    package init(mark: String, title: String, isHeaded: Bool = true, beginsPage: Bool = true, blocks: [Block]) {
        self.mark = mark
        self.title = title
        self.isHeaded = isHeaded
        self.beginsPage = beginsPage
        self.blocks = blocks
    }
}
