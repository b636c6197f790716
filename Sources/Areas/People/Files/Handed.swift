import Synchronization

/// What the work of a transaction hands on to what comes after it, beside its answer.
package final class Handed<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    package init() {}

    /// The last that was put; a transaction that is tried again puts it again.
    package var taken: Value? { value.withLock { $0 } }

    package func put(_ value: Value) { self.value.withLock { $0 = value } }
}
