import Web

/// How it all works, in Easy Read: a picture on one side, one idea in short words on the other.
///
/// At most 15 words a sentence and one idea in each, as Easy Read asks; hard words are explained where they first stand.
struct EasyReadPage: Page {
    static let path = "/help/easy-read"

    let title: Phrase = "How this works: Easy Read"

    func write(into html: inout HTML) {
        html.h1(title)
        for idea in EasyReadWording.ideas {
            html.element("section", class: "idea") { html in
                idea.picture.write(into: &html)
                html.element("div") { html in
                    html.h2(idea.heading)
                    for words in idea.words { html.p(words) }
                }
            }
        }
        html.element("p") { $0.link("Read more, with longer words", to: GuidePage.path) }
    }
}
