import Kernel
import Storage

/// Gives a log a new key in place of the one it has.
///
/// A crash at any moment leaves a log that can be served and signed; running it again finishes what was begun.
package struct KeyChange: Sendable {
    private let keys: LogKeys

    package init(keys: LogKeys) { self.keys = keys }

    /// Makes the new key, records the change signed by both, and forgets the old private key.
    ///
    /// - Returns: the new public key, which is to be given to whoever holds the old one.
    package func run(_ id: ID<Log>, in store: Store, world: World) async throws -> VerifierKey {
        try await Signer(keys: keys).sign(id, in: store)
        let log = try await store.read { try Log.find(id, in: $0) }
        let old = try keys.signingKey(of: log)
        let new = try next(after: old, of: log, world)
        try keys.replace([old, new], log.name)
        try await store.write { try change(id, from: old, to: new, in: $0) }
        try keys.replace([new], log.name)
        try await Signer(keys: keys).sign(id, in: store)
        return new.verifierKey
    }

    /// The key that an interrupted change has left, or one made now.
    private func next(after old: SigningKey, of log: Log, _ world: World) throws -> SigningKey {
        if let begun = try keys.signingKeys(log.name).last, begun.verifierKey != old.verifierKey { return begun }
        guard let new = SigningKey(name: log.origin, seed: world.random(32)) else { throw RecordError.noKey(log.name) }
        return new
    }

    /// The last checkpoint is signed by the new key too, so that whoever reads it finds the key the log has.
    private func change(_ id: ID<Log>, from old: SigningKey, to new: SigningKey, in writer: any Writer) throws {
        try writer.run("UPDATE record_log SET size = size WHERE id = \(id)")
        let log = try Log.find(id, in: writer)
        if let checkpoint = log.checkpoint {
            let text = try SignedNote(checkpoint).text
            let both = try SignedNote(text: text, signatures: old.sign(text).signatures + new.sign(text).signatures)
            try keys.keep(both.description, log.name)
            try writer.run("UPDATE record_log SET checkpoint = \(both.description) WHERE id = \(id)")
        }
        try writer.record(KeyChanged(from: old, to: new), in: id)
    }
}

extension Log {
    /// The keys the log had before, the first one first.
    package func formerKeys(in reader: any Reader) throws -> [VerifierKey] {
        try reader.rows("SELECT verifier_key FROM record_key WHERE log_id = \(id) ORDER BY position").map { row in
            guard let key = VerifierKey(try row["verifier_key"] as String) else {
                throw RecordFault(log: name, "a key it had before is not one")
            }
            return key
        }
    }
}
