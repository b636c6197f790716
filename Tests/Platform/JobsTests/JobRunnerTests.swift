import HeardTesting
import Kernel
import Storage
import Synchronization
import Testing

@testable import Jobs

/// A clock that a test sets.
private final class Clock: Sendable {
    private let moment = Mutex(Int64(1_574_337_600_000))
    var now: Instant { Instant(milliseconds: moment.withLock { $0 }) }

    func pass(minutes: Int64) { moment.withLock { $0 += minutes * 60_000 } }
}

/// A value that a job and its test share.
private final class Held<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }
}

@Suite("Jobs")
struct JobRunnerTests {
    private struct Broken: Error {}

    private let migrations =
        JobsSchema.migrations + [Migration("2026-11-22 sheet", "CREATE TABLE sheet (id BIGINT PRIMARY KEY);")]
    private let clock = Clock()

    private func world(_ chance: UInt8 = 1) -> World {
        let clock = clock
        return World(now: { clock.now }, random: { Array(repeating: chance, count: $0) })
    }

    private func with(_ engine: TestEngine, _ work: (Store) async throws -> Void) async throws {
        try await TemporaryStore.with(engine, migrations, world: world(), work)
    }

    /// Writes one more sheet, until there are so many.
    private func filling(_ count: Int, everyMinutes: Int = 60) -> Job {
        Job("fill", everyMinutes: everyMinutes) { writer in
            let found: Int = try writer.row("SELECT COUNT(*) AS found FROM sheet")?["found"] ?? 0
            guard found < count else { return Job.Step(done: 0) }
            try writer.run("INSERT INTO sheet (id) VALUES (\(found + 1))")
            return Job.Step(done: 1, hasMore: true)
        }
    }

    private func sheets(_ store: Store) async throws -> Int {
        try await store.read { try $0.row("SELECT COUNT(*) AS found FROM sheet")?["found"] ?? 0 }
    }

    @Test(
        "A job goes on piece by piece to its end, and waits its time before the next run",
        arguments: TestEngine.allCases
    )
    func pace(engine: TestEngine) async throws {
        try await with(engine) { store in
            let runner = JobRunner([filling(3)], on: store, world: world())
            let outcomes = await runner.runDue()
            let done = try outcomes.map { try $0.result.get() }
            #expect(done == [3])
            #expect(try await sheets(store) == 3)
            let again = JobRunner([filling(5)], on: store, world: world())
            clock.pass(minutes: 59)
            #expect(await again.runDue().isEmpty)
            #expect(try await sheets(store) == 3)
            clock.pass(minutes: 1)
            #expect(await again.runDue().count == 1)
            #expect(try await sheets(store) == 5)
        }
    }

    @Test(
        "While one server is at a job no other is; when it dies another goes on later",
        arguments: TestEngine.allCases
    )
    func turns(engine: TestEngine) async throws {
        try await with(engine) { store in
            let (job, own) = (filling(2), JobTurn(job: filling(2), holder: "one"))
            let other = JobTurn(job: job, holder: "two")
            func take(_ turn: JobTurn) async throws -> Bool { try await store.write { try turn.take(in: $0) } }
            let took = [try await take(own), try await take(other), try await take(own)]
            #expect(took == [true, false, true])
            let runner = JobRunner([job], on: store, world: world(2))
            #expect(await runner.runDue().isEmpty)
            clock.pass(minutes: 11)
            #expect(await runner.runDue().count == 1)
            let isTakenBack = try await take(own)
            #expect(!isTakenBack)
            #expect(try await sheets(store) == 2)
        }
    }

    @Test("A job that fails leaves nothing, stops no other, and is tried again at once", arguments: TestEngine.allCases)
    func failure(engine: TestEngine) async throws {
        try await with(engine) { store in
            let isBroken = Held(true)
            let breaking = Job("break", everyMinutes: 60) { writer in
                try writer.run("INSERT INTO sheet (id) VALUES (99)")
                if isBroken.value.withLock({ $0 }) { throw Broken() }
                return Job.Step(done: 1)
            }
            let runner = JobRunner([breaking, filling(1)], on: store, world: world())
            let outcomes = await runner.runDue()
            #expect(outcomes.map(\.job) == ["break", "fill"])
            #expect(throws: Broken.self) { _ = try outcomes.first?.result.get() }
            let before = try await sheets(store)
            isBroken.value.withLock { $0 = false }
            #expect(await runner.runDue().map(\.job) == ["break"])
            let after = try await sheets(store)
            #expect(before == 1 && after == 2)
        }
    }

    @Test("A clock that was put back stops no job", arguments: TestEngine.allCases)
    func clockPutBack(engine: TestEngine) async throws {
        try await with(engine) { store in
            #expect(await JobRunner([filling(1)], on: store, world: world()).runDue().count == 1)
            clock.pass(minutes: -600)
            #expect(await JobRunner([filling(2)], on: store, world: world()).runDue().count == 1)
        }
    }

    @Test("A sweep runs once in its time and counts as nothing")
    func sweep() async throws {
        try await with(.sqlite) { store in
            let swept = Held(0)
            let runner = JobRunner(
                [Job("sweep", everyMinutes: 60, sweep: { _ in swept.value.withLock { $0 += 1 } })],
                on: store,
                world: world()
            )
            #expect(await runner.runDue().isEmpty)
            #expect(await runner.runDue().isEmpty)
            #expect(swept.value.withLock { $0 } == 1)
        }
    }
}
