/// Who is signed in, under the names at the head of every page, and where they can go.
package struct VisitorBar: Sendable, Equatable {
    /// One entry of the visitor's own menu.
    package struct Item: Sendable, Equatable {
        /// "Waiting for you".
        package let label: Phrase
        /// A path of this site.
        package let path: String
        /// How many things are there; nil where none are counted.
        package let count: Int?
        /// Whether the page shown is this one.
        package let isHere: Bool

        package init(_ label: Phrase, path: String, count: Int? = nil, isHere: Bool = false) {
            self.label = label
            self.path = path
            self.count = count
            self.isHere = isHere
        }
    }

    /// "Amina Rowe".
    package let name: String
    /// The group they speak for now: "Marlow Heath Parent Forum"; nil where they speak for themselves.
    package let speaksFor: String?
    package let items: [Item]
    /// The path that a press on "Sign out" posts to; nil where there is no such button.
    package let signOutPath: String?

    package init(name: String, speaksFor: String? = nil, items: [Item] = [], signOutPath: String? = nil) {
        self.name = name
        self.speaksFor = speaksFor
        self.items = items
        self.signOutPath = signOutPath
    }

    func write(into html: inout HTML) {
        html.raw("<div class=\"who\"><p>")
        html.element("span") { $0.text("Signed in as \(strong: name)") }
        if let speaksFor {
            html.raw(" ")
            html.element("span") { $0.text("Speaking as \(strong: speaksFor)") }
        }
        html.raw("</p>")
        if !items.isEmpty { writeItems(into: &html) }
        if let signOutPath {
            html.form(to: signOutPath) { html in
                html.raw("<button class=\"linklike\" type=\"submit\">")
                html.text("Sign out")
                html.raw("</button>")
            }
        }
        html.raw("</div>")
    }

    private func writeItems(into html: inout HTML) {
        html.raw("<nav")
        html.attribute("aria-label", words: "Yours")
        html.raw(">")
        html.list(items) { item, html in
            html.raw("<a")
            html.attribute("href", Link.safe(item.path))
            if item.isHere { html.raw(" aria-current=\"page\"") }
            html.raw(">")
            html.text(item.label)
            if let count = item.count {
                html.raw(" <span class=\"count\">")
                html.number(count)
                html.raw("</span>")
            }
            html.raw("</a>")
        }
        html.raw("</nav>")
    }
}
