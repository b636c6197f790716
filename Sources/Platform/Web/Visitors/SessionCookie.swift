/// The cookie that carries a session: a value the site gave to whoever signed in.
///
/// What it stands for is not Web's to know. Web never makes a value, and never hands on one that a visitor brought.
struct SessionCookie: Sendable {
    /// 90 days.
    static let seconds = 90 * 86_400

    /// `__Host-heard` on https: browsers take a cookie so named from this very host only; `heard` elsewhere.
    let name: String
    private let isSecure: Bool

    /// - Parameter base: the site's address.
    init(base: String) {
        isSecure = base.hasPrefix("https://")
        name = isSecure ? "__Host-heard" : "heard"
    }

    /// The session a request carries; nil where it carries none.
    func value(in cookies: [String: String]) -> String? { cookies[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// Sets the session; nil where its value cannot stand in a cookie.
    func set(_ session: String) -> String? {
        session.isEmpty ? nil : Cookies.set(name, session, seconds: SessionCookie.seconds, secure: isSecure)
    }

    /// Makes the browser forget it.
    var unset: String { Cookies.set(name, "", seconds: 0, secure: isSecure) ?? "" }
}
