import Kernel
import Record
import Storage
import Testing

@Suite("Recording")
struct RecordingTests {
    @Test("An event is an entry and a change, and reads back as it was recorded")
    func recorded() async throws {
        let kit = try await RecordKit()
        let made = try await kit.record(NoteMade(number: 1, words: "When is\r\nthe next meeting?", author: "Pat"))
        #expect(made.position == 0)
        let log = kit.log
        let read = try #require(try await kit.store.read { try RecordedEntry.at(0, of: log, in: $0) })
        #expect(read.kind == "note.made")
        #expect(read.at == made.at)
        #expect(read.references == [Reference(.point, year: 2019, number: 1)])
        #expect(read.words == ["text": "When is\r\nthe next meeting?"])
        #expect(read.who == ["name": "Pat"])
        #expect(read.facts == ["number": 1])
        #expect(read.originals == nil)
        #expect(read.digests == made.digests)
        let rows = try await kit.store.read { try $0.rows("SELECT words FROM note") }
        #expect(try rows.map { try $0["words"] as String } == ["When is\r\nthe next meeting?"])
    }

    @Test("A leaf holds no name, no word and nothing else that tells of a person")
    func leafIsPublic() async throws {
        let kit = try await RecordKit()
        try await kit.record(NoteMade(number: 1, words: "When is the next meeting?", author: "Pat Example"))
        let row = try #require(try await kit.store.read { try $0.row("SELECT leaf FROM record_entry") })
        let leaf = try #require(try JSON(canonical: try row["leaf"] as String).members)
        #expect(Set(leaf.names) == ["at", "commit", "kind", "ref", "v"])
        #expect(leaf["ref"] == ["P-2019-0001"])
        #expect(leaf["v"] == 1)
    }

    @Test("Where the change fails, nothing is recorded")
    func together() async throws {
        let kit = try await RecordKit()
        await #expect(throws: StorageError.conflict) { try await kit.record(NoteClosed(number: 5)) }
        #expect(try await kit.current().size == 0)
        try await kit.record(NoteMade(number: 5, words: nil, author: nil))
        #expect(try await kit.record(NoteClosed(number: 5)).position == 1)
    }

    @Test("Writers at the same time get places one after another")
    func manyWriters() async throws {
        let kit = try await RecordKit()
        let places = try await withThrowingTaskGroup(of: Int64.self) { group in
            for number in 1...Int64(40) {
                group.addTask {
                    try await kit.record(NoteMade(number: number, words: "\(number)", author: nil)).position
                }
            }
            return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
        }
        #expect(places == Set(0..<40))
        let log = try await kit.current()
        let root = try await kit.store.read { try StoredTree(log.id, in: $0).root(at: 40) }
        #expect(root == log.edge.root)
    }

    @Test("Stored hashes prove every entry, across the levels of tiles")
    func proofsFromStore() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...700)
        let log = try await kit.current()
        try await kit.store.read { reader in
            let tree = StoredTree(log.id, in: reader)
            for size in [Int64(1), 255, 256, 257, 511, 512, 700] {
                let root = try tree.root(at: size)
                for position in [0, size / 2, size - 1] {
                    let leaf = try #require(try tree.leafHash(at: position))
                    let path = try tree.inclusionProof(of: position, at: size)
                    #expect(Merkle.includes(leaf, at: position, in: size, root: root, path: path))
                }
                let proof = try tree.consistencyProof(from: size, to: 700)
                #expect(Merkle.isConsistent(from: size, root: root, to: 700, root: log.edge.root, proof: proof))
            }
        }
    }

    @Test("The origin is the address and the area, or the key's own where there is no address")
    func origins() {
        let key = [UInt8](repeating: 0, count: 32)
        #expect(Log.origin(address: "https://heard.example/", name: "a", publicKey: key) == "heard.example/a")
        #expect(Log.origin(address: "heard.example:8080", name: "a", publicKey: key) == "heard.example:8080/a")
        #expect(Log.origin(address: nil, name: "a", publicKey: key) == "heard.invalid/66687aadf862bd77/a")
        #expect(Log.origin(address: "", name: "a", publicKey: key) == "heard.invalid/66687aadf862bd77/a")
    }
}
