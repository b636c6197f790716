/// Why the record could not do what was asked.
package enum RecordError: Error, Sendable, Equatable {
    /// A part of an entry that should be an object of fields is not one.
    case notFields
    /// A field is missing or is not of the type asked for.
    case badField(String)
    case noSuchLog(String)
    case noSuchEntry(Int64)
    /// The private key of a log is not where keys are kept, or cannot be read.
    case noKey(String)
    /// The text of a leaf would be longer than the 65,535 bytes an entry tile has room for.
    case leafTooLong
    /// A kind of entry may not be erased (what), or a part was erased already.
    case cannotErase(String)
    /// A folder of keys could not be read or written: what, and the system's error number.
    case keys(String, code: Int32)
    /// What is kept would have to be signed against what was signed before.
    case inconsistent(RecordFault)
}
