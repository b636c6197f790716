/// The right edge of a tree: the whole subtrees its leaves fall into, largest first.
///
/// All that is needed to append a leaf and to know the root. It has a hash for each bit set in its size.
package struct Edge: Sendable, Hashable {
    package private(set) var size: Int64
    private var hashes: [Digest32]

    package static let empty = Edge(size: 0, hashes: [])

    private init(size: Int64, hashes: [Digest32]) {
        self.size = size
        self.hashes = hashes
    }

    /// Reads the hashes as they are stored; nil where their number is not the one of this size.
    package init?(size: Int64, bytes: [UInt8]) {
        guard size >= 0, bytes.count == size.nonzeroBitCount * 32 else { return nil }
        let starts = stride(from: 0, to: bytes.count, by: 32)
        self.init(size: size, hashes: starts.compactMap { Digest32(bytes[$0..<$0 + 32]) })
    }

    /// The hashes one after another, as they are stored.
    package var bytes: [UInt8] { hashes.flatMap { $0.bytes } }

    /// Adds a leaf, and gives the subtrees that it has made whole, lowest first.
    @discardableResult
    package mutating func append(_ leafHash: Digest32) -> [(Subtree, Digest32)] {
        var hash = leafHash
        var completed: [(Subtree, Digest32)] = []
        var height = 0
        while size >> height & 1 == 1 {
            hash = Merkle.nodeHash(hashes.removeLast(), hash)
            height += 1
            completed.append((Subtree(height: height, number: size >> height), hash))
        }
        hashes.append(hash)
        size += 1
        return completed
    }

    package var root: Digest32 {
        guard let last = hashes.last else { return Merkle.emptyRoot }
        return hashes.dropLast().reversed().reduce(last) { Merkle.nodeHash($1, $0) }
    }
}
