/// The accessibility statement.
///
/// Its headings are those that regulation 8 of the Public Sector Bodies (Websites and Mobile Applications)
/// Accessibility Regulations 2018 asks for. A forum need not have one; the council it works with must.
struct AccessibilityPage: Page {
    static let path = "/help/accessibility"

    let title: Phrase = "Accessibility"
    /// Who helps, as the site is told; nil where nobody is named.
    let help: String?
    /// Where problems are reported; nil where there is no address.
    let problems: String?

    func write(into html: inout HTML) {
        html.h1("Accessibility statement")
        html.p("We want everyone to be able to use these pages. You should be able to:")
        html.list(AccessibilityPage.promises) { words, html in html.text(words) }
        writeState(into: &html)
        writeContact(into: &html)
        html.h2("If you are not happy with our answer")
        html.p(
            """
            The Equality and Human Rights Commission makes sure that the rules are kept. Its helpline, the Equality \
            Advisory and Support Service, tells you what you can do.
            """
        )
        html.element("p") {
            $0.link("Equality Advisory and Support Service", to: "https://www.equalityadvisoryservice.com/")
        }
        html.h2("How we check")
        html.p(
            """
            Each new version is tested before it is used: every kind of page, by a program, against the Web Content \
            Accessibility Guidelines 2.2 at level AA; by keyboard alone; on a screen as narrow as a small phone; with \
            large text; light and dark; with scripts switched off.
            """
        )
        html.p("A program cannot find everything. Nobody outside has checked these pages yet.")
    }

    private static let promises: [Phrase] = [
        "make the words bigger, spread them out, or choose dark colours, with the buttons at the end of each page",
        "zoom in to 400 % without reading from side to side",
        "do everything with a keyboard, or with your voice",
        "listen to every page with a screen reader",
        "use every page with scripts switched off",
    ]

    private func writeState(into html: inout HTML) {
        html.h2("What may not work")
        html.p("These pages meet the guidelines in part. We know of this:")
        html.list(AccessibilityPage.shortcomings) { words, html in html.text(words) }
    }

    private static let shortcomings: [Phrase] = [
        "Photos and voice notes that people send may come without words that say what is in them.",
        "Documents that services send may be hard to read with a screen reader.",
        "The Easy Read guide has not been checked by people with learning disabilities yet.",
    ]

    private func writeContact(into html: inout HTML) {
        html.h2("Tell us")
        html.p(
            "Did something not work? Do you need a page in another form: large print, Easy Read, on paper, read out?"
        )
        if let help { html.element("p") { $0.said(help) } }
        if let problems {
            html.element("p") { $0.link(.said(problems), to: "mailto:\(problems)?subject=Accessibility") }
        }
        if help == nil, problems == nil {
            html.p("Ask the forum of your area. Whoever runs these pages has not named anybody here yet.")
        }
    }
}
