import Web

/// How it all works, for whoever comes here first.
struct GuidePage: Page {
    static let path = "/help"

    let title: Phrase = "How this works"

    func write(into html: inout HTML) {
        html.h1(title)
        html.p(
            "Parents ask. Services answer. Everyone can see what was asked, who must reply and by when.",
            class: "lead"
        )
        html.element("p") { $0.link("Read this in Easy Read, with pictures", to: EasyReadPage.path) }
        for part in GuideWording.parts {
            html.h2(part.heading)
            for words in part.words { html.p(words) }
        }
    }
}
