import HeardTesting
import Storage
import StorageSQLite
import Testing

@Suite("SQLite keeps what it says it has kept")
struct SQLiteDurabilityTests {
    @Test("The writer's commits are synced: synchronous is FULL when read back")
    func full() async throws {
        let folder = try TemporaryFolder()
        let engine = try SQLiteEngine(path: folder.file("heard.db"), world: .counting)
        #expect(try engine.durability == .full)
        try await engine.migrate(Things.migrations)
        try await Store(engine).write { try Things.add(1, in: $0) }
        #expect(try engine.durability == .full)
        try await engine.close()
    }

    @Test("A file that is not a database, and a folder that is not there, are said to be so")
    func unusable() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StorageError.self) {
            try SQLiteEngine(path: folder.file("nowhere/heard.db"), world: .counting)
        }
    }
}
