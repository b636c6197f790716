extension TileAddress {
    /// Every tile of a log of that size, of hashes and of entries, the last of each level as partial as it is.
    package static func all(of size: Int64) -> [TileAddress] {
        var addresses = tiles(.entries, holding: size)
        var level = 0
        var count = size
        while count > 0 {
            addresses += tiles(.hashes(level: level), holding: count)
            count /= Int64(fullWidth)
            level += 1
        }
        return addresses
    }

    private static func tiles(_ content: Content, holding count: Int64) -> [TileAddress] {
        let width = Int64(fullWidth)
        let full = (0..<count / width).map { TileAddress(content, number: $0) }
        guard count % width > 0 else { return full }
        return full + [TileAddress(content, number: count / width, width: Int(count % width))]
    }
}
