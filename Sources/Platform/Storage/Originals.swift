/// The originals, byte for byte as they came, each under the hash of what it is.
///
/// Every closure throws `StorageError`: `full` where there is no room, `unreachable` where the place is not there.
package struct Originals: Sendable {
    /// Keeps a batch, and returns once all of it is durable.
    ///
    /// What is there already is not written again. Where it throws, some may have been kept: trying again is harmless.
    package var keep: @Sendable (_ batch: [Original]) throws -> Void
    /// The bytes of an original, or nil where it is not there.
    package var read: @Sendable (_ sha256: String) throws -> [UInt8]?
    package var contains: @Sendable (_ sha256: String) throws -> Bool

    package init(
        keep: @escaping @Sendable ([Original]) throws -> Void,
        read: @escaping @Sendable (String) throws -> [UInt8]?,
        contains: @escaping @Sendable (String) throws -> Bool
    ) {
        self.keep = keep
        self.read = read
        self.contains = contains
    }

    /// Keeps one file, and returns its SHA-256 once it is durable.
    package func sha256(keeping bytes: [UInt8]) throws -> String {
        let original = Original(bytes)
        try keep([original])
        return original.sha256
    }
}
