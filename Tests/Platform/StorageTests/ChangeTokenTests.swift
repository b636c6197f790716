import HeardTesting
import Storage
import Testing

@Suite("A change is noticed, whoever makes it")
struct ChangeTokenTests {
    @Test("The token stays while nothing is written, and moves with every change", arguments: TestEngine.allCases)
    func own(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            var seen: Set<Int64> = []
            for id in 0..<20 {
                try await store.write { try Things.add(id, in: $0) }
                seen.insert(try await store.changeToken())
            }
            #expect(seen.count == 20)
        }
    }

    @Test("On SQLite the token rests while nothing is written")
    func rests() async throws {
        try await TemporaryStore.with(.sqlite, Things.migrations) { store in
            let before = try await store.changeToken()
            _ = try await store.read { try Things.ids(in: $0) }
            #expect(try await store.changeToken() == before)
        }
    }

    @Test("Another process's change moves it too", arguments: TestEngine.allCases)
    func others(on engine: TestEngine) async throws {
        try await engine.withDatabase { open in
            let (ours, theirs) = (Store(try await open()), Store(try await open()))
            try await ours.migrate(Things.migrations)
            let before = try await ours.changeToken()
            try await theirs.write { try Things.add(1, in: $0) }
            #expect(try await ours.changeToken() != before)
            #expect(try await ours.read { try Things.ids(in: $0) } == [1])
            try await ours.close()
            try await theirs.close()
        }
    }
}
