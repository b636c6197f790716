import HeardTesting
import Storage
import StoragePostgres
import Testing

@Suite("PostgreSQL may go away and come back")
struct PostgresConnectionTests {
    @Test("After every connection broke, reading, writing and watching go on")
    func broken() async throws {
        let server = try await PostgresServer.shared()
        let url = try await server.makeDatabase()
        let store = Store(try await PostgresEngine(url: url, world: .counting))
        try await store.migrate(Things.migrations)
        for id in 1...3 {
            try await store.write { try Things.add(id, in: $0) }
            _ = try await store.changeToken()
            #expect(try await store.read { try Things.ids(in: $0) } == Array(1...id))
            try await server.breakConnections(to: url)
        }
        _ = try await store.changeToken()
        #expect(try await store.read { try Things.ids(in: $0) } == [1, 2, 3])
        try await store.close()
    }

    @Test("A write whose connection breaks before COMMIT is not kept, and says so")
    func brokenWriter() async throws {
        let server = try await PostgresServer.shared()
        let url = try await server.makeDatabase()
        let store = Store(try await PostgresEngine(url: url, world: .counting))
        try await store.migrate(Things.migrations)
        let runs = Counter()
        await #expect(throws: StorageError.self) {
            try await store.write { writer in
                runs.next()
                try Things.add(1, in: writer)
                _ = try writer.rows("SELECT COUNT(pg_terminate_backend(pg_backend_pid()))")
            }
        }
        #expect(runs.value == 1)
        try await store.write { try Things.add(2, in: $0) }
        #expect(try await store.read { try Things.ids(in: $0) } == [2])
        try await store.close()
    }

    @Test("A server that is not there is unreachable, and the message holds no password")
    func nowhere() async throws {
        let error = await #expect(throws: StorageError.self) {
            _ = try await PostgresEngine(url: "postgres://heard:secret@127.0.0.1:1/heard", world: .counting)
        }
        guard case .unreachable(let message) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!message.contains("secret"))
    }
}
