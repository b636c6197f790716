import Hummingbird

/// The headers that every answer carries.
enum SecurityHeaders {
    /// Nothing is loaded, run, framed, asked or posted but what this site serves; no script within a page.
    static let all: [(String, String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
                + "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        (
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
        ),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]

    /// For bytes that came from somebody: should a browser show them as a page, it is a page that can do nothing.
    static func shutIn(_ headers: inout HTTPFields) {
        headers[.contentSecurityPolicy] = "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'"
        headers[.acceptRanges] = "bytes"
        if let robots = HTTPFields.Element.Name("X-Robots-Tag") { headers[robots] = "noindex" }
    }

    static let fields: HTTPFields = {
        var fields = HTTPFields()
        for (name, value) in all {
            if let name = HTTPFields.Element.Name(name) { fields[name] = value }
        }
        return fields
    }()
}
