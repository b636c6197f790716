import Cryptography
import Foundation
import HeardTesting
import Kernel
import Testing

@testable import Mail

@Suite("Signatures on mails")
struct DKIMTests {
    private let mail = Array(
        "From: a@b.example\r\nTo: c@d.example\r\nSubject: Hello\r\n there\r\n\r\nHello  you \r\n\r\n\r\n".utf8
    )

    @Test("Before they are signed spaces become one, and empty lines at the end none (RFC 6376, 3.4)")
    func relaxed() {
        let source = DKIMSource(Array("A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n".utf8))
        #expect(source.fields["a"] == Array("a:X".utf8))
        #expect(source.body == Array(" C\r\nD E\r\n".utf8))
    }

    @Test("A mail gets one signature of each key, before all else, and stays as it was")
    func signed() throws {
        let keys = try DKIMKey.Kind.allCases.map { kind in
            let secret = try #require(DKIMKey.makeSecret(kind) { Array(repeating: 7, count: $0) })
            return try #require(DKIMKey(kind, secret: secret))
        }
        let signed = DKIM(domain: "b.example", keys: keys).signed(mail)
        #expect(signed.suffix(mail.count) == mail[...])
        let head = String(decoding: signed.dropLast(mail.count), as: UTF8.self)
        #expect(head.components(separatedBy: "DKIM-Signature: ").count == 3)
        #expect(head.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
        #expect(head.contains("h=from:from:to:subject;"))
        #expect(keys.map(\.record).allSatisfy { $0.hasPrefix("v=DKIM1; k=") })
    }

    @Test("What is no key makes no key")
    func noKey() {
        #expect(DKIMKey(.rsa, secret: [1, 2, 3]) == nil && DKIMKey(.ed25519, secret: [1, 2, 3]) == nil)
        #expect(RSA.sign([1], key: Array(repeating: 7, count: 32)) == nil)
    }
}
