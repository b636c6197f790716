import Kernel
import Storage

/// An empty store for one test.
package enum TemporaryStore {
    /// Runs the work with a store of its own, brought up to the migrations, and closes it.
    ///
    /// - Parameters:
    ///   - engine: SQLite in a folder of its own, or a new database on the test's PostgreSQL.
    ///   - world: the time and chance of its transactions.
    @discardableResult package static func with<Answer>(
        _ engine: TestEngine = .sqlite,
        _ migrations: [Migration] = [],
        world: World = .counting,
        _ work: (Store) async throws -> Answer
    ) async throws -> Answer {
        try await engine.withDatabase(world: world) { open in
            let store = Store(try await open())
            do {
                try await store.migrate(migrations)
                let answer = try await work(store)
                try await store.close()
                return answer
            } catch {
                try? await store.close()
                throw error
            }
        }
    }
}
