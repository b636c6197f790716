/// The right edge of a tree: the whole subtrees its leaves fall into, largest first.
///
/// All that is needed to append a leaf and to know the root. It has a hash for each bit set in its size.
package struct Edge: Sendable, Hashable {
    package private(set) var size: Int64
    package private(set) var peaks: [Digest32]

    package static let empty = Edge(size: 0, peaks: [])

    private init(size: Int64, peaks: [Digest32]) {
        self.size = size
        self.peaks = peaks
    }

    /// Reads the peaks as they are stored, one after another; nil where their number is not the one of this size.
    package init?(size: Int64, bytes: [UInt8]) {
        guard size >= 0, bytes.count == size.nonzeroBitCount * 32 else { return nil }
        self.size = size
        peaks = stride(from: 0, to: bytes.count, by: 32).compactMap { Digest32(bytes[$0..<$0 + 32]) }
    }

    package var bytes: [UInt8] { peaks.flatMap(\.bytes) }

    /// Adds a leaf, and gives the subtrees that it has made whole, lowest first.
    @discardableResult
    package mutating func append(_ leafHash: Digest32) -> [(Subtree, Digest32)] {
        var hash = leafHash
        var completed: [(Subtree, Digest32)] = []
        var height = 0
        while size >> height & 1 == 1 {
            hash = Merkle.nodeHash(peaks.removeLast(), hash)
            height += 1
            completed.append((Subtree(height: height, number: size >> height), hash))
        }
        peaks.append(hash)
        size += 1
        return completed
    }

    package var root: Digest32 {
        guard let last = peaks.last else { return Merkle.emptyRoot }
        return peaks.dropLast().reversed().reduce(last) { Merkle.nodeHash($1, $0) }
    }
}
