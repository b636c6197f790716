import Kernel

/// Kept as its ISO form in TEXT, so that it sorts, compares and reads as it is.
extension Day: Storable {
    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }
    package var stored: Value { .text(description) }
}

/// Kept in milliseconds.
extension Instant: Storable {
    package init?(stored: Value) {
        guard case .integer(let value) = stored else { return nil }
        self.init(milliseconds: value)
    }
    package var stored: Value { .integer(milliseconds) }
}

extension ID: Storable {
    package init?(stored: Value) {
        guard case .integer(let value) = stored else { return nil }
        self.init(value)
    }
    package var stored: Value { .integer(number) }
}

/// Kept as people read it: `P-2019-0042`.
extension Reference: Storable {
    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }
    package var stored: Value { .text(description) }
}

/// An enum whose cases are words is kept as its word.
extension Storable where Self: RawRepresentable, RawValue == String {
    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(rawValue: text)
    }
    package var stored: Value { .text(rawValue) }
}

extension Side: Storable {}
