import HeardTesting
import Storage
import Synchronization
import Testing

@Suite("What was made of rows is made again only after a change")
struct ReadMemoryTests {
    private struct Known: Sendable, Equatable { let ids: [Int] }

    @Test("A reading never gives what was there before a commit, own or another's", arguments: TestEngine.allCases)
    func fresh(on engine: TestEngine) async throws {
        try await engine.withDatabase { open in
            let (ours, theirs) = (Store(try await open()), Store(try await open()))
            try await ours.migrate(Things.migrations)
            for id in 1...20 {
                try await (id.isMultiple(of: 2) ? ours : theirs).write { try Things.add(id, in: $0) }
                for _ in 0..<3 {
                    let known = try await ours.read { reader in
                        try reader.remembering(1) { Known(ids: try Things.ids(in: reader)) }
                    }
                    #expect(known == Known(ids: Array(1...id)))
                }
            }
            try await ours.close()
            try await theirs.close()
        }
    }

    @Test("On SQLite it is made once for a connection, a type and a number while nothing is written")
    func once() async throws {
        try await TemporaryStore.with(.sqlite, Things.migrations) { store in
            let made = Atomic(0)
            for turn in 0..<50 {
                let (known, number) = try await store.read { reader in
                    let known = try reader.remembering(Int64(turn % 2)) {
                        made.add(1, ordering: .relaxed)
                        return Known(ids: [turn % 2])
                    }
                    return (known, try reader.remembering(Int64(turn % 2)) { turn % 2 })
                }
                #expect(known == Known(ids: [turn % 2]) && number == turn % 2)
            }
            // The pool has a few connections; one after another is read on one or two of them.
            #expect(made.load(ordering: .relaxed) <= 8)
        }
    }

    @Test("What could not be made is not kept, and a write transaction makes its own")
    func failed() async throws {
        struct Unmade: Error {}
        try await TemporaryStore.with(.sqlite, Things.migrations) { store in
            await #expect(throws: Unmade.self) {
                try await store.read { try $0.remembering(1) { () throws -> Known in throw Unmade() } }
            }
            let after = try await store.write { writer in
                try Things.add(7, in: writer)
                return try writer.remembering(1) { Known(ids: try Things.ids(in: writer)) }
            }
            #expect(after == Known(ids: [7]))
        }
    }
}
