import Web

/// Says to somebody who is signed in that an act on a commitment is not theirs.
struct NotYoursPage: Page {
    let title: Phrase = "This is not yours to do"
    let place: Place
    let status = 403
    let isPrivate = true
    private let isForOwner: Bool

    init(_ place: Place, isForOwner: Bool) {
        self.place = place
        self.isForOwner = isForOwner
    }

    func write(into html: inout HTML) {
        html.h1(title)
        if isForOwner {
            html.p("Only people of the group that promised it can do this.")
        } else {
            html.p("Only people of the group that asked can do this.")
        }
        html.p("If you are in more than one group, choose the one you speak as. Then come back to this page.")
        html.element("p") { $0.link("Choose whom you speak as", to: "/account") }
    }
}
