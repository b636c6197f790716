import HeardTesting
import Storage
import Testing

@Suite("What a transaction writes once for many changes")
struct WrittenLateTests {
    private struct Regret: Error {}

    /// A row whose size is counted up.
    private final class Count: WrittenLate {
        static let table: StaticString = "thing"

        let id: Int
        var size: Int
        private(set) var writes = 0

        init(id: Int, size: Int) { (self.id, self.size) = (id, size) }

        func write(in writer: any Writer) throws {
            writes += 1
            try writer.run("UPDATE thing SET size = \(size) WHERE id = \(id)")
        }

        static func add(_ more: Int, to id: Int, in writer: any Writer) throws {
            let count: Count = try writer.memory[Int64(id)] ?? Count(id: id, size: size(of: id, in: writer))
            count.size += more
            writer.memory.keep(count, under: Int64(id))
        }

        static func size(of id: Int, in reader: any Reader) throws -> Int {
            try #require(try reader.row("SELECT size FROM thing WHERE id = \(id)"))["size"]
        }
    }

    @Test("It is there whenever it is asked for, and after the transaction", arguments: TestEngine.allCases)
    func asked(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { try Things.add(1, size: 0, in: $0) }
            let between = try await store.write { writer in
                try Count.add(1, to: 1, in: writer)
                try Count.add(1, to: 1, in: writer)
                let between = try Count.size(of: 1, in: writer)
                try Count.add(5, to: 1, in: writer)
                return between
            }
            #expect(between == 2)
            #expect(try await store.read { try Count.size(of: 1, in: $0) } == 7)
        }
    }

    @Test("What asks for other tables does not have it written", arguments: TestEngine.allCases)
    func otherTables(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { try Things.add(1, size: 0, in: $0) }
            let writes = try await store.write { writer in
                try Count.add(1, to: 1, in: writer)
                let count: Count = try #require(writer.memory[1])
                _ = try writer.row("SELECT \(2) AS two")
                let before = count.writes
                _ = try Count.size(of: 1, in: writer)
                return [before, count.writes]
            }
            #expect(writes == [0, 1])
        }
    }

    @Test(
        "Of writers that share a transaction, those that are kept count and no others",
        arguments: TestEngine.allCases
    )
    func neighbours(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { try Things.add(1, size: 0, in: $0) }
            let gate = Gate()
            async let first: Void = store.write { _ in gate.stand() }
            await gate.arrival()
            async let kept = withTaskGroup(of: Bool.self) { group in
                for number in 0..<30 {
                    group.addTask {
                        let kept: Void? = try? await store.write { writer in
                            try Count.add(1, to: 1, in: writer)
                            if number.isMultiple(of: 3) { throw Regret() }
                        }
                        return kept != nil
                    }
                }
                return await group.reduce(0) { $1 ? $0 + 1 : $0 }
            }
            try await store.lineUp(30)
            gate.open()
            try await first
            #expect(await kept == 20)
            #expect(try await store.read { try Count.size(of: 1, in: $0) } == 20)
        }
    }

    @Test("Work that throws takes it back", arguments: TestEngine.allCases)
    func takenBack(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { try Things.add(1, size: 3, in: $0) }
            await #expect(throws: Regret.self) {
                try await store.write { writer in
                    try Count.add(1, to: 1, in: writer)
                    throw Regret()
                }
            }
            #expect(try await store.read { try Count.size(of: 1, in: $0) } == 3)
        }
    }
}
