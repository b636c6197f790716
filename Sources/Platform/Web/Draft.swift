/// What every answer to one request needs.
struct Draft: Sendable {
    let base: String
    let cookies: [String: String]
    let comfort: Comfort
    /// The language of the answer; nil for English.
    let catalogue: Catalogue?
    /// Where the session is kept.
    let sessionCookie: SessionCookie
    /// The session the request brought; nil without one.
    let session: String?
    /// What the forms on the page carry; nil without a session.
    let formToken: String?
    /// Who the session belongs to, once it was asked.
    var visitor: VisitorBar?

    init(_ call: Call, _ settings: SiteSettings) {
        base = settings.base ?? "http://\(call.believableHost)"
        cookies = Cookies.read(call.headers[.cookie])
        var comfort = cookies[Comfort.cookieName].map { Comfort(cookie: $0) } ?? Comfort()
        // Part of the cache's key: only a language that is here counts as chosen.
        if !settings.languages.all.contains(where: { $0.code == comfort.language }) { comfort.language = nil }
        self.comfort = comfort
        catalogue = settings.languages.catalogue(chosen: comfort.language, accepted: call.headers[.acceptLanguage])
        sessionCookie = SessionCookie(base: base)
        session = sessionCookie.value(in: cookies)
        formToken = session.map(settings.formToken)
    }
}
