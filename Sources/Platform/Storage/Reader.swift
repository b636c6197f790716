import Kernel

/// What can be asked of a store inside one consistent view of it.
package protocol Reader {
    /// Every row of the answer.
    func rows(_ sql: SQL) throws -> [Row]

    /// The things of a collection whose indexed text holds all the words, highest number first.
    ///
    /// - Parameters:
    ///   - words: what a person typed; folded here, each word matching as a prefix, nothing in it is syntax.
    ///   - collection: a literal name of lower-case letters, `"point"`.
    ///   - area: the local area's number: other areas' things are never found.
    ///   - before: only numbers below it, for the next page.
    ///   - limit: no more than so many.
    ///
    /// Where there is no word in what was typed, nothing is found.
    func found(_ words: String, in collection: String, area: Int64, before: Int64?, limit: Int) throws -> [Int64]

    /// What the closure makes of rows, or made of them before: kept where the engine can tell that nobody has committed
    /// anything since, for what nearly every page needs and few writes change.
    ///
    /// - Parameter number: of the thing that it is made for; the type tells what is made.
    func remembering<Thing: Sendable>(_ number: Int64, _ make: () throws -> Thing) throws -> Thing
}

extension Reader {
    package func remembering<Thing: Sendable>(_ number: Int64, _ make: () throws -> Thing) throws -> Thing {
        try make()
    }

    /// The first row, or nil where there is none.
    package func row(_ sql: SQL) throws -> Row? { try rows(sql).first }
}

/// What can be done in a write transaction: all of it, or none.
package protocol Writer: Reader {
    /// The time and chance of this transaction.
    var world: World { get }

    /// What is known of rows without reading them again, for as long as the transaction lasts.
    var memory: TransactionMemory { get }

    /// Runs a statement that changes rows, and says how many it changed.
    ///
    /// Once a statement has failed, the write fails with its error, even where the work goes on: PostgreSQL gives no
    /// other choice, and both engines do the same.
    @discardableResult func run(_ sql: SQL) throws -> Int

    /// Puts a thing's text in the search index, in place of what was there; nil takes it out.
    func index(_ text: String?, as number: Int64, in collection: String, area: Int64) throws
}
