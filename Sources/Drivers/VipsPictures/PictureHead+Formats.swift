extension HeadBytes {
    typealias Size = (width: Int, height: Int)

    /// The size in the first frame header (ISO/IEC 10918-1, B.2.2), found from marker to marker.
    var frameOfJPEG: Size? {
        var place = 2
        while let marker = big(2, at: place), marker > 0xFF00 {
            let kind = marker & 0xFF
            // Fill bytes, and markers that stand alone.
            if kind == 0xFF || kind == 0x01 || (0xD0...0xD8).contains(kind) {
                place += kind == 0xFF ? 1 : 2
                continue
            }
            if kind == 0xD9 || kind == 0xDA { return nil }
            let isFrame = (0xC0...0xCF).contains(kind) && ![0xC4, 0xC8, 0xCC].contains(kind)
            if isFrame, let height = big(2, at: place + 5), let width = big(2, at: place + 7) {
                return (width, height)
            }
            guard let length = big(2, at: place + 2), length >= 2 else { return nil }
            place += 2 + length
        }
        return nil
    }

    /// The canvas of an extended file, or the one frame of a simple one.
    var frameOfWebP: Size? {
        if says("VP8X", at: 12), let width = little(3, at: 24), let height = little(3, at: 27) {
            return (width + 1, height + 1)
        }
        if says("VP8L", at: 12), big(1, at: 20) == 0x2F, let bits = little(4, at: 21) {
            return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        }
        if says("VP8 ", at: 12), big(3, at: 23) == 0x9D012A, let width = little(2, at: 26),
            let height = little(2, at: 28)
        {
            return (width & 0x3FFF, height & 0x3FFF)
        }
        return nil
    }

    var isHEIC: Bool {
        let brands: [StaticString] = ["heic", "heix", "heim", "heis", "mif1"]
        return says("ftyp", at: 4) && brands.contains { says($0, at: 8) }
    }

    /// The largest of the sizes that its image properties name (ISO/IEC 23008-12, 6.5.3), which stand near its head.
    var frameOfHEIC: Size? {
        var found: Size?
        for place in 8..<max(8, min(bytes.count, 65_536)) where bytes[place] == UInt8(ascii: "i") {
            guard says("ispe", at: place), let width = big(4, at: place + 8), let height = big(4, at: place + 12)
            else { continue }
            let isLarger = found.map {
                width.multipliedReportingOverflow(by: height).partialValue > $0.width * $0.height
            }
            if isLarger ?? true { found = (width, height) }
        }
        return found
    }
}
