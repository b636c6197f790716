import Kernel

/// One database engine behind the store.
///
/// Drivers conform; nobody else names them.
package protocol Engine: Sendable {
    /// Reads in one consistent view; never blocks the caller's executor.
    func read<Answer: Sendable>(_ work: @escaping @Sendable (any Reader) throws -> Answer) async throws -> Answer

    /// Runs the body in one write transaction (`BEGIN IMMEDIATE` / `BEGIN`), and returns after a durable COMMIT.
    ///
    /// - Parameter committed: called once COMMIT has returned and before this does, where the body ran: who waits for the
    ///   transaction is told without waiting for its caller too.
    func transaction(
        _ body: @escaping @Sendable (any Session) throws -> Void,
        committed: @escaping @Sendable () -> Void
    ) async throws

    /// Brings the schema up to the migrations, in order, each once, under a lock that other processes respect.
    ///
    /// Refuses a database that holds a migration not in the list (`newerThanThisProgram`).
    func migrate(_ migrations: [Migration]) async throws

    /// A number that changes whenever anyone, this process or another, has committed a change.
    func changeToken() async throws -> Int64

    func close() async throws
}

/// A write transaction in which several writers take turns.
package protocol Session: Writer {
    /// Runs the body as part of the whole: where it throws, nothing of the transaction may be kept.
    func together<Answer>(_ body: () throws -> Answer) throws -> Answer

    /// Runs the body in a savepoint: rolled back alone where it throws.
    func savepoint<Answer>(_ body: () throws -> Answer) throws -> Answer
}
