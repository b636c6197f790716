import HeardTesting
import Storage
import Testing

@Suite("Writers meet trouble at COMMIT, no room, and other processes")
struct ContentionTests {
    @Test("A rule that is checked at COMMIT fails its own writer only", arguments: TestEngine.allCases)
    func deferred(on engine: TestEngine) async throws {
        let step = Migration(
            "2026-11-22 late",
            """
            CREATE TABLE late (
                id BIGINT PRIMARY KEY,
                after_id BIGINT REFERENCES late (id) DEFERRABLE INITIALLY DEFERRED
            );
            """
        )
        try await TemporaryStore.with(engine, [step]) { store in
            let refused = await Self.refused(20) { id in
                let after = id % 5 == 0 ? 999 : id
                try await store.write { try $0.run("INSERT INTO late (id, after_id) VALUES (\(id), \(after))") }
            }
            #expect(refused == [0, 5, 10, 15])
            let kept: [Int] = try await store.read {
                try $0.rows("SELECT id FROM late ORDER BY id").map { try $0["id"] }
            }
            #expect(kept == (0..<20).filter { $0 % 5 != 0 })
        }
    }

    @Test("Where there is no room left, what fits is kept and what does not says so")
    func full() async throws {
        try await TemporaryStore.with(.sqlite, Things.migrations) { store in
            let pages: Int? = try await store.write { writer in
                _ = try writer.rows("PRAGMA max_page_count = 100")
                return try writer.row("PRAGMA max_page_count")?["max_page_count"]
            }
            #expect(pages == 100)
            let refused = await Self.refused(20) { id in
                let body = [UInt8](repeating: 1, count: id % 4 == 0 ? 1_000_000 : 10)
                try await store.write {
                    try $0.run("INSERT INTO thing (id, name, body) VALUES (\(id), \("\(id)"), \(body))")
                }
            }
            #expect(refused == [0, 4, 8, 12, 16])
            let ids = try await store.read { try Things.ids(in: $0) }
            #expect(ids == (0..<20).filter { $0 % 4 != 0 })
            await #expect(throws: StorageError.full) {
                try await store.write { try $0.run("UPDATE thing SET body = \([UInt8](repeating: 1, count: 900_000))") }
            }
        }
    }

    @Test("Two processes that write at once lose nothing of either", arguments: TestEngine.allCases)
    func twoProcesses(on engine: TestEngine) async throws {
        try await engine.withDatabase { open in
            let stores = [Store(try await open()), Store(try await open())]
            for store in stores { try await store.migrate(Things.migrations) }
            let refused = await Self.refused(60) { id in
                try await stores[id % 2].write { writer in
                    // Read, then written: lost where two could do it at the same time.
                    let count = try Things.ids(in: writer).count
                    try Things.add(count, in: writer)
                }
            }
            #expect(refused == [])
            let ids = try await stores[0].read { try Things.ids(in: $0) }
            #expect(ids == Array(0..<60))
            for store in stores { try await store.close() }
        }
    }

    /// Runs so many pieces of work at once, and answers which were refused.
    private static func refused(
        _ count: Int,
        _ work: @escaping @Sendable (Int) async throws -> Void
    ) async -> [Int] {
        await withTaskGroup(of: Int?.self) { group in
            for id in 0..<count {
                group.addTask {
                    do {
                        try await work(id)
                        return nil
                    } catch {
                        return id
                    }
                }
            }
            return await group.reduce(into: []) { if let id = $1 { $0.append(id) } }.sorted()
        }
    }
}
