/// Where the private keys of logs are kept, and beside each the last checkpoint it signed.
///
/// Never in the database: restoring that must not touch them. Closures throw `RecordError.keys` where the place cannot be
/// read or written.
package struct LogKeys: Sendable {
    /// The name of every log that has a key or a checkpoint here.
    package var names: @Sendable () throws -> [String]
    /// The keys of the log so named, the newest last: none, one, or two while the key is being changed.
    package var signingKeys: @Sendable (_ log: String) throws -> [SigningKey]
    /// Keeps the key of a new log; throws where there is one already.
    package var create: @Sendable (_ key: SigningKey, _ log: String) throws -> Void
    /// Keeps these keys durably in place of those there are.
    package var replace: @Sendable (_ keys: [SigningKey], _ log: String) throws -> Void
    /// The last signed checkpoint, or nil where nothing was signed yet.
    package var checkpoint: @Sendable (_ log: String) throws -> String?
    /// Keeps a signed checkpoint durably in place of a smaller one, or of the same with other signatures; throws rather
    /// than replace a larger.
    package var keep: @Sendable (_ checkpoint: String, _ log: String) throws -> Void

    package init(
        names: @escaping @Sendable () throws -> [String],
        signingKeys: @escaping @Sendable (String) throws -> [SigningKey],
        create: @escaping @Sendable (SigningKey, String) throws -> Void,
        replace: @escaping @Sendable ([SigningKey], String) throws -> Void,
        checkpoint: @escaping @Sendable (String) throws -> String?,
        keep: @escaping @Sendable (String, String) throws -> Void
    ) {
        self.names = names
        self.signingKeys = signingKeys
        self.create = create
        self.replace = replace
        self.checkpoint = checkpoint
        self.keep = keep
    }
}

extension LogKeys {
    /// The private key that belongs to the log as it stands in the database.
    ///
    /// - Throws: `RecordError.noKey` where there is none at all, `RecordFault` where there are only others.
    func signingKey(of log: Log) throws -> SigningKey {
        let kept = try signingKeys(log.name)
        guard !kept.isEmpty else { throw RecordError.noKey(log.name) }
        guard let key = kept.first(where: { $0.verifierKey == log.key }) else {
            throw RecordFault(log: log.name, "its key is not the one in the keys folder")
        }
        return key
    }
}
