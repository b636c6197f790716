/// Where the private keys of logs are kept, and beside each the last checkpoint it signed.
///
/// Never in the database: restoring that must not touch them. Closures throw `RecordError.keys` where the place cannot be
/// read or written.
package struct LogKeys: Sendable {
    /// The name of every log that has a key or a checkpoint here.
    package var names: @Sendable () throws -> [String]
    /// The key of the log so named, or nil where there is none.
    package var signingKey: @Sendable (_ log: String) throws -> SigningKey?
    /// Keeps a new key; throws where there is one already.
    package var create: @Sendable (_ key: SigningKey, _ log: String) throws -> Void
    /// The last signed checkpoint, or nil where nothing was signed yet.
    package var checkpoint: @Sendable (_ log: String) throws -> String?
    /// Keeps a signed checkpoint durably in place of a smaller one; throws rather than replace a larger.
    package var keep: @Sendable (_ checkpoint: String, _ log: String) throws -> Void

    package init(
        names: @escaping @Sendable () throws -> [String],
        signingKey: @escaping @Sendable (String) throws -> SigningKey?,
        create: @escaping @Sendable (SigningKey, String) throws -> Void,
        checkpoint: @escaping @Sendable (String) throws -> String?,
        keep: @escaping @Sendable (String, String) throws -> Void
    ) {
        self.names = names
        self.signingKey = signingKey
        self.create = create
        self.checkpoint = checkpoint
        self.keep = keep
    }
}
