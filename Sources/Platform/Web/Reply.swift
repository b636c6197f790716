import Cryptography
import Hummingbird
import Kernel

/// An answer as it goes over the wire.
package struct Reply: Sendable {
    package var status: Int
    package var headers: HTTPFields
    package var body: ByteBuffer

    package init(status: Int, headers: HTTPFields = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = ByteBuffer(bytes: body)
        self.headers[.contentLength] = "\(body.count)"
    }

    /// The body as text; for tests.
    package var text: String { String(buffer: body) }

    /// A header's value; for tests.
    package func header(_ name: String) -> String? {
        HTTPFields.Element.Name(name).flatMap { headers[$0] }
    }

    /// A strong tag of bytes: the first half of their SHA-256, in quotes.
    static func tag(of bytes: [UInt8]) -> String { "\"\(Reply.digest(of: bytes).prefix(32))\"" }

    /// The SHA-256 of bytes in lower-case hex.
    static func digest(of bytes: [UInt8]) -> String { Hex.text(SHA256.digest(bytes)) }

    /// This answer, or "not modified" (304) where the visitor holds it already; without a body for HEAD.
    func fitted(to call: Call) -> Reply {
        var reply = self
        if status == 200, let tag = headers[.eTag], let held = call.headers[.ifNoneMatch], Reply.names(tag, in: held) {
            reply.status = 304
            reply.headers[.contentLength] = nil
            reply.headers[.contentType] = nil
            reply.body = ByteBuffer()
        } else {
            reply.cut(to: call)
        }
        if call.method == "HEAD" { reply.body = ByteBuffer() }
        return reply
    }

    /// RFC 9110, 13.1.2: weak comparison, any of a list, or `*`.
    private static func names(_ tag: String, in held: String) -> Bool {
        held == tag || held == "*"
            || held.split(separator: ",").contains { item in
                let bare = item.drop { $0 == " " }
                return (bare.hasPrefix("W/") ? bare.dropFirst(2) : bare).prefix { $0 != " " } == tag
            }
    }
}
