import Storage

/// What a connection has made of rows, for as long as no other commits.
final class ReadMemory {
    private struct Key: Hashable {
        let type: ObjectIdentifier
        let number: Int64
    }

    private var version: Int64?
    private var things: [Key: any Sendable] = [:]

    /// - Parameter version: the `PRAGMA data_version` of the view that is read: another one when anybody has committed.
    func thing<Thing: Sendable>(_ number: Int64, at version: Int64?, _ make: () throws -> Thing) throws -> Thing {
        if version != self.version { (things, self.version) = ([:], version) }
        let key = Key(type: ObjectIdentifier(Thing.self), number: number)
        if let known = things[key] as? Thing { return known }
        let made = try make()
        things[key] = made
        return made
    }
}
