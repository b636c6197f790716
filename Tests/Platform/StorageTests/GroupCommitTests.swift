import HeardTesting
import Storage
import Synchronization
import Testing

@Suite("Writers that wait together share a transaction")
struct GroupCommitTests {
    private struct Regret: Error, Equatable { let id: Int }

    @Test("Thirty-two writers are all kept, each once", arguments: TestEngine.allCases)
    func many(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<32 {
                    group.addTask {
                        for turn in 0..<10 {
                            let id = writer * 10 + turn
                            try await store.write { try Things.add(id, in: $0) }
                            let isThere = try await store.read {
                                try $0.row("SELECT id FROM thing WHERE id = \(id)") != nil
                            }
                            #expect(isThere, "told before it was kept")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.read { try Things.ids(in: $0) } == Array(0..<320))
        }
    }

    @Test("One writer's failure never fails its neighbours", arguments: TestEngine.allCases)
    func neighbours(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { try Things.add(1000, "taken", in: $0) }
            let failed = await withTaskGroup(of: Int?.self) { group in
                for id in 0..<60 {
                    group.addTask { await Self.isRefused(id, by: store) ? id : nil }
                }
                return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
            }
            #expect(failed == Set((0..<60).filter { $0 % 3 != 0 }))
            #expect(try await store.read { try Things.ids(in: $0) } == (0..<60).filter { $0 % 3 == 0 } + [1000])
        }
    }

    /// One in three is sound; one throws after it has written, one breaks a rule of the schema.
    private static func isRefused(_ id: Int, by store: Store) async -> Bool {
        do {
            try await store.write { writer in
                try Things.add(id, id % 3 == 2 ? "taken" : nil, in: writer)
                if id % 3 == 1 { throw Regret(id: id) }
            }
            return false
        } catch let error as Regret {
            #expect(error.id == id)
        } catch {
            guard case StorageError.constraint = error else {
                Issue.record("\(error)")
                return true
            }
        }
        return true
    }

    @Test("Those who come while a transaction writes are written by it too")
    func joined() async throws {
        let engine = RehearsedEngine()
        _ = try await Self.standing(20, at: Store(engine)) { $0 }
        #expect(engine.sizes == [21])
    }

    @Test("Those who come while a transaction commits wait and share the next")
    func shared() async throws {
        let gate = Gate()
        let engine = RehearsedEngine { size in
            if size == 1 { gate.stand() }
            return nil
        }
        let store = Store(engine)
        async let first: Void = store.write { _ in }
        await gate.arrival()
        async let others: Void = withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { try await store.write { _ in } } }
            try await group.waitForAll()
        }
        // The first of them leads.
        try await store.lineUp(19)
        gate.open()
        try await first
        try await others
        #expect(engine.sizes == [1, 20])
    }

    @Test("Where one of them fails, all are tried once more in one transaction, and only that one is told")
    func oneFails() async throws {
        let engine = RehearsedEngine()
        let runs = Counter()
        let answers = try await Self.standing(5, at: Store(engine)) { id in
            runs.next()
            if id == 3 { throw Regret(id: id) }
            return id
        }
        #expect(answers.compactMap { try? $0.get() }.sorted() == [0, 1, 2, 4])
        #expect(engine.sizes == [6])
        #expect(runs.value > 5)
    }

    @Test("What a transaction remembers is forgotten with what is taken back", arguments: TestEngine.allCases)
    func memory(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let answers = try await Self.standing(6, at: store) { writer, id in
                let last: Int? = writer.memory[0]
                try Things.add(id, in: writer)
                writer.memory[0] = id
                if id.isMultiple(of: 2) { throw Regret(id: id) }
                // What a neighbour has left must be a row that is there.
                guard let last else { return true }
                return try writer.row("SELECT id FROM thing WHERE id = \(last)") != nil
            }
            #expect(answers.compactMap { try? $0.get() } == [true, true, true])
        }
    }

    @Test("When the shared transaction fails, each is tried alone and has its own answer")
    func wholeFails() async throws {
        let engine = RehearsedEngine(failsCommit: { size in size > 1 ? .full : nil })
        let store = Store(engine)
        let runs = Counter()
        let answers = try await Self.standing(5, at: store) { id in
            runs.next()
            return id
        }
        #expect(answers.compactMap { try? $0.get() }.sorted() == [0, 1, 2, 3, 4])
        #expect(engine.sizes == [6, 1, 1, 1, 1, 1, 1])
        #expect(runs.value == 10)
    }

    @Test("Nobody is told kept when the commit fails alone too")
    func neverKept() async throws {
        let store = Store(RehearsedEngine(failsCommit: { _ in .full }))
        for answer in try await Self.standing(3, at: store, { $0 }) {
            #expect(throws: StorageError.full) { try answer.get() }
        }
    }

    @Test("A commit whose outcome nobody knows is not tried again")
    func unknownOutcome() async throws {
        let engine = RehearsedEngine(failsCommit: { size in size > 1 ? .outcomeUnknown("broke") : nil })
        for answer in try await Self.standing(3, at: Store(engine), { $0 }) {
            #expect(throws: StorageError.outcomeUnknown("broke")) { try answer.get() }
        }
        #expect(engine.sizes == [4])
    }

    @Test("A writer alone is tried again where the engine asks for it, but not for ever")
    func busy() async throws {
        let tries = Counter()
        let patient = Store(RehearsedEngine(failsCommit: { _ in tries.next() < 3 ? .busy("later") : nil }))
        #expect(try await patient.write { _ in 7 } == 7)
        #expect(tries.value == 3)
        let hopeless = Store(RehearsedEngine(failsCommit: { _ in .busy("later") }))
        await #expect(throws: StorageError.busy("later")) { try await hopeless.write { _ in } }
    }

    @Test("A writer whose task is cancelled takes nobody with it", arguments: TestEngine.allCases)
    func cancelled(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let gate = Gate()
            let first = Task { try await store.write { _ in gate.stand() } }
            await gate.arrival()
            let tasks = (0..<10).map { id in Task { try await store.write { try Things.add(id, in: $0) } } }
            try await store.lineUp(10)
            first.cancel()
            for id in stride(from: 0, to: 10, by: 2) { tasks[id].cancel() }
            gate.open()
            try await first.value
            for id in stride(from: 1, to: 10, by: 2) { try await tasks[id].value }
            for task in tasks { _ = await task.result }
            let ids = try await store.read { try Things.ids(in: $0) }
            #expect(Set(ids).isSuperset(of: [1, 3, 5, 7, 9]))
        }
    }

    /// Lets so many writers stand in line behind a first one that is being written, so that they share its transaction, and
    /// gives their answers.
    private static func standing(
        _ count: Int,
        at store: Store,
        _ work: @escaping @Sendable (Int) throws -> Int
    ) async throws -> [Result<Int, any Error>] {
        try await standing(count, at: store) { _, id in try work(id) }
    }

    private static func standing<Answer: Sendable>(
        _ count: Int,
        at store: Store,
        _ work: @escaping @Sendable (any Writer, Int) throws -> Answer
    ) async throws -> [Result<Answer, any Error>] {
        let gate = Gate()
        async let first: Void = { try? await store.write { _ in gate.stand() } }()
        await gate.arrival()
        async let answers = withTaskGroup(of: Result<Answer, any Error>.self) { group in
            for id in 0..<count {
                group.addTask {
                    do { return .success(try await store.write { try work($0, id) }) } catch { return .failure(error) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        try await store.lineUp(count)
        gate.open()
        await first
        return await answers
    }
}
