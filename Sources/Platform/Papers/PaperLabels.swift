/// The few words that the making itself puts on pages, in the paper's language.
///
/// `{n}`, `{of}`, `{name}` and `{reason}` stand for what comes in their place.
package struct PaperLabels: Sendable, Equatable, Codable {
    /// An appendix by its number: `Appendix {n}`.
    package var appendix: String
    /// `Page {n}`: in the foot and in bookmarks.
    package var page: String
    /// `{name}, page {n}`: a citation.
    package var citation: String
    /// `page {n}`: a citation of the page alone.
    package var citedPage: String
    /// Above what an index names, and above its pages.
    package var inIndex: String
    package var pages: String
    /// Above the names of what came with a message.
    package var attachments: String
    /// Such as `Page {n} of {of} of {name}`: said of a page that is only a picture.
    package var pictureOfPage: String
    /// `{name}`, a picture without a description.
    package var picture: String
    /// `[removed: {name}]`: in a gap, with the reason.
    package var gap: String
    /// Such as `This page was left out: {name}.`, with the reason.
    package var pageLeftOut: String
    /// Such as `{name} is not shown here: {reason}.`, of a file.
    package var refused: String
    /// Why, for each reason that a file is refused.
    package var refusals: [String: String]
    /// A sentence for each thing that is otherwise than in the file.
    package var notes: [String: String]
}
