import Storage

extension SQLiteSession {
    /// Brings the schema up to date in this one transaction: another process waits, then finds nothing to do.
    func migrate(_ migrations: [Migration]) throws {
        try run(
            "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)"
        )
        try SQLiteSearch.makeTables(on: connection)
        let applied: [String] = try rows("SELECT name FROM schema_migration ORDER BY name").map { try $0["name"] }
        for migration in try migrations.missing(from: applied) {
            try connection.execute(migration.sqliteText)
            try run(
                "INSERT INTO schema_migration (name, applied_at) VALUES (\(migration.name), \(world.now()))"
            )
        }
    }
}

extension Migration {
    /// `INTEGER PRIMARY KEY` is the row's own number in SQLite; a BIGINT one would be a second tree beside it.
    fileprivate var sqliteText: String {
        sql.replacing("BIGINT PRIMARY KEY", with: "INTEGER PRIMARY KEY")
            .replacing("BIGINT NOT NULL PRIMARY KEY", with: "INTEGER NOT NULL PRIMARY KEY")
    }
}
