extension Merkle {
    /// Whether the path leads from the leaf to the root (RFC 9162 2.1.3.2, which reads RFC 6962's proofs).
    package static func includes(
        _ leafHash: Digest32,
        at leaf: Int64,
        in size: Int64,
        root: Digest32,
        path: [Digest32]
    ) -> Bool {
        guard leaf >= 0, leaf < size else { return false }
        var (place, last) = (leaf, size - 1)
        var hash = leafHash
        for step in path {
            if last == 0 { return false }
            if place & 1 == 1 || place == last {
                hash = nodeHash(step, hash)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = nodeHash(hash, step)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// Whether the tree of `size` leaves goes on from that of `old` (RFC 9162 2.1.4.2).
    ///
    /// RFC 6962 has no proof from an empty tree to a larger one: that is refused.
    package static func isConsistent(
        from old: Int64,
        root oldRoot: Digest32,
        to size: Int64,
        root: Digest32,
        proof: [Digest32]
    ) -> Bool {
        guard old >= 0, old <= size else { return false }
        if old == size { return proof.isEmpty && oldRoot == root && (size > 0 || root == emptyRoot) }
        guard old > 0 else { return false }
        let steps = old & (old - 1) == 0 ? [oldRoot] + proof : proof
        guard let first = steps.first, !proof.isEmpty else { return false }
        var (place, last) = (old - 1, size - 1)
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        var (before, after) = (first, first)
        for step in steps.dropFirst() {
            if last == 0 { return false }
            if place & 1 == 1 || place == last {
                before = nodeHash(step, before)
                after = nodeHash(step, after)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                after = nodeHash(after, step)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && before == oldRoot && after == root
    }
}
