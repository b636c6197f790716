/// The cookies of a request.
enum Cookies {
    /// Reads the header `Cookie`: at most 100 pairs; of a name that stands twice the first counts.
    static func read(_ header: String?) -> [String: String] {
        guard let header else { return [:] }
        var cookies: [String: String] = [:]
        for pair in header.utf8.split(separator: UInt8(ascii: ";")).prefix(100) {
            let bare = pair.drop { $0 == 0x20 || $0 == 0x09 }
            guard let sign = bare.firstIndex(of: UInt8(ascii: "=")), sign != bare.startIndex else { continue }
            let name = String(decoding: bare[..<sign], as: UTF8.self)
            guard cookies[name] == nil else { continue }
            cookies[name] = String(decoding: bare[bare.index(after: sign)...], as: UTF8.self)
        }
        return cookies
    }

    /// A value for the header `Set-Cookie`, that no script reads and no other site's form carries along.
    ///
    /// nil where the value holds what RFC 6265 (4.1.1) forbids in a cookie: it could end it and begin another.
    static func set(_ name: String, _ value: String, seconds: Int, secure isSecure: Bool) -> String? {
        guard value.utf8.allSatisfy(isPlain) else { return nil }
        return "\(name)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
        default: false
        }
    }
}
