import Glibc
import Kernel
import Storage

/// A write transaction from BEGIN to a COMMIT whose outcome is known.
struct PostgresTransaction {
    /// The advisory lock that a writer holds until its COMMIT: "Hear" in ASCII, and the schema it writes to.
    private static let lock = "pg_advisory_xact_lock(1214603634, hashtext(current_schema()))"
    /// How long the outcome of a COMMIT is asked after, in tenths of a second.
    private static let mostAsked = 50

    let connection: PostgresConnection
    let world: World

    /// Runs the body, and returns after COMMIT; leaves no transaction open in any case.
    ///
    /// - Throws: `outcomeUnknown` where the connection broke during COMMIT and the server could not be asked again.
    func run(_ body: (PostgresSession) throws -> Void) throws {
        let number = try begin()
        let session = PostgresSession(connection: connection, world: world)
        do {
            try body(session)
            try session.memory.write(in: session)
            try session.checkWhole()
        } catch {
            connection.abandonTransaction()
            throw error
        }
        try commit(number)
    }

    /// Begins, and answers the transaction's number in the whole cluster.
    private func begin() throws(StorageError) -> String {
        let wasOpen = connection.isOpen
        do throws(StorageError) {
            return try attemptToBegin()
        } catch {
            // A connection that broke while it lay idle: nothing has been done on it yet.
            guard wasOpen, case .unreachable = error else { throw error }
            return try attemptToBegin()
        }
    }

    private func attemptToBegin() throws(StorageError) -> String {
        try connection.open()
        do throws(StorageError) {
            let result = try connection.command(
                "BEGIN; SELECT \(Self.lock); SELECT pg_current_xact_id()::text"
            )
            guard let number = result.firstText else { throw StorageError.engine("a transaction without a number") }
            return number
        } catch {
            connection.abandonTransaction()
            throw error
        }
    }

    private func commit(_ number: String) throws(StorageError) {
        do throws(StorageError) {
            // A transaction in which something had failed answers a COMMIT politely with ROLLBACK.
            guard try connection.command("COMMIT").tag == "COMMIT" else {
                throw StorageError.engine("the transaction was rolled back")
            }
        } catch {
            guard case .unreachable = error else {
                connection.abandonTransaction()
                throw error
            }
            try findOutcome(of: number, error)
        }
    }

    /// Returns where the transaction was committed after all; throws the error where it was not.
    private func findOutcome(of number: String, _ error: StorageError) throws(StorageError) {
        for _ in 0..<Self.mostAsked {
            switch try? status(of: number) {
            case "committed": return
            case "aborted": throw error
            default: usleep(100_000)
            }
        }
        throw .outcomeUnknown("the connection broke during COMMIT, and the server does not say what became of it")
    }

    private func status(of number: String) throws(StorageError) -> String? {
        try connection.open()
        return try connection.command("SELECT pg_xact_status('\(number)'::xid8)").firstText
    }
}
