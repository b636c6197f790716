/// Says in plain words what went wrong and what to do.
struct TroublePage: Page {
    let trouble: Trouble

    init(_ trouble: Trouble) { self.trouble = trouble }

    var title: Phrase { trouble.title }
    var status: Int { trouble.status }
    var isPrivate: Bool { true }

    func write(into html: inout HTML) {
        html.h1(trouble.title)
        html.p(trouble.words)
        if case .unforeseen(let number) = trouble {
            html.element("p", class: "big") { $0.element("code") { $0.verbatim(number) } }
        }
        html.element("p") { $0.link("Go to the home page", to: "/", class: "btn") }
    }
}
