import Kernel

/// What stands around every page: head, masthead, banner and footer.
struct Shell: Sendable {
    let settings: SiteSettings
    let assets: Assets

    /// The whole page, as bytes.
    ///
    /// - Parameter path: the path and query it is shown under, to come back to.
    func written(_ page: any Page, path: String, _ draft: Draft) -> [UInt8] {
        var html = HTML(in: draft.catalogue)
        html.formToken = draft.formToken
        html.raw("<!doctype html>\n<html")
        Shell.write(draft.catalogue?.language ?? .english, into: &html)
        draft.comfort.write(into: &html)
        html.raw(">\n")
        html.element("head") { head(page, base: draft.base, path: path, &$0) }
        html.raw("\n<body>\n")
        html.link("Skip to main content", to: "#main", class: "skip")
        html.raw("\n")
        masthead(page, path: path, visitor: page.visitor ?? draft.visitor, &html)
        settings.demo?.write(into: &html)
        html.raw("<main id=\"main\" class=\"wrap\" tabindex=\"-1\">\n")
        page.write(into: &html)
        html.raw("\n</main>\n")
        Footer(settings: settings, comfort: draft.comfort, path: path).write(into: &html)
        html.raw("</body>\n</html>\n")
        return html.bytes
    }

    private static func write(_ language: Language, into html: inout HTML) {
        html.attribute("lang", language.code)
        if language.isRightToLeft { html.raw(" dir=\"rtl\"") }
    }

    private func head(_ page: any Page, base: String, path: String, _ html: inout HTML) {
        html.raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        html.element("title") { html in
            html.plain(page.title)
            // An area's first page bears its name.
            if !page.place.name.isEmpty, page.title.text(in: html.catalogue) != page.place.name {
                html.raw(" - ")
                html.plain(.said(page.place.name))
            }
            html.raw(" - Heard")
        }
        html.raw("<meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"#FFFDF9\">")
        html.raw("<meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"#251F1C\">")
        if page.isPrivate { html.raw("<meta name=\"robots\" content=\"noindex\">") }
        asset("heard.css", "<link rel=\"stylesheet\"", &html)
        asset("favicon.svg", "<link rel=\"icon\" type=\"image/svg+xml\"", &html)
        asset("touch-icon.png", "<link rel=\"apple-touch-icon\"", &html)
        asset("heard.webmanifest", "<link rel=\"manifest\"", &html)
        if let feed = page.feed {
            html.raw("<link rel=\"alternate\" type=\"application/atom+xml\"")
            html.attribute("title", words: feed.title)
            html.attribute("href", feed.path)
            html.raw(">")
        }
        if let script = page.script.flatMap(assets.address(of:)) {
            html.raw("<script defer")
            html.attribute("src", script)
            html.raw("></script>")
        }
        if !page.isPrivate { Shell.card(title: page.title.text(in: html.catalogue), url: base + path, &html) }
    }

    /// OpenGraph: the title only, which a page keeps free of private words.
    private static func card(title: String, url: String, _ html: inout HTML) {
        for (property, content) in [
            ("og:title", title), ("og:type", "website"), ("og:site_name", "Heard"), ("og:url", url),
        ] {
            html.raw("<meta")
            html.attribute("property", property)
            html.attribute("content", content)
            html.raw(">")
        }
    }

    private func asset(_ name: String, _ markup: StaticString, _ html: inout HTML) {
        guard let address = assets.address(of: name) else { return }
        html.raw(markup)
        html.attribute("href", address)
        html.raw(">")
    }

    private func masthead(_ page: any Page, path: String, visitor: VisitorBar?, _ html: inout HTML) {
        html.raw("<header class=\"mast\"><div class=\"wrap\"><p class=\"names\"><a class=\"brand\" href=\"/\">")
        html.raw(Icon.mark)
        html.raw("Heard</a>")
        if let slug = page.place.slug { html.link(.said(page.place.name), to: "/\(slug)", class: "place") }
        html.raw("</p>")
        menu(page, &html)
        if let visitor {
            visitor.write(into: &html)
        } else if let signIn = settings.signInPath {
            html.raw("<p class=\"who\">")
            html.link("Sign in", to: "\(signIn)?back=\(Link.encoded(path))")
            html.raw("</p>")
        }
        html.raw("</div><div class=\"strands\" aria-hidden=\"true\"><i></i><i></i><i></i></div></header>\n")
    }

    private func menu(_ page: any Page, _ html: inout HTML) {
        let items = page.menu ?? settings.menu
        guard let slug = page.place.slug, !items.isEmpty else { return }
        html.raw("<nav")
        html.attribute("aria-label", words: "Main")
        html.raw(">")
        html.list(items) { item, html in
            html.raw("<a")
            html.attribute("href", "/\(slug)/\(item.path)")
            if item.path == page.place.section { html.raw(" aria-current=\"page\"") }
            html.raw(">")
            html.text(item.label)
            html.raw("</a>")
        }
        html.raw("</nav>")
    }
}
