import Web
import Wording

/// Says to somebody who is signed in that the seat they speak from does not allow this.
package struct NotYoursPage: Page {
    package let title: Phrase = "This is not yours to do"
    package let place: Place
    package let status = 403
    package let isPrivate = true

    package init(_ area: LocalArea) { place = Place(slug: area.slug, name: area.name) }

    package func write(into html: inout HTML) {
        html.h1(title)
        html.p("Only people who look after a group can do this here. Ask a lead of your group.")
        html.element("p") { $0.link("Choose whom you speak as", to: "/account") }
    }
}
