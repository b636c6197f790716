import Kernel
import Storage

/// The store in a PostgreSQL database, over libpq: one writer's connection, a pool of readers', one that watches.
package final class PostgresEngine: Engine {
    private let writer: PostgresLane
    private let watch: PostgresLane
    private let readers: PostgresPool
    private let world: World

    /// Connects once, to say at the start what is wrong; the other connections are made when they are needed.
    ///
    /// - Parameters:
    ///   - url: `postgres://…`, as libpq reads it.
    ///   - readers: how many reads go on at a time.
    /// - Throws: `StorageError.unreachable`, or `.engine` for a database that is not UTF-8.
    package init(url: String, world: World, readers: Int = 4) async throws {
        self.world = world
        writer = PostgresLane(url: url, label: "writer")
        watch = PostgresLane(url: url, label: "watch")
        self.readers = PostgresPool(url: url, count: readers)
        try await writer.run { try $0.open() }
    }

    package func read<Answer: Sendable>(
        _ work: @escaping @Sendable (any Reader) throws -> Answer
    ) async throws -> Answer {
        try await readers.run { try PostgresReader.read(on: $0, work) }
    }

    package func transaction(
        _ body: @escaping @Sendable (any Session) throws -> Void,
        committed: @escaping @Sendable () -> Void
    ) async throws {
        try await writer.run { [world] in
            try PostgresTransaction(connection: $0, world: world).run { try body($0) }
            committed()
        }
    }

    package func migrate(_ migrations: [Migration]) async throws {
        try await writer.run { [world] in
            try PostgresTransaction(connection: $0, world: world).run { try $0.migrate(migrations) }
        }
    }

    /// The transactions that a reader beginning now would see, as a number: it changes with every one that ends.
    ///
    /// No table is read, and a change by hand is seen too; work in other databases of the server changes it for nothing.
    package func changeToken() async throws -> Int64 {
        try await watch.run { connection in
            let wasOpen = connection.isOpen
            do {
                return try Self.token(on: connection)
            } catch StorageError.unreachable where wasOpen {
                return try Self.token(on: connection)
            }
        }
    }

    private static func token(on connection: PostgresConnection) throws -> Int64 {
        try connection.open()
        let answer = try connection.execute("SELECT hashtextextended(pg_current_snapshot()::text, 0) AS token")
            .numbers()
        guard let token = answer.first else { throw StorageError.engine("no answer about the latest change") }
        return token
    }

    package func close() async throws {
        try await writer.close()
        try await watch.close()
        try await readers.close()
    }
}
