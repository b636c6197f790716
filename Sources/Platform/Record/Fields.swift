import Kernel

/// A value that can stand in a part of an entry.
package protocol Recordable {
    init?(recorded: JSON)
    var recorded: JSON { get }
}

/// The fields of one part of an entry, read by name with their type.
package struct Fields: Sendable {
    private let values: JSON.Members

    /// - Throws: `RecordError.notFields` where the part is not an object.
    package init(_ json: JSON) throws {
        guard case .object(let values) = json else { throw RecordError.notFields }
        self.values = values
    }

    /// The field's value; where the type asked for is optional, an absent field is nil.
    package subscript<Value: Recordable>(_ name: String) -> Value {
        get throws {
            guard let value = Value(recorded: values[name] ?? .null) else { throw RecordError.badField(name) }
            return value
        }
    }
}

extension String: Recordable {
    package init?(recorded: JSON) {
        guard case .string(let value) = recorded else { return nil }
        self = value
    }
    package var recorded: JSON { .string(self) }
}

extension Int64: Recordable {
    package init?(recorded: JSON) {
        guard case .integer(let value) = recorded else { return nil }
        self = Int64(value)
    }
    package var recorded: JSON { .integer(self) }
}

extension Int: Recordable {
    package init?(recorded: JSON) {
        guard case .integer(let value) = recorded else { return nil }
        self = Int(value)
    }
    package var recorded: JSON { .integer(Int64(self)) }
}

extension Bool: Recordable {
    package init?(recorded: JSON) {
        guard case .bool(let value) = recorded else { return nil }
        self = value
    }
    package var recorded: JSON { .bool(self) }
}

extension Array: Recordable where Element: Recordable {
    package init?(recorded: JSON) {
        guard case .array(let values) = recorded else { return nil }
        var elements: [Element] = []
        for value in values {
            guard let element = Element(recorded: value) else { return nil }
            elements.append(element)
        }
        self = elements
    }
    package var recorded: JSON { .array(map { $0.recorded }) }
}

extension Optional: Recordable where Wrapped: Recordable {
    package init?(recorded: JSON) {
        if recorded == .null {
            self = Optional<Wrapped>.none
        } else if let value = Wrapped(recorded: recorded) {
            self = Optional<Wrapped>(value)
        } else {
            return nil
        }
    }
    package var recorded: JSON { map { $0.recorded } ?? .null }
}

extension JSON: Recordable {
    package init?(recorded: JSON) { self = recorded }
    package var recorded: JSON { self }
}
