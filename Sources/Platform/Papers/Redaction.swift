/// What is taken out of a copy, everywhere: words, pictures, bookmarks, names of files and what a file says of itself.
package struct Redaction: Sendable, Equatable, Codable {
    /// A name or a phrase, and why it goes.
    ///
    /// Found as whole words, whatever the case, accents, spaces, breaks or hyphens.
    package struct Removed: Sendable, Equatable, Codable {
        package var words: String
        /// Said in the gap: `a child's name`.
        package var reason: String

        package init(_ words: String, reason: String) {
            self.words = words
            self.reason = reason
        }
    }

    /// A part of a page of a file, in shares of the page from its upper left corner.
    package struct Region: Sendable, Equatable, Codable {
        /// The file's page from 1; a picture has one.
        package var page: Int
        package var left: Double
        package var top: Double
        package var width: Double
        package var height: Double
        package var reason: String

        package init(page: Int = 1, left: Double, top: Double, width: Double, height: Double, reason: String) {
            self.page = page
            self.left = left
            self.top = top
            self.width = width
            self.height = height
            self.reason = reason
        }
    }

    /// What happens to one item of an appendix.
    package struct Treatment: Sendable, Equatable, Codable {
        /// The item's mark.
        package var mark: String
        /// Says why the whole item is left out; empty where it is not.
        package var leftOut: String
        /// Pages left out, and why.
        package var pagesLeftOut: [Int: String]
        package var regions: [Region]
        /// Whether a person has looked at its pictures: they are then shown where nothing here can read them.
        package var isLookedAt: Bool

        package init(
            mark: String,
            leftOut: String = "",
            pagesLeftOut: [Int: String] = [:],
            regions: [Region] = [],
            isLookedAt: Bool = false
        ) {
            self.mark = mark
            self.leftOut = leftOut
            self.pagesLeftOut = pagesLeftOut
            self.regions = regions
            self.isLookedAt = isLookedAt
        }
    }

    package var removed: [Removed]
    package var treatments: [Treatment]

    package init(removed: [Removed], treatments: [Treatment] = []) {
        self.removed = removed
        self.treatments = treatments
    }
}
