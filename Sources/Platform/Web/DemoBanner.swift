import Kernel

/// What a demo says at the top of every page, and through whose eyes it can be looked at.
package struct DemoBanner: Sendable, Equatable {
    /// Somebody the demo can be looked at as.
    package struct Role: Sendable, Equatable {
        /// "Forum lead".
        package let label: Phrase
        /// The path that a press posts to.
        package let path: String

        package init(_ label: Phrase, path: String) {
            self.label = label
            self.path = path
        }
    }

    package let today: Day
    package let roles: [Role]
    /// Where the mails are that would have been sent; nil where there is no such page.
    package let mailPath: String?

    package init(today: Day, roles: [Role] = [], mailPath: String? = nil) {
        self.today = today
        self.roles = roles
        self.mailPath = mailPath
    }

    func write(into html: inout HTML) {
        html.raw("<aside class=\"demo\"")
        html.attribute("aria-label", words: "About this demo")
        html.raw("><div class=\"wrap\"><p>")
        html.element("strong") { $0.text("This is a demo.") }
        html.raw(" ")
        html.text("All of it is made up. Today is \(PlainDates.fullWithWeekday(today)) here.")
        html.raw("</p>")
        if !roles.isEmpty { writeRoles(into: &html) }
        html.raw("</div></aside>\n")
    }

    private func writeRoles(into html: inout HTML) {
        html.raw("<details>")
        html.element("summary") { $0.text("See this as someone else") }
        html.raw("<ul>")
        for role in roles {
            html.raw("<li>")
            html.form(to: role.path) { html in
                html.element("button", class: "linklike") { $0.text(role.label) }
            }
            html.raw("</li>")
        }
        if let mailPath { html.element("li") { $0.link("Look at the mail", to: mailPath) } }
        html.raw("</ul></details>")
    }
}
