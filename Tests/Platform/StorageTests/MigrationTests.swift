import HeardTesting
import Storage
import Testing

@Suite("The schema comes up to date once, whoever begins")
struct MigrationTests {
    private static let second = Migration("2026-12-01 colour", "ALTER TABLE thing ADD COLUMN colour TEXT;\n")

    @Test("Processes that start at once bring it up together, each step once", arguments: TestEngine.allCases)
    func together(on engine: TestEngine) async throws {
        try await engine.withDatabase { open in
            let engines = try await withThrowingTaskGroup(of: (any Engine).self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        let engine = try await open()
                        try await engine.migrate(Things.migrations + [Self.second])
                        return engine
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let names: [String] = try await engines[0].read {
                try $0.rows("SELECT name FROM schema_migration ORDER BY name").map { try $0["name"] }
            }
            #expect(names == ["2026-11-22 things", "2026-12-01 colour"])
            for engine in engines { try await engine.close() }
        }
    }

    @Test("A later step is added to what is there", arguments: TestEngine.allCases)
    func later(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { try Things.add(1, in: $0) }
            try await store.migrate(Things.migrations + [Self.second])
            try await store.migrate(Things.migrations + [Self.second])
            let row = try #require(try await store.read { try $0.row("SELECT id, colour FROM thing") })
            #expect(try row["colour"] == String?.none)
        }
    }

    @Test("A database made by a newer program is refused, by name", arguments: TestEngine.allCases)
    func newer(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations + [Self.second]) { store in
            await #expect(throws: StorageError.newerThanThisProgram("2026-12-01 colour")) {
                try await store.migrate(Things.migrations)
            }
        }
    }

    @Test("A step that fails leaves nothing of itself or of the others", arguments: TestEngine.allCases)
    func broken(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let half = Migration("2027-01-01 half", "CREATE TABLE whole (id BIGINT);\nCREATE TABL half (id BIGINT);\n")
            await #expect(throws: StorageError.self) {
                try await store.migrate(Things.migrations + [Self.second, half])
            }
            await #expect(throws: StorageError.self) { try await store.read { try $0.rows("SELECT id FROM whole") } }
            await #expect(throws: StorageError.self) {
                try await store.read { try $0.rows("SELECT colour FROM thing") }
            }
            try await store.migrate(Things.migrations + [Self.second])
        }
    }

    @Test("Quoted text, comments and names in a step stay as they are", arguments: TestEngine.allCases)
    func quoted(on engine: TestEngine) async throws {
        let step = Migration(
            "2026-11-22 words",
            """
            -- TEXT isn't touched here
            CREATE TABLE word (id BIGINT PRIMARY KEY, TEXTURE TEXT NOT NULL DEFAULT 'a TEXT, it''s TEXT');
            INSERT INTO word (id) VALUES (1);
            """
        )
        try await TemporaryStore.with(engine, [step]) { store in
            let said: String? = try await store.read { try $0.row("SELECT texture AS said FROM word")?["said"] }
            #expect(said == "a TEXT, it's TEXT")
        }
    }
}
