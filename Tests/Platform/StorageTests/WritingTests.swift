import HeardTesting
import Kernel
import Storage
import Testing

@Suite("A change is whole or not at all")
struct WritingTests {
    private struct Regret: Error {}

    @Test(
        "Readers do not see what is not yet committed, and keep the view they began with",
        arguments: TestEngine.allCases
    )
    func uncommitted(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let gate = Gate()
            async let written: Void = store.write { writer in
                try Things.add(1, in: writer)
                gate.stand()
            }
            await gate.arrival()
            let before = try await store.read { try Things.ids(in: $0) }
            #expect(before == [])
            gate.open()
            try await written
            let ids = try await store.read { try Things.ids(in: $0) }
            #expect(ids == [1])
        }
    }

    @Test("A reader keeps the view it began with", arguments: TestEngine.allCases)
    func oneView(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let gate = Gate()
            async let views = store.read { reader in
                let first = try Things.ids(in: reader)
                gate.stand()
                return (first, try Things.ids(in: reader))
            }
            await gate.arrival()
            try await store.write { try Things.add(1, in: $0) }
            gate.open()
            let (first, second) = try await views
            #expect(first == [])
            #expect(second == [])
        }
    }

    @Test("A writer sees what it has written", arguments: TestEngine.allCases)
    func ownWrites(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let seen = try await store.write { writer in
                try Things.add(1, in: writer)
                return try Things.ids(in: writer)
            }
            #expect(seen == [1])
        }
    }

    @Test("Work that throws leaves nothing behind, and its own error comes out", arguments: TestEngine.allCases)
    func thrown(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            await #expect(throws: Regret.self) {
                try await store.write { writer in
                    try Things.add(1, in: writer)
                    throw Regret()
                }
            }
            let ids = try await store.read { try Things.ids(in: $0) }
            #expect(ids == [])
        }
    }

    @Test("How many rows were changed is known, none where none was", arguments: TestEngine.allCases)
    func changes(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let counts = try await store.write { writer in
                for id in 1...3 { try Things.add(id, in: writer) }
                return [
                    try writer.run("UPDATE thing SET size = \(1) WHERE id > \(1)"),
                    try writer.run("UPDATE thing SET size = \(2) WHERE id > \(9)"),
                    try writer.run("DELETE FROM thing WHERE id = \(1)"),
                ]
            }
            #expect(counts == [2, 0, 1])
        }
    }

    @Test("A statement can answer with the rows it made", arguments: TestEngine.allCases)
    func returning(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let id: Int? = try await store.write {
                try $0.row("INSERT INTO thing (id, name) VALUES (\(7), \("seven")) RETURNING id")?["id"]
            }
            #expect(id == 7)
        }
    }

    @Test(
        "A rule of the schema that is broken is a constraint",
        arguments: TestEngine.allCases,
        [
            "INSERT INTO thing (id, name) VALUES (2, 'thing 1')",
            "INSERT INTO thing (id, name) VALUES (1, 'other')",
            "INSERT INTO thing (id) VALUES (2)",
            "INSERT INTO thing (id, name, size) VALUES (2, 'other', -1)",
            "INSERT INTO part (id, thing_id) VALUES (1, 99)",
            "DELETE FROM thing WHERE id = 5",
        ] as [SQL]
    )
    func constraints(on engine: TestEngine, statement: SQL) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { writer in
                try Things.add(1, in: writer)
                try Things.add(5, in: writer)
                try writer.run("INSERT INTO part (id, thing_id) VALUES (5, 5)")
            }
            let error = await #expect(throws: StorageError.self) { try await store.write { try $0.run(statement) } }
            guard case .constraint = error else {
                Issue.record("\(String(describing: error)) is not a constraint")
                return
            }
            let ids = try await store.read { try Things.ids(in: $0) }
            #expect(ids == [1, 5])
        }
    }

    @Test("A failed statement fails the write, even where the work goes on", arguments: TestEngine.allCases)
    func swallowed(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            await #expect(throws: StorageError.self) {
                try await store.write { writer in
                    try Things.add(1, in: writer)
                    try? Things.add(1, in: writer)
                }
            }
            let ids = try await store.read { try Things.ids(in: $0) }
            #expect(ids == [])
        }
    }

    @Test("What is not SQL is refused, and the store goes on", arguments: TestEngine.allCases)
    func nonsense(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            await #expect(throws: StorageError.self) { try await store.read { try $0.rows("SELEKT 1") } }
            await #expect(throws: StorageError.self) { try await store.write { try $0.run("SELEKT 1") } }
            await #expect(throws: StorageError.self) { try await store.write { try $0.run("DELETE FROM nowhere") } }
            try await store.write { try Things.add(1, in: $0) }
            let ids = try await store.read { try Things.ids(in: $0) }
            #expect(ids == [1])
        }
    }

    @Test("The time of a transaction is the world's", arguments: TestEngine.allCases)
    func time(on engine: TestEngine) async throws {
        let world = World.still(on: try #require(Day("2019-11-21")))
        try await TemporaryStore.with(engine, Things.migrations, world: world) { store in
            let now = try await store.write { $0.world.now() }
            #expect(now == world.now())
        }
    }
}
