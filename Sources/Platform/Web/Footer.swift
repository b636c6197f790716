/// The same at the end of every page, in the same order: help, reading settings, a problem with this page.
struct Footer: Sendable {
    let settings: SiteSettings
    let comfort: Comfort
    let path: String

    func write(into html: inout HTML) {
        html.raw("<footer><div class=\"wrap\">")
        if let help = settings.help {
            html.h2("Get help")
            html.p(.said(help))
        }
        html.h2("Reading settings", id: "reading")
        ComfortForm(comfort: comfort, languages: settings.languages.all, back: path).writeButtons(into: &html)
        html.raw("<ul class=\"plain\"><li>")
        html.link("All reading settings", to: "/comfort?back=\(Link.encoded(path))")
        html.raw("</li>")
        if let address = settings.problems {
            html.raw("<li>")
            let subject = Link.encoded(Phrase("A problem with \(path)").text(in: html.catalogue))
            html.link("Report a problem with this page", to: "mailto:\(address)?subject=\(subject)")
            html.raw("</li>")
        }
        for guide in settings.guides + [MenuItem("Accessibility", path: AccessibilityPage.path)] {
            html.element("li") { $0.link(guide.label, to: guide.path) }
        }
        html.raw("</ul></div></footer>\n")
    }
}
