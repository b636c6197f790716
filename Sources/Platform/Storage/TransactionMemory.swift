/// What is remembered of rows while nobody else can have changed them, so as not to ask for them again: in a write
/// transaction, whose engine empties it whenever it takes back what was written; or by whoever sees that others commit.
package final class TransactionMemory {
    private struct Key: Hashable {
        let type: ObjectIdentifier
        let number: Int64
    }

    private var things: [Key: Any] = [:]
    /// Those that have changed since they were last written, in the order of their first change.
    private var unwritten: [any WrittenLate] = []

    package init() {}

    /// The thing of a type that is remembered under a number.
    package subscript<Thing>(_ number: Int64) -> Thing? {
        get { things[Key(type: ObjectIdentifier(Thing.self), number: number)] as? Thing }
        set { things[Key(type: ObjectIdentifier(Thing.self), number: number)] = newValue }
    }

    /// Remembers a thing that has changed, whose row is written once for many changes: before its table is read, and at
    /// the end.
    package func keep<Thing: WrittenLate>(_ thing: Thing, under number: Int64) {
        if let last = unwritten.last, last === thing { return }
        things[Key(type: ObjectIdentifier(Thing.self), number: number)] = thing
        if !unwritten.contains(where: { $0 === thing }) { unwritten.append(thing) }
    }

    /// Writes what has changed and is not written yet.
    ///
    /// An engine calls it before each savepoint and at its end, and before COMMIT.
    package func write(in writer: any Writer) throws {
        guard !unwritten.isEmpty else { return }
        let changed = unwritten
        unwritten = []
        for thing in changed { try thing.write(in: writer) }
    }

    /// The same before a question, where it asks for a table of which something is not written yet.
    package func write(before question: SQL, in writer: any Writer) throws {
        guard unwritten.contains(where: { question.shape.names(type(of: $0).table) }) else { return }
        try write(in: writer)
    }

    package func forget() { (things, unwritten) = ([:], []) }
}

/// A thing of a transaction whose row is written once for many changes; it changes in its place.
package protocol WrittenLate: AnyObject {
    /// The table of its row; no other shows what it holds.
    static var table: StaticString { get }
    /// Writes the row; asks nothing.
    func write(in writer: any Writer) throws
}
