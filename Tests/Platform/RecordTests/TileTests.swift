import Record
import Testing

@Suite("Tiles")
struct TileTests {
    @Test(
        "An address is written as C2SP tlog-tiles says, and reads back",
        arguments: [
            (TileAddress(.hashes(level: 0), number: 1_234_067), "tile/0/x001/x234/067"),
            (TileAddress(.hashes(level: 0), number: 273, width: 112), "tile/0/273.p/112"),
            (TileAddress(.entries, number: 0), "tile/entries/000"),
            (TileAddress(.entries, number: 1000, width: 255), "tile/entries/x001/000.p/255"),
            (TileAddress(.hashes(level: 63), number: 0, width: 1), "tile/63/000.p/1"),
        ]
    )
    func address(_ address: TileAddress, _ path: String) {
        #expect(address.path == path)
        #expect(TileAddress(path: path) == address)
    }

    @Test(
        "No other way to write an address is read",
        arguments: [
            "tile/0/0", "tile/00/000", "tile/64/000", "tile/-1/000", "tile/0/x000/001", "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01", "tile/0/001/234", "tile/0/x001", "tile/0/000/", "tile//000", "tile/0/", "tile/0", "tile",
            "",
            "tile/entries/0x0", "tile/data/000", "tile/0/000.p", "tile/0/.p/1", "tile/0/+00", "/tile/0/000",
            "tile/0/000.p/+1",
            "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
        ]
    )
    func otherAddresses(_ path: String) {
        #expect(TileAddress(path: path) == nil)
    }

    @Test("Tiles hold the tree: hashes, entries, partial and whole, and nothing that is not there yet")
    func served() async throws {
        let kit = try await RecordKit()
        try await kit.recordNotes(1...600)
        let log = try await kit.current()
        func tile(_ path: String) async throws -> [UInt8]? {
            let address = try #require(TileAddress(path: path))
            return try await kit.store.read { try Tiles.bytes(address, of: log.id, in: $0) }
        }
        let whole = try #require(try await tile("tile/0/000"))
        #expect(whole.count == 8192)
        #expect(try await tile("tile/0/001.p/3") == (try await tile("tile/0/001")).map { Array($0.prefix(96)) })
        #expect(try await tile("tile/0/002.p/88")?.count == 88 * 32)
        #expect(try await tile("tile/0/002.p/89") == nil)
        #expect(try await tile("tile/0/002") == nil)
        #expect(try await tile("tile/1/000.p/2")?.count == 64)
        #expect(try await tile("tile/1/000.p/3") == nil)
        #expect(try await tile("tile/2/000.p/1") == nil)
        #expect(try await tile("tile/0/x001/000") == nil)
        let above = try #require(try await tile("tile/1/000.p/1"))
        var edge = Edge.empty
        for start in stride(from: 0, to: 8192, by: 32) {
            edge.append(try #require(Digest32(whole[start..<start + 32])))
        }
        #expect(edge.root.bytes == above)
        let entries = try #require(try await tile("tile/entries/002.p/88"))
        let hashes = try #require(try await tile("tile/0/002.p/88"))
        #expect(leaves(in: entries).flatMap { Merkle.leafHash($0).bytes } == hashes)
    }

    private func leaves(in bundle: [UInt8]) -> [[UInt8]] {
        var leaves: [[UInt8]] = []
        var index = 0
        while index + 2 <= bundle.count {
            let length = Int(bundle[index]) << 8 | Int(bundle[index + 1])
            leaves.append(Array(bundle[index + 2..<index + 2 + length]))
            index += 2 + length
        }
        return leaves
    }
}
