import Foundation
import Record
import Testing

/// Proofs, good and bad, that others have published.
///
/// They are not part of the project: where the folder beside it is
/// absent these tests are skipped.
@Suite("Merkle proofs written by others", .enabled(if: MerkleCorpus.isThere))
struct MerkleCorpusTests {
    @Test("Each published inclusion proof is accepted or refused as it should be", arguments: MerkleCorpus.inclusion)
    func inclusion(_ vector: MerkleCorpus.Inclusion) {
        #expect(vector.isAccepted == !vector.wantErr)
    }

    @Test(
        "Each published consistency proof is accepted or refused as it should be",
        arguments: MerkleCorpus.consistency
    )
    func consistency(_ vector: MerkleCorpus.Consistency) {
        #expect(vector.isAccepted == !vector.wantErr)
    }
}

enum MerkleCorpus {
    struct Inclusion: Decodable, Sendable, CustomTestStringConvertible {
        let leafIdx: Int64
        let treeSize: Int64
        let root: String?
        let leafHash: String?
        let proof: [String]?
        let desc: String
        let wantErr: Bool

        var testDescription: String { desc }

        var isAccepted: Bool {
            let path = (proof ?? []).compactMap { Digest32(base64: $0) }
            guard path.count == (proof ?? []).count, let root = root.flatMap({ Digest32(base64: $0) }),
                let hash = leafHash.flatMap({ Digest32(base64: $0) })
            else { return false }
            return Merkle.includes(hash, at: leafIdx, in: treeSize, root: root, path: path)
        }
    }

    struct Consistency: Decodable, Sendable, CustomTestStringConvertible {
        let size1: Int64
        let size2: Int64
        let root1: String?
        let root2: String?
        let proof: [String]?
        let desc: String
        let wantErr: Bool

        var testDescription: String { desc }

        var isAccepted: Bool {
            let steps = (proof ?? []).compactMap { Digest32(base64: $0) }
            guard steps.count == (proof ?? []).count, let before = root1.flatMap(Consistency.root),
                let after = root2.flatMap(Consistency.root)
            else { return false }
            return Merkle.isConsistent(from: size1, root: before, to: size2, root: after, proof: steps)
        }

        /// Some vectors have a few words for a root: their hash stands for them.
        private static func root(_ text: String) -> Digest32? {
            Base64.bytes(text).map { Digest32($0) ?? Digest32.of($0) }
        }
    }

    /// `../shared/corpus/merkle` from the project's root.
    private static var folder: URL {
        var root = URL(filePath: #filePath)
        while root.pathComponents.count > 1, root.lastPathComponent != "Tests" { root.deleteLastPathComponent() }
        return root.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus/merkle")
    }

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static var inclusion: [Inclusion] { vectors("inclusion") }

    static var consistency: [Consistency] { vectors("consistency") }

    private static func vectors<Vector: Decodable>(_ name: String) -> [Vector] {
        let files = FileManager.default.enumerator(at: folder.appending(path: name), includingPropertiesForKeys: nil)
        return (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
            .compactMap { file in
                (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(Vector.self, from: $0) }
            }
    }
}
