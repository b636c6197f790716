/// What a write transaction remembers of rows that only it can change, so as not to ask for them again.
///
/// An engine empties it whenever it takes back what was written.
package final class TransactionMemory {
    private struct Key: Hashable {
        let type: ObjectIdentifier
        let number: Int64
    }

    private var things: [Key: Any] = [:]

    package init() {}

    /// The thing of a type that is remembered under a number.
    package subscript<Thing>(_ number: Int64) -> Thing? {
        get { things[Key(type: ObjectIdentifier(Thing.self), number: number)] as? Thing }
        set { things[Key(type: ObjectIdentifier(Thing.self), number: number)] = newValue }
    }

    package func forget() { things = [:] }
}
