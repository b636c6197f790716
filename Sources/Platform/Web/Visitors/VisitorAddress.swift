import Hummingbird
import NIOCore

/// Where a visitor's requests come from.
enum VisitorAddress {
    /// The network address of whoever asks, as `SocketAddress` writes it; empty where it is not known.
    ///
    /// The socket's peer; only where that is this very machine (a proxy before the site), the last hop that
    /// `X-Forwarded-For` names: the one the proxy itself has seen. Hops before it are whatever the visitor wrote.
    static func of(_ call: Call) -> String {
        guard let peer = plain(call.peer) else { return "" }
        guard isLoopback(peer), let header = HTTPFields.Element.Name("X-Forwarded-For") else { return peer }
        guard let last = call.headers[header]?.split(separator: ",").last else { return peer }
        return plain(String(last.drop { $0 == " " }.prefix { $0 != " " })) ?? peer
    }

    /// An address written in the one way that its family has; nil where it is none.
    private static func plain(_ text: String) -> String? {
        guard text.utf8.count <= 64 else { return nil }
        let bare = text.split(separator: "%", maxSplits: 1).first.map(String.init) ?? ""
        return (try? SocketAddress(ipAddress: bare, port: 0))?.ipAddress
    }

    private static func isLoopback(_ address: String) -> Bool {
        address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }
}
