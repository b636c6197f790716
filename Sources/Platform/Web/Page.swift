/// What a page says, and how it is written.
///
/// A page holds words and dates already made; `write(into:)` holds the markup of `<main>` and decides nothing.
package protocol Page: Sendable {
    /// What it is about, for the browser's tab; the place and the program's name are added to it.
    var title: Phrase { get }
    /// Where in the site it stands; `.front` where it belongs to no area.
    var place: Place { get }
    /// 200 unless it says otherwise.
    var status: Int { get }
    /// The feed that tells of changes to what the page shows.
    var feed: FeedLink? { get }
    /// Whether search engines and shared caches must leave it alone.
    var isPrivate: Bool { get }
    /// Who is signed in; nil to have the site's settings say it.
    var visitor: VisitorBar? { get }
    /// The entries of the main menu, where they are not the site's own.
    var menu: [MenuItem]? { get }
    /// The script of `Public/` that adds comfort to it; nil for none. The page works whole without.
    var script: String? { get }

    func write(into html: inout HTML)
}

extension Page {
    package var place: Place { .front }
    package var status: Int { 200 }
    package var feed: FeedLink? { nil }
    package var isPrivate: Bool { false }
    package var visitor: VisitorBar? { nil }
    package var menu: [MenuItem]? { nil }
    package var script: String? { nil }
}

/// An Atom feed that belongs to a page.
package struct FeedLink: Sendable, Equatable {
    package let title: Phrase
    /// A path of this site.
    package let path: String

    package init(title: Phrase, path: String) {
        self.title = title
        self.path = path
    }
}
