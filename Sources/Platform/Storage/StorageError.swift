/// Why a store could not do what was asked.
@usableFromInline package enum StorageError: Error, Sendable, Equatable {
    /// The address names no engine, or not in the form `sqlite:PATH` or `postgres://…`.
    case notAnAddress(String)
    /// Somebody changed the row since it was read.
    case conflict
    /// A rule written in the schema forbids it (unique, check, foreign key).
    case constraint(String)
    /// The database or its disk is full.
    case full
    /// Another writer held the store for too long, or the engine asks for another try.
    case busy(String)
    /// The engine cannot be reached, or the connection broke.
    case unreachable(String)
    /// The connection broke during COMMIT: the change may have been kept, so it is not tried again.
    case outcomeUnknown(String)
    case noSuchColumn(String)
    case unexpectedValue(column: String)
    /// The database was made by a newer Heard.
    case newerThanThisProgram(String)
    /// Anything else the engine says.
    case engine(String)
}
