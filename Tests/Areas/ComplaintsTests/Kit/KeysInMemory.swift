import Record
import Synchronization

/// A value behind a lock that several hold.
final class Shared<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }
}

/// Keys and checkpoints that go with the test.
final class KeysInMemory: Sendable {
    private let secrets = Mutex<[String: [SigningKey]]>([:])
    private let notes = Mutex<[String: String]>([:])

    var keys: LogKeys {
        LogKeys(
            names: { self.secrets.withLock { $0.keys.sorted() } },
            signingKeys: { name in self.secrets.withLock { $0[name] ?? [] } },
            create: { key, name in self.secrets.withLock { $0[name] = [key] } },
            replace: { keys, name in self.secrets.withLock { $0[name] = keys } },
            checkpoint: { name in self.notes.withLock { $0[name] } },
            keep: { note, name in self.notes.withLock { $0[name] = note } }
        )
    }
}
