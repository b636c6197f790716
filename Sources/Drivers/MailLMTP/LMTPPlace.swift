import NIOCore

/// Where mail is handed in: a port of this machine alone, or a socket in a folder.
package enum LMTPPlace: Sendable, Equatable, CustomStringConvertible {
    case port(host: String, Int)
    case socket(path: String)

    /// Reads `127.0.0.1:2424`, `[::1]:2424` or `unix:PATH`; nil for what others could reach: nothing here asks who it is.
    package init?(_ text: String) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            guard !path.isEmpty else { return nil }
            self = .socket(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        guard host == "localhost" || host == "::1" || Self.isLoopback(host) else { return nil }
        self = .port(host: host, port)
    }

    private static func isLoopback(_ host: String) -> Bool {
        guard let address = try? SocketAddress(ipAddress: host, port: 0), case .v4 = address else { return false }
        return host.hasPrefix("127.")
    }

    package var description: String {
        switch self {
        case .port(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .socket(let path): "unix:\(path)"
        }
    }
}
