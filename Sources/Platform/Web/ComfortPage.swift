/// The page of all reading settings.
struct ComfortPage: Page {
    let comfort: Comfort
    let languages: [Language]
    let back: String

    var title: Phrase { "Reading settings" }
    var isPrivate: Bool { true }

    func write(into html: inout HTML) {
        html.h1("Reading settings")
        html.p("Choose how you like to read. We keep it on this device. You do not need an account.")
        ComfortForm(comfort: comfort, languages: languages, back: back).write(into: &html)
    }

    /// The page, and what keeps what was chosen.
    static func routes(_ settings: SiteSettings) -> [Route] {
        let languages = settings.languages
        return [
            .get("/comfort", isCacheable: false) { visit in
                let back = visit.asked("back") ?? "/"
                return .page(ComfortPage(comfort: visit.comfort, languages: languages.all, back: back))
            },
            .post("/comfort") { visit in
                var comfort = visit.comfort
                comfort.take(visit.form)
                if visit.session != nil, visit.form.contains(where: { $0.name == "lang" }) {
                    let chosen = languages.all.first { $0.code == comfort.language }
                    try await settings.choseLanguage(visit, chosen?.code)
                }
                return .setComfort(comfort, then: visit.field("back") ?? "/")
            },
        ]
    }
}
