/// Who is signed in, under the names at the head of every page, and where they can go.
package struct VisitorBar: Sendable, Equatable {
    /// One entry of the visitor's own menu.
    package struct Item: Sendable, Equatable {
        /// "Waiting for you".
        package let label: String
        /// A path of this site.
        package let path: String
        /// How many things are there; nil where none are counted.
        package let count: Int?
        /// Whether the page shown is this one.
        package let isHere: Bool

        package init(_ label: String, path: String, count: Int? = nil, isHere: Bool = false) {
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
        html.raw("<div class=\"who\"><p><span>Signed in as ")
        html.element("strong") { $0.said(name) }
        html.raw("</span>")
        if let speaksFor {
            html.raw(" <span>Speaking as ")
            html.element("strong") { $0.said(speaksFor) }
            html.raw("</span>")
        }
        html.raw("</p>")
        if !items.isEmpty { writeItems(into: &html) }
        if let signOutPath {
            html.form(to: signOutPath) { $0.raw("<button class=\"linklike\" type=\"submit\">Sign out</button>") }
        }
        html.raw("</div>")
    }

    private func writeItems(into html: inout HTML) {
        html.raw("<nav aria-label=\"Yours\">")
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
