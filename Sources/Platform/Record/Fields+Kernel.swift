import Kernel

extension Day: Recordable {
    package init?(recorded: JSON) {
        guard case .string(let text) = recorded else { return nil }
        self.init(text)
    }
    package var recorded: JSON { .string(description) }
}

extension Instant: Recordable {
    package init?(recorded: JSON) {
        guard case .string(let text) = recorded else { return nil }
        self.init(text)
    }
    package var recorded: JSON { .string(description) }
}

/// Written as a string of digits: JSON's numbers are exact only to 2^53.
extension ID: Recordable {
    package init?(recorded: JSON) {
        guard case .string(let text) = recorded, let number = Int64(text) else { return nil }
        self.init(number)
    }
    package var recorded: JSON { .string(description) }
}

extension Reference: Recordable {
    package init?(recorded: JSON) {
        guard case .string(let text) = recorded else { return nil }
        self.init(text)
    }
    package var recorded: JSON { .string(description) }
}

/// An enum whose cases are words is recorded as its word.
extension Recordable where Self: RawRepresentable, RawValue == String {
    package init?(recorded: JSON) {
        guard case .string(let text) = recorded else { return nil }
        self.init(rawValue: text)
    }
    package var recorded: JSON { .string(rawValue) }
}

extension Side: Recordable {}
