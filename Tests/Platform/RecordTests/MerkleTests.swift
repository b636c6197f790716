import Kernel
import Record
import Testing

@Suite("The tree of RFC 6962")
struct MerkleTests {
    /// The leaves that RFC 6962's authors publish with their reference implementation.
    private static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ].compactMap { Hex.bytes($0) }

    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test("Every tree of the published leaves has the published root")
    func publishedRoots() {
        var edge = Edge.empty
        #expect(edge.root.hex == Self.roots[0])
        for (leaf, root) in zip(Self.leaves, Self.roots.dropFirst()) {
            edge.append(Merkle.leafHash(leaf))
            #expect(edge.root.hex == root)
        }
    }

    @Test("Every leaf is proved in every tree up to 130 leaves, and no other leaf by its proof")
    func everyInclusion() throws {
        let tree = SmallTree(130)
        for size in 1...Int64(130) {
            let root = try Merkle.root(at: size, tree.hash)
            for leaf in 0..<size {
                let path = try Merkle.inclusionProof(of: leaf, at: size, tree.hash)
                let hash = tree.leaves[Int(leaf)]
                #expect(Merkle.includes(hash, at: leaf, in: size, root: root, path: path))
                let other = tree.leaves[Int((leaf + 1) % 130)]
                #expect(!Merkle.includes(other, at: leaf, in: size, root: root, path: path))
                #expect(!Merkle.includes(hash, at: leaf ^ 1, in: size, root: root, path: path) || size == 1)
                #expect(!Merkle.includes(hash, at: leaf, in: size, root: root, path: path + [hash]))
            }
        }
    }

    @Test("Every tree is proved to go on from every smaller one, and from no other")
    func everyConsistency() throws {
        let tree = SmallTree(130)
        let roots = try (0...Int64(130)).map { try Merkle.root(at: $0, tree.hash) }
        for size in 1...Int64(130) {
            for old in 1...size {
                let proof = try Merkle.consistencyProof(from: old, to: size, tree.hash)
                let (before, after) = (roots[Int(old)], roots[Int(size)])
                #expect(Merkle.isConsistent(from: old, root: before, to: size, root: after, proof: proof))
                #expect(
                    !Merkle.isConsistent(from: old, root: after, to: size, root: before, proof: proof) || old == size
                )
                #expect(!Merkle.isConsistent(from: old, root: before, to: size, root: after, proof: proof + [before]))
                #expect(
                    proof.isEmpty
                        || !Merkle.isConsistent(
                            from: old,
                            root: before,
                            to: size,
                            root: after,
                            proof: Array(proof.dropLast())
                        )
                )
            }
        }
    }

    @Test("The edge gives the same root as the tree, and tells which subtrees a leaf makes whole")
    func edgeAgrees() throws {
        let tree = SmallTree(300)
        var edge = Edge.empty
        for (index, leaf) in tree.leaves.enumerated() {
            for (subtree, hash) in edge.append(leaf) { #expect(tree.hash(subtree) == hash) }
            #expect(try edge.root == Merkle.root(at: Int64(index + 1), tree.hash))
            #expect(Edge(size: edge.size, bytes: edge.bytes) == edge)
        }
        #expect(Edge(size: 3, bytes: edge.bytes) == nil)
    }
}

/// A tree with the hashes of all its whole subtrees, a row for each height.
struct SmallTree {
    private var rows: [[Digest32]]

    var leaves: [Digest32] { rows[0] }

    init(_ count: UInt16) {
        rows = [(0..<count).map { Merkle.leafHash([UInt8($0 >> 8), UInt8($0 & 255)]) }]
        while let last = rows.last, last.count > 1 {
            rows.append(stride(from: 1, to: last.count, by: 2).map { Merkle.nodeHash(last[$0 - 1], last[$0]) })
        }
    }

    func hash(_ subtree: Subtree) -> Digest32 { rows[subtree.height][Int(subtree.number)] }
}
