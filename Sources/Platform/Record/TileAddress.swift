/// Where a tile of hashes or of entries is served (C2SP tlog-tiles): `tile/0/x001/234.p/112`, `tile/entries/000`.
package struct TileAddress: Sendable, Hashable {
    /// What the tile holds.
    package enum Content: Sendable, Hashable {
        /// Hashes at a level, 0 to 63; level 0 is the leaves'.
        case hashes(level: Int)
        case entries
    }

    /// How many hashes or entries a full tile holds.
    package static let fullWidth = 256

    package let content: Content
    package let number: Int64
    /// 1 to 256; below 256 the tile is partial.
    package let width: Int

    package init(_ content: Content, number: Int64, width: Int = fullWidth) {
        self.content = content
        self.number = number
        self.width = width
    }

    package var isPartial: Bool { width < TileAddress.fullWidth }

    package var path: String {
        var groups = [TileAddress.padded(number % 1000)]
        var rest = number / 1000
        while rest > 0 {
            groups.insert("x" + TileAddress.padded(rest % 1000), at: 0)
            rest /= 1000
        }
        let level = if case .hashes(let level) = content { String(level) } else { "entries" }
        return "tile/\(level)/\(groups.joined(separator: "/"))" + (isPartial ? ".p/\(width)" : "")
    }

    private static func padded(_ group: Int64) -> String {
        let digits = String(group)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }

    /// Reads a path as it is served, and no other way of writing it.
    package init?(path: String) {
        guard path.utf8.count <= 64 else { return nil }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, parts.removeFirst() == "tile" else { return nil }
        let level = parts.removeFirst()
        var width = TileAddress.fullWidth
        if parts.count >= 2, parts[parts.count - 2].hasSuffix(".p") {
            guard let written = Int(parts.removeLast()), (1...255).contains(written) else { return nil }
            width = written
            parts[parts.count - 1].removeLast(2)
        }
        guard parts.count <= 6, let number = Int64(parts.joined().replacing("x", with: "")) else { return nil }
        if level == "entries" {
            self.init(.entries, number: number, width: width)
        } else {
            guard let level = Int(level), (0...63).contains(level) else { return nil }
            self.init(.hashes(level: level), number: number, width: width)
        }
        guard self.path.utf8.elementsEqual(path.utf8) else { return nil }
    }
}
