import Cryptography
import Testing

@Suite("Cryptography")
struct CryptographyTests {
    private func bytes(_ hex: String) throws -> [UInt8] {
        let digits = Array(hex.utf8)
        return try stride(from: 0, to: digits.count, by: 2).map { index in
            try #require(UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16))
        }
    }

    @Test("SHA-256 gives the digests of FIPS 180-4, in one piece and in many")
    func sha256() throws {
        #expect(
            try SHA256.digest() == bytes("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        )
        let abc = try bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256.digest(Array("abc".utf8)) == abc)
        #expect(SHA256.digest([], Array("a".utf8), [], Array("bc".utf8)) == abc)
        var hash = SHA256()
        for _ in 0..<1_000_000 { hash.update([UInt8(ascii: "a")]) }
        #expect(
            try hash.digest() == bytes("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        )
    }

    @Test("HMAC-SHA-256 gives the codes of RFC 4231")
    func hmac() throws {
        #expect(
            try Secrets.code(of: Array("Hi There".utf8), key: [UInt8](repeating: 0x0B, count: 20))
                == bytes("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        )
        #expect(
            try Secrets.code(of: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
                == bytes("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        )
    }

    @Test("Ed25519 gives the keys and signatures of RFC 8032, and refuses every other")
    func ed25519() throws {
        let seed = try bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
        let key = try bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        let signature = try bytes(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        )
        #expect(Ed25519.publicKey(seed: seed) == key)
        #expect(Ed25519.sign([0x72], seed: seed) == signature)
        #expect(Ed25519.isRight(signature, of: [0x72], by: key))
        #expect(!Ed25519.isRight(signature, of: [0x73], by: key))
        for index in signature.indices {
            var other = signature
            other[index] ^= 1
            #expect(!Ed25519.isRight(other, of: [0x72], by: key))
        }
        #expect(!Ed25519.isRight(Array(signature.dropLast()), of: [0x72], by: key))
        #expect(Ed25519.publicKey(seed: Array(seed.dropLast())) == nil)
        #expect(Ed25519.sign([], seed: []) == nil)
    }

    @Test("Random bytes come in the number asked for, and no two runs are the same")
    func random() {
        #expect(Secrets.random(0).isEmpty)
        #expect(Secrets.random(100_000).count == 100_000)
        #expect(Set((0..<100).map { _ in Secrets.random(16) }).count == 100)
        for count in [1, 255, 256, 257, 2048] { #expect(Secrets.random(count).count == count) }
    }

    @Test("Many threads at once never draw the same")
    func randomOnThreads() async {
        let drawn = await withTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<8 { group.addTask { (0..<2_000).map { _ in Secrets.random(32) } } }
            return await group.reduce(into: Set<[UInt8]>()) { $0.formUnion($1) }
        }
        #expect(drawn.count == 16_000)
        // A place that was never filled would be nought nearly always, and not once in 256 times.
        #expect(drawn.count { $0[0] == 0 } < 200)
        #expect(drawn.count { $0[31] == 0 } < 200)
    }

    @Test("Secrets are one where every byte is")
    func same() {
        #expect(Secrets.same([1, 2, 3], [1, 2, 3]))
        #expect(Secrets.same([], []))
        #expect(!Secrets.same([1, 2, 3], [1, 2, 4]))
        #expect(!Secrets.same([1, 2, 3], [1, 2]))
    }
}
