import Kernel

/// Addresses that every site has, whatever its areas are.
enum OwnRoutes {
    static func all(settings: SiteSettings, ready: @escaping Site.Check) -> [Route] {
        [
            .get("/healthz", isCacheable: false) { _ in .document(plain("ok\n", caching: .never)) },
            .get("/readyz", isCacheable: false) { _ in
                do { try await ready() } catch { return .unavailable("It cannot reach its store. It will try again.") }
                return .document(plain("ready\n", caching: .never))
            },
            .get(AccessibilityPage.path) { _ in
                .page(AccessibilityPage(help: settings.help, problems: settings.problems))
            },
            .get("/robots.txt") { _ in .document(plain(robots(settings))) },
            .get("/.well-known/security.txt") { visit in .document(plain(security(settings, visit))) },
        ]
    }

    private static func plain(_ text: String, caching: Document.Caching = .compared) -> Document {
        Document(text, type: "text/plain; charset=utf-8", caching: caching)
    }

    private static func robots(_ settings: SiteSettings) -> String {
        let closed = settings.closedToRobots + ["/comfort"]
        return "User-agent: *\n" + closed.map { "Disallow: \($0)\n" }.joined()
    }

    /// RFC 9116; `Expires` is eleven months ahead of the day it is read.
    private static func security(_ settings: SiteSettings, _ visit: Visit) -> String {
        let contact = settings.problems.map { "mailto:\($0)" } ?? visit.base + "/"
        let expires = Instant.noon(of: visit.today + 334).description
        return "Contact: \(contact)\nExpires: \(expires)\nPreferred-Languages: en\n"
            + "Canonical: \(visit.base)/.well-known/security.txt\n"
    }
}
