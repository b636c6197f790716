import Storage

/// What a connection has made of rows, for as long as no other commits.
final class ReadMemory {
    private var version: Int64?
    private let things = TransactionMemory()

    /// - Parameter version: the `PRAGMA data_version` of the view that is read: another one when anybody has committed.
    func thing<Thing: Sendable>(_ number: Int64, at version: Int64?, _ make: () throws -> Thing) throws -> Thing {
        if version != self.version {
            things.forget()
            self.version = version
        }
        if let known: Thing = things[number] { return known }
        let made = try make()
        things[number] = made
        return made
    }
}
