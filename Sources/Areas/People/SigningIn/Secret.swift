import Kernel
import Record

/// What a link, a code or a session is known by: given away once, kept only as a digest.
package struct Secret: Sendable {
    /// In base64url without padding: as it stands in an address or a cookie.
    package let text: String

    /// A new one nobody can guess.
    static func make(bits: Int, _ world: World) -> Secret {
        let bytes = world.random(bits / 8)
        let text = Base64.text(bytes).utf8.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: byte
            }
        }
        return Secret(text: String(decoding: text, as: UTF8.self))
    }

    var digest: String { Secret.digest(of: text) }

    /// The SHA-256 by which a secret that somebody gives is looked for.
    static func digest(of text: String, salt: String = "") -> String { Digest32.of(Array((salt + text).utf8)).hex }
}

/// Six digits that a person reads in a mail and types; kept under a salt of their own.
package struct SignInCode: Sendable, Equatable {
    let salt: String
    let digest: String

    /// A new code, and its digits for the mail.
    static func make(_ world: World) -> (digits: String, code: SignInCode) {
        // 64 bits of chance: what the remainder favours cannot be told.
        let number = world.random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 1_000_000
        let digits = String(String(number + 1_000_000).dropFirst())
        let salt = Secret.make(bits: 128, world).text
        return (digits, SignInCode(salt: salt, digest: Secret.digest(of: digits, salt: salt)))
    }

    /// Whether it is what somebody typed, with spaces or hyphens between or not.
    func matches(_ typed: String) -> Bool {
        let digits = typed.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        return Secret.digest(of: String(decoding: digits, as: UTF8.self), salt: salt) == digest
    }
}
