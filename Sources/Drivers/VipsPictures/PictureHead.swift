/// What the first bytes of a file say of the picture in it, read before anything is decoded.
package struct PictureHead: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case jpeg, png, webp, heic
    }

    package let kind: Kind
    package let width: Int
    package let height: Int

    /// Pixels on the longer side.
    static let longestSide = 20_000
    static let mostPixels = 200_000_000

    /// Whether it can be decoded within the limits of a child.
    package var fits: Bool {
        let longest = max(width, height)
        return min(width, height) > 0 && longest <= Self.longestSide && width * height <= Self.mostPixels
    }

    /// Nil where the bytes begin as no picture that is shown, or do not say how large it is.
    package init?(_ bytes: [UInt8]) {
        let head = HeadBytes(bytes: bytes)
        if head.begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), head.says("IHDR", at: 12) {
            self.init(.png, head.big(4, at: 16), head.big(4, at: 20))
        } else if head.begins([0xFF, 0xD8, 0xFF]) {
            let size = head.frameOfJPEG
            self.init(.jpeg, size?.width, size?.height)
        } else if head.says("RIFF", at: 0), head.says("WEBP", at: 8) {
            let size = head.frameOfWebP
            self.init(.webp, size?.width, size?.height)
        } else if head.isHEIC {
            let size = head.frameOfHEIC
            self.init(.heic, size?.width, size?.height)
        } else {
            return nil
        }
    }

    private init?(_ kind: Kind, _ width: Int?, _ height: Int?) {
        guard let width, let height else { return nil }
        (self.kind, self.width, self.height) = (kind, width, height)
    }
}

/// Numbers and letters at places of a file; nil beyond its end.
struct HeadBytes {
    let bytes: [UInt8]

    func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }

    func says(_ letters: StaticString, at place: Int) -> Bool {
        guard place + letters.utf8CodeUnitCount <= bytes.count else { return false }
        return letters.withUTF8Buffer { bytes[place..<place + $0.count].elementsEqual($0) }
    }

    func big(_ count: Int, at place: Int) -> Int? {
        guard place >= 0, place + count <= bytes.count else { return nil }
        return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    func little(_ count: Int, at place: Int) -> Int? {
        guard place >= 0, place + count <= bytes.count else { return nil }
        return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
