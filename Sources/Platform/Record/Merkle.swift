import Cryptography

/// The tree of RFC 6962 part 2.1: its hashes and its proofs, as pure functions.
package enum Merkle {
    /// The root of a tree without leaves: the hash of nothing.
    package static let emptyRoot = Digest32.of()

    /// SHA-256(0x00 ‖ leaf).
    package static func leafHash(_ leaf: [UInt8]) -> Digest32 {
        var hash = SHA256()
        hash.update(0)
        hash.update(leaf)
        return Digest32(hash)
    }

    /// SHA-256(0x01 ‖ left ‖ right).
    package static func nodeHash(_ left: Digest32, _ right: Digest32) -> Digest32 {
        var hash = SHA256()
        hash.update(1)
        left.withBytes { hash.update($0) }
        right.withBytes { hash.update($0) }
        return Digest32(hash)
    }

    /// The hash over leaf hashes that stand side by side; their number is a power of two.
    static func fold(_ hashes: [Digest32]) -> Digest32 {
        var row = hashes
        while row.count > 1 {
            row = stride(from: 0, to: row.count - 1, by: 2).map { nodeHash(row[$0], row[$0 + 1]) }
        }
        return row.first ?? emptyRoot
    }
}

/// A subtree whose leaves are all there: 2^height of them, beginning with number × 2^height.
package struct Subtree: Sendable, Hashable {
    package let height: Int
    package let number: Int64

    package init(height: Int, number: Int64) {
        self.height = height
        self.number = number
    }
}

extension Merkle {
    /// Reads the hash of a whole subtree from where it is kept.
    package typealias Hashes = (Subtree) throws -> Digest32

    /// The root of the tree's first so many leaves.
    package static func root(at size: Int64, _ hashes: Hashes) throws -> Digest32 {
        size == 0 ? emptyRoot : try hash(of: 0..<size, hashes)
    }

    /// RFC 6962 2.1.1: from the leaf's sibling up to the root's child.
    ///
    /// Needs `leaf < size`.
    package static func inclusionProof(of leaf: Int64, at size: Int64, _ hashes: Hashes) throws -> [Digest32] {
        try path(to: leaf, in: 0..<size, hashes)
    }

    /// RFC 6962 2.1.2: that the tree of `size` leaves goes on from the tree of `old`.
    ///
    /// Needs `0 < old <= size`; empty where the two are one.
    package static func consistencyProof(from old: Int64, to size: Int64, _ hashes: Hashes) throws -> [Digest32] {
        old == 0 || old == size ? [] : try subproof(old, in: 0..<size, isWhole: true, hashes)
    }

    /// The largest power of two below the number, which is at least 2.
    private static func split(_ count: Int64) -> Int64 { 1 << (63 - (count - 1).leadingZeroBitCount) }

    private static func hash(of range: Range<Int64>, _ hashes: Hashes) throws -> Digest32 {
        let count = Int64(range.count)
        if count & (count - 1) == 0 {
            let height = count.trailingZeroBitCount
            return try hashes(Subtree(height: height, number: range.lowerBound >> height))
        }
        let middle = range.lowerBound + split(count)
        return nodeHash(
            try hash(of: range.lowerBound..<middle, hashes),
            try hash(of: middle..<range.upperBound, hashes)
        )
    }

    private static func path(to leaf: Int64, in range: Range<Int64>, _ hashes: Hashes) throws -> [Digest32] {
        guard range.count > 1 else { return [] }
        let middle = range.lowerBound + split(Int64(range.count))
        let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
        return leaf < middle
            ? try path(to: leaf, in: left, hashes) + [hash(of: right, hashes)]
            : try path(to: leaf, in: right, hashes) + [hash(of: left, hashes)]
    }

    private static func subproof(
        _ old: Int64,
        in range: Range<Int64>,
        isWhole: Bool,
        _ hashes: Hashes
    ) throws -> [Digest32] {
        if old == range.upperBound { return isWhole ? [] : [try hash(of: range, hashes)] }
        let middle = range.lowerBound + split(Int64(range.count))
        let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
        return old <= middle
            ? try subproof(old, in: left, isWhole: isWhole, hashes) + [hash(of: right, hashes)]
            : try subproof(old, in: right, isWhole: false, hashes) + [hash(of: left, hashes)]
    }
}
