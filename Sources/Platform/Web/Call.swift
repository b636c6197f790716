import Hummingbird

/// A request as it came over the wire, before anything in it is believed.
package struct Call: Sendable {
    /// `GET`, `HEAD`, `POST` or another.
    package var method: String
    /// Path and query, still encoded.
    package var target: String
    package var headers: HTTPFields
    /// The host that was asked for.
    package var host: String
    package var body: [UInt8]
    /// The network address at the other end of the socket; empty where it is not known.
    package var peer = ""

    package init(
        _ method: String = "GET",
        _ target: String,
        headers: HTTPFields = [:],
        host: String = "localhost",
        body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.host = host
        self.body = body
    }

    /// A request with headers by name; names that no header can have are left out.
    package init(
        _ method: String,
        _ target: String,
        fields: [(String, String)],
        host: String = "localhost",
        body: [UInt8] = []
    ) {
        var headers = HTTPFields()
        for (name, value) in fields {
            if let name = HTTPFields.Element.Name(name) { headers[name] = value }
        }
        self.init(method, target, headers: headers, host: host, body: body)
    }

    var isReading: Bool { method == "GET" || method == "HEAD" }

    /// The host where it is written as hosts are; else `localhost`: it may end in links.
    var believableHost: String {
        let isPlain = host.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5B, 0x5D: true
            default: false
            }
        }
        return isPlain && (1...255).contains(host.utf8.count) ? host : "localhost"
    }

    /// Whether the browser says that the request was made by a page of another site, or does not say.
    ///
    /// Browsers of before 2020 tell it by `Referer` alone.
    func isFromAnotherSite(than base: String) -> Bool {
        if let site = HTTPFields.Element.Name("Sec-Fetch-Site").flatMap({ headers[$0] }) {
            return site != "same-origin" && site != "none"
        }
        let ours = [base, "http://\(host)", "https://\(host)"]
        if let origin = headers[.origin] { return !ours.contains(origin) }
        guard let page = headers[.referer] else { return true }
        return !ours.contains { page.hasPrefix("\($0)/") }
    }
}
