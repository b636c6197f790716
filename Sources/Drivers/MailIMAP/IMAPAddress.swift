import Foundation

/// The mailbox mail is fetched from: `imaps://user:password@host[:port]/FOLDER[?ca=FILE]`, or `imap://…` with STARTTLS.
package struct IMAPAddress: Sendable, Equatable {
    package let host: String
    package let port: Int
    /// From the first byte on, without STARTTLS.
    package let isSafeFromTheStart: Bool
    /// Whether the line may be open: on this machine alone.
    package let mayBeOpen: Bool
    package let user: String
    package let password: String
    package let folder: String
    /// A file of certificates to trust; nil for the system's.
    package let authorities: String?

    /// - Throws: `Fault`, in words for whoever set it.
    package init(_ text: String) throws(Fault) {
        guard let url = URLComponents(string: text), let host = url.host, !host.isEmpty,
            ["imap", "imaps"].contains(url.scheme)
        else { throw .notAnAddress }
        guard let user = url.user, !user.isEmpty, let password = url.password, !password.isEmpty else {
            throw .noPassword
        }
        var asked: [String: String] = [:]
        for item in url.queryItems ?? [] { asked[item.name] = item.value ?? "" }
        guard Set(asked.keys).isSubset(of: ["tls", "ca"]) else { throw .notAnAddress }
        let isHere = ["127.0.0.1", "::1", "[::1]", "localhost"].contains(host)
        let isOpen = asked["tls"] == "off"
        guard !isOpen || (isHere && url.scheme == "imap"), ["off", "required", nil].contains(asked["tls"]) else {
            throw isOpen ? .openPassword : .notAnAddress
        }
        let path = url.path.hasPrefix("/") ? String(url.path.dropFirst()) : url.path
        // Folders in other letters are written in a form of their own there (RFC 3501, 5.1.3), which nobody types.
        guard path.utf8.allSatisfy({ (32...126).contains($0) }) else { throw .notAFolder }
        self.host = host
        isSafeFromTheStart = url.scheme == "imaps"
        port = url.port ?? (url.scheme == "imaps" ? 993 : 143)
        mayBeOpen = isOpen
        self.user = user
        self.password = password
        folder = path.isEmpty ? "INBOX" : path
        authorities = asked["ca"]
    }

    /// Without the password: for logs and pages, and what the mailbox is remembered by.
    package var shown: String { "\(isSafeFromTheStart ? "imaps" : "imap")://\(user)@\(host):\(port)/\(folder)" }

    /// Why it is no mailbox to fetch from.
    package enum Fault: Error, Equatable {
        case notAnAddress, noPassword, openPassword, notAFolder
    }
}
