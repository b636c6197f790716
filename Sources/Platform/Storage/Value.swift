import Glibc

/// One value as a store keeps it: the four kinds that SQLite and PostgreSQL both have.
@usableFromInline package enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

/// A type that a column can hold.
@usableFromInline package protocol Storable {
    /// Reads the value back, or nil where the column holds something else.
    init?(stored: Value)
    var stored: Value { get }
}

extension Int64: Storable {
    @inlinable package init?(stored: Value) {
        guard case .integer(let value) = stored else { return nil }
        self = value
    }
    @inlinable package var stored: Value { .integer(self) }
}

extension Int: Storable {
    @inlinable package init?(stored: Value) {
        guard case .integer(let value) = stored else { return nil }
        self = Int(value)
    }
    @inlinable package var stored: Value { .integer(Int64(self)) }
}

/// Kept as 0 or 1, in a BIGINT column on both engines.
extension Bool: Storable {
    @inlinable package init?(stored: Value) {
        guard case .integer(let value) = stored, value == 0 || value == 1 else { return nil }
        self = value == 1
    }
    @inlinable package var stored: Value { .integer(self ? 1 : 0) }
}

/// U+0000 is kept as U+FFFD: PostgreSQL's text has no room for it, and both engines must keep the same.
extension String: Storable {
    @inlinable package init?(stored: Value) {
        guard case .text(let value) = stored else { return nil }
        self = value
    }
    @inlinable package var stored: Value { .text(holdsZero ? String(map { $0 == "\0" ? "\u{FFFD}" : $0 }) : self) }

    @usableFromInline var holdsZero: Bool {
        // By the C library: it looks at many bytes at once, and this is asked of every text that is kept.
        utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        } ?? utf8.contains(0)
    }
}

extension [UInt8]: Storable {
    @inlinable package init?(stored: Value) {
        guard case .bytes(let value) = stored else { return nil }
        self = value
    }
    @inlinable package var stored: Value { .bytes(self) }
}

extension Optional: Storable where Wrapped: Storable {
    @inlinable package init?(stored: Value) {
        if case .null = stored {
            self = Optional<Wrapped>.none
        } else if let value = Wrapped(stored: stored) {
            self = Optional<Wrapped>(value)
        } else {
            return nil
        }
    }
    // A key path would be made anew for each value, since the type is not known here.
    @inlinable package var stored: Value { map { $0.stored } ?? .null }
}
