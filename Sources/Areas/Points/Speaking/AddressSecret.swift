import Kernel
import Record
import Storage

/// 128 bits that nobody can guess, in an address; the store keeps only their hash.
package struct AddressSecret: Sendable, Equatable {
    package let bytes: [UInt8]

    package init(_ world: World) { bytes = world.random(16) }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Another secret that follows from this one and a purpose, so that the same form sent twice gives the same link.
    package func derived(for purpose: String) -> AddressSecret {
        AddressSecret(bytes: Array(Digest32.of(Array(purpose.utf8), [0], bytes).bytes.prefix(16)))
    }

    /// What the store keeps.
    package var hash: String { Digest32.of(bytes).hex }
}

extension AddressSecret: CustomStringConvertible {
    /// 26 letters and digits without those that look alike, so that it can be typed from paper.
    package var description: String {
        var text: [UInt8] = []
        var (buffer, bits) = (0, 0)
        for byte in bytes {
            (buffer, bits) = (buffer << 8 | Int(byte), bits + 8)
            while bits >= 5 {
                bits -= 5
                text.append(Self.alphabet[buffer >> bits & 31])
                buffer &= (1 << bits) - 1
            }
        }
        if bits > 0 { text.append(Self.alphabet[buffer << (5 - bits) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads it as typed: capitals or not, with hyphens and spaces or without; `o` for 0, `i` and `l` for 1.
    package init?(_ text: String) {
        var bytes: [UInt8] = []
        var (buffer, bits) = (0, 0)
        for byte in text.lowercased().utf8 where byte != 0x2D && byte != 0x20 {
            guard let value = Self.value(byte), bytes.count < 16 else { return nil }
            (buffer, bits) = (buffer << 5 | value, bits + 5)
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits))
                buffer &= (1 << bits) - 1
            }
        }
        guard bytes.count == 16, buffer == 0, bits < 5 else { return nil }
        self.bytes = bytes
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    private static func value(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "o"): 0
        case UInt8(ascii: "i"), UInt8(ascii: "l"): 1
        default: alphabet.firstIndex(of: byte)
        }
    }
}
