/// Bytes as lower-case hexadecimal digits.
package enum Hex {
    package static func text(_ bytes: some Collection<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { written in
            var count = 0
            for byte in bytes {
                written[count] = digit(byte >> 4)
                written[count + 1] = digit(byte & 15)
                count += 2
            }
            return count
        }
    }

    package static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 2) { digits in
            for (index, byte) in bytes.enumerated() {
                digits.initializeElement(at: index * 2, to: digit(byte >> 4))
                digits.initializeElement(at: index * 2 + 1, to: digit(byte & 15))
            }
            text.append(contentsOf: digits)
        }
    }

    /// Reckoned: a table would be looked up in memory, and asked each time whether it is there yet.
    private static func digit(_ value: UInt8) -> UInt8 {
        value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
    }

    /// Nil where anything but pairs of lower-case digits stands there.
    package static func bytes(_ text: String) -> [UInt8]? {
        let written = Array(text.utf8)
        guard written.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(written.count / 2)
        for index in stride(from: 0, to: written.count, by: 2) {
            guard let high = value(written[index]), let low = value(written[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
