import Kernel

/// The store of an install: one engine, its readers, and its writers in groups.
package final class Store: Sendable {
    private let engine: any Engine
    private let commits: GroupCommit

    package init(_ engine: any Engine) {
        self.engine = engine
        commits = GroupCommit(engine: engine)
    }

    /// Reads in one consistent view.
    package func read<Answer: Sendable>(
        _ work: @escaping @Sendable (any Reader) throws -> Answer
    ) async throws -> Answer {
        try await engine.read(work)
    }

    /// Makes a change, whole or not at all; returns after it is durable.
    ///
    /// Writers that wait at the same time share one durable transaction. The work may be run more than once
    /// where a neighbour or the transaction failed, so it has no effect but through its writer.
    @discardableResult package func write<Answer: Sendable>(
        _ work: @escaping @Sendable (any Writer) throws -> Answer
    ) async throws -> Answer {
        let answer = LastAnswer<Answer>()
        try await change { writer in answer.keep(try work(writer)) }
        return try answer.taken()
    }

    /// Makes a change that has no answer, or keeps its own: the last one counts.
    package func change(_ work: @escaping @Sendable (any Writer) throws -> Void) async throws {
        let pending = PendingWrite(work)
        await commits.submit(pending)
        try pending.settle()
    }

    /// How many writers wait for the next transaction behind the one that leads it.
    package var writersWaiting: Int { commits.waiting }

    package func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }

    /// A number that changes whenever anyone has committed a change.
    package func changeToken() async throws -> Int64 { try await engine.changeToken() }

    package func close() async throws { try await engine.close() }
}
