/// Where a link may lead.
package enum Link {
    /// The target where it is a path, a fragment or a query of ours, http(s), mailto or tel; else `#`.
    ///
    /// Anything else (`javascript:`, `data:`, a path that a browser reads as another host) would be someone's trap.
    static func safe(_ target: String) -> String {
        let bytes = Array(target.utf8)
        guard !bytes.contains(where: { $0 < 0x21 || $0 == 0x5C || $0 == 0x7F }) else { return "#" }
        switch bytes.first {
        case UInt8(ascii: "#"), UInt8(ascii: "?"): return target
        case UInt8(ascii: "/"): return bytes.count > 1 && bytes[1] == UInt8(ascii: "/") ? "#" : target
        default: break
        }
        let schemes = ["https://", "http://", "mailto:", "tel:"]
        let start = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
        return schemes.contains { start.hasPrefix($0) } ? target : "#"
    }

    /// The target where it is a path of this site, with or without a query; else nil.
    package static func path(_ target: String) -> String? {
        target.utf8.first == UInt8(ascii: "/") && safe(target) == target ? target : nil
    }

    /// The same address in ASCII, as a header must have it: bytes above are percent-encoded.
    static func ascii(_ target: String) -> String {
        target.utf8.allSatisfy { $0 < 0x80 }
            ? target : target.unicodeScalars.map { $0.isASCII ? String($0) : encoded(String($0)) }.joined()
    }

    /// One segment of a path, or one value of a query, percent-encoded: only RFC 3986's unreserved bytes stay.
    package static func encoded(_ text: String) -> String {
        let hex = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes.append(contentsOf: [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
