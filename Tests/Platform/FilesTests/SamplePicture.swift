/// Pictures made byte by byte, as a camera would send them and as nobody should.
enum SamplePicture {
    /// A black PNG; a megabyte of it may unpack to a hundred and fifty.
    ///
    /// - Parameter rows: how many rows its data holds; those that it says, where nil.
    static func png(_ width: Int, _ height: Int, rows: Int? = nil) -> [UInt8] {
        let head = big(width) + big(height) + [8, 2, 0, 0, 0]
        let data = Deflated.zeros((rows ?? height) * (1 + width * 3))
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head) + chunk("IDAT", data)
            + chunk("IEND", [])
    }

    /// What a JPEG becomes in a camera that was held upright: turned by a mark, with the place it was taken at.
    static func photographed(_ jpeg: [UInt8]) -> [UInt8] {
        let segment = Array("Exif\0\0".utf8) + exif
        return Array(jpeg.prefix(2)) + [0xFF, 0xE1] + big(segment.count + 2, bytes: 2) + segment + jpeg.dropFirst(2)
    }

    /// Latitude 51.5 north, in a directory that the first one names.
    private static let exif: [UInt8] = {
        let head = Array("MM".utf8) + [0, 42] + big(8)
        let first = [0, 2] + entry(0x0112, 3, 1, [0, 6, 0, 0]) + entry(0x8825, 4, 1, big(38)) + big(0)
        let place = [0, 2] + entry(1, 2, 2, Array("N".utf8) + [0, 0, 0]) + entry(2, 5, 3, big(68)) + big(0)
        return head + first + place + big(51) + big(1) + big(30) + big(1) + big(0) + big(1)
    }()

    private static func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
        big(tag, bytes: 2) + big(type, bytes: 2) + big(count) + value
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return big(data.count) + body + big(Int(CRC32.of(body)))
    }

    private static func big(_ number: Int, bytes: Int = 4) -> [UInt8] {
        (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}

/// A zlib stream (RFC 1950) of nothing but zeros: one literal, then runs of 258 by the fixed codes of RFC 1951.
enum Deflated {
    static func zeros(_ count: Int) -> [UInt8] {
        var bits = Bits()
        bits.put(0b1, 1)
        bits.put(0b01, 2)
        bits.putCode(0b0011_0000, 8)
        for _ in 0..<(count - 1) / 258 {
            bits.putCode(0b1100_0101, 8)
            bits.putCode(0, 5)
        }
        for _ in 0..<(count - 1) % 258 { bits.putCode(0b0011_0000, 8) }
        bits.putCode(0, 7)
        let sum = UInt32(count % 65_521) << 16 | 1
        return [0x78, 0x9C] + bits.closed + (0..<4).reversed().map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
    }

    private struct Bits {
        private var bytes: [UInt8] = []
        private var (held, count): (UInt64, Int) = (0, 0)

        mutating func put(_ value: UInt64, _ width: Int) {
            held |= value << count
            count += width
            while count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: held))
                held >>= 8
                count -= 8
            }
        }

        /// Codes stand with their highest bit first.
        mutating func putCode(_ code: UInt64, _ width: Int) {
            for place in (0..<width).reversed() { put(code >> place & 1, 1) }
        }

        var closed: [UInt8] { count > 0 ? bytes + [UInt8(truncatingIfNeeded: held)] : bytes }
    }
}

/// The check of PNG chunks (ISO/IEC 15948, annex D).
enum CRC32 {
    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
        }
    }
}
