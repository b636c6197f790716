import Storage

extension PostgresSession {
    /// Brings the schema up to date in this one transaction: another server waits, then finds nothing to do.
    func migrate(_ migrations: [Migration]) throws {
        try connection.command(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                name TEXT COLLATE "C" NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL
            )
            """
        )
        let applied: [String] = try rows("SELECT name FROM schema_migration ORDER BY name").map { try $0["name"] }
        for migration in try migrations.missing(from: applied) {
            try connection.command(PostgresDialect.written(migration.sql))
            try run("INSERT INTO schema_migration (name, applied_at) VALUES (\(migration.name), \(world.now()))")
        }
    }
}
