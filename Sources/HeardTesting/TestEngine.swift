import Kernel
import Storage
import StoragePostgres
import StorageSQLite

/// The engines that every test of tables runs on: `@Test(arguments: TestEngine.allCases)`.
package enum TestEngine: String, Sendable, CaseIterable {
    case sqlite
    case postgres

    /// Opens an empty database, runs the work with a way to open it (again), and removes it.
    ///
    /// - Parameter work: gets a closure that opens one more engine on the same database, as another process would.
    package func withDatabase<Answer>(
        world: World = .counting,
        _ work: (_ open: @escaping @Sendable () async throws -> any Engine) async throws -> Answer
    ) async throws -> Answer {
        if Turnstile.isWithin { return try await database(world: world, work) }
        await Turnstile.stores.enter()
        do {
            let answer = try await Turnstile.$isWithin.withValue(true) { try await database(world: world, work) }
            await Turnstile.stores.leave()
            return answer
        } catch {
            await Turnstile.stores.leave()
            throw error
        }
    }

    private func database<Answer>(
        world: World,
        _ work: (_ open: @escaping @Sendable () async throws -> any Engine) async throws -> Answer
    ) async throws -> Answer {
        switch self {
        case .sqlite:
            let folder = try TemporaryFolder()
            return try await work { try SQLiteEngine(path: folder.file("heard.db"), world: world) }
        case .postgres:
            let server = try await PostgresServer.shared()
            let url = try await server.makeDatabase()
            return try await work { try await PostgresEngine(url: url, world: world) }
        }
    }
}
