/// Where in the site a page stands.
package struct Place: Sendable, Equatable {
    /// The area's name in addresses: `marlow-heath`; nil on pages that belong to none.
    package let slug: String?
    package let name: String
    /// The path of the menu entry it belongs to: `points`.
    package let section: String?

    package init(slug: String, name: String, section: String? = nil) {
        self.slug = slug
        self.name = name
        self.section = section
    }

    /// Pages that belong to no area.
    package static let front = Place()

    private init() {
        slug = nil
        name = ""
        section = nil
    }
}

/// One entry of an area's menu.
package struct MenuItem: Sendable, Equatable {
    package let label: Phrase
    /// The path below the area's: `points`.
    package let path: String

    package init(_ label: Phrase, path: String) {
        self.label = label
        self.path = path
    }
}
