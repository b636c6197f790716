import NIOCore

/// Decides who is counted by a limit.
enum RateGuard {
    /// The names under which a request is counted; none where nothing about its sender is known.
    ///
    /// A session is counted by itself, so that one person behind a school's address is not held up by the others; but
    /// since a visitor can make up a new session for each request, the address is always counted too. Whoever has no
    /// session, as most parents, is counted with their address as widely: two hundred of a school can speak at once.
    static func keys(_ limit: RateLimit, session: String?, address: String) -> [RateLimiter.Key] {
        let place = network(of: address)
        let shared = place.map { [RateLimiter.Key(limit: limit.wide, who: $0)] } ?? []
        guard limit.counting == .visitor, let session else { return shared }
        return [RateLimiter.Key(limit: limit, who: "session \(session)")] + shared
    }

    /// An address of IPv4, or the first half of one of IPv6: a household has that whole; nil where there is none.
    private static func network(of address: String) -> String? {
        guard case .v6(let parts)? = try? SocketAddress(ipAddress: address, port: 0) else {
            return address.isEmpty ? nil : address
        }
        let bytes = withUnsafeBytes(of: parts.address.sin6_addr) { Array($0) }
        let isMapped = bytes.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
        let counted = isMapped ? bytes.suffix(4) : bytes.prefix(8)
        return (isMapped ? "v4 " : "v6 ") + counted.map { "\($0)" }.joined(separator: ".")
    }
}
