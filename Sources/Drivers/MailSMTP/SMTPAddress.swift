import Foundation

/// Where letters are handed over: `smtp://[user:password@]host[:port][?tls=off|starttls|required]`, or `smtps://…`.
package struct SMTPAddress: Sendable, Equatable {
    /// How the line is made safe.
    package enum Safety: String, Sendable {
        /// Never.
        case off
        /// Where the server offers it, whoever it is.
        case starttls
        /// Always, and the server must be who it says.
        case required
    }

    package let host: String
    package let port: Int
    /// From the first byte on, without STARTTLS.
    package let isSafeFromTheStart: Bool
    package let safety: Safety
    package let user: String?
    package let password: String?
    /// A file of certificates to trust; nil for the system's.
    package let authorities: String?

    /// - Throws: `Fault`, in words for whoever set it.
    package init(_ text: String) throws(Fault) {
        guard let url = URLComponents(string: text), let host = url.host, !host.isEmpty,
            ["smtp", "smtps"].contains(url.scheme), ["", "/"].contains(url.path)
        else { throw .notAnAddress }
        var asked: [String: String] = [:]
        for item in url.queryItems ?? [] { asked[item.name] = item.value ?? "" }
        guard Set(asked.keys).isSubset(of: ["tls", "ca"]) else { throw .notAnAddress }
        self.host = host
        isSafeFromTheStart = url.scheme == "smtps"
        port = url.port ?? (isSafeFromTheStart ? 465 : url.user == nil ? 25 : 587)
        user = url.user
        password = url.password
        authorities = asked["ca"]
        safety = try Self.safety(asked["tls"], isStart: isSafeFromTheStart, user: url.user, host: host)
    }

    /// A password is not sent in the open, nor to a server that nobody vouches for, unless it is this machine.
    private static func safety(
        _ asked: String?,
        isStart: Bool,
        user: String?,
        host: String
    ) throws(Fault) -> Safety {
        guard let safety = asked.map({ Safety(rawValue: $0) }) ?? (isStart || user != nil ? .required : .starttls)
        else {
            throw .notAnAddress
        }
        if isStart && safety == .off { throw .notAnAddress }
        let isHere = ["127.0.0.1", "::1", "[::1]", "localhost"].contains(host)
        if user != nil && safety != .required && !isHere { throw .openPassword }
        return isStart ? .required : safety
    }

    /// Without the password: for logs and pages.
    package var shown: String { "\(isSafeFromTheStart ? "smtps" : "smtp")://\(host):\(port)" }

    /// Why it is no place to hand letters over.
    package enum Fault: Error, Equatable {
        case notAnAddress
        case openPassword
    }
}
