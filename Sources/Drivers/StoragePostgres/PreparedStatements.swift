import Storage

/// The statements a connection has prepared, by their template and the kinds of their values.
struct PreparedStatements {
    private var names: [String: String] = [:]

    /// Whether so many are kept that some are surely never the same twice: all are to be given up.
    var isFull: Bool { names.count >= 1000 }

    /// A name that none of them has.
    var newName: String { "s\(names.count)" }

    func name(for template: String, _ values: [Value]) -> String? { names[key(template, values)] }

    mutating func keep(_ name: String, for template: String, _ values: [Value]) { names[key(template, values)] = name }

    private func key(_ template: String, _ values: [Value]) -> String {
        var key = template
        key.reserveCapacity(key.utf8.count + values.count)
        for value in values {
            switch value {
            case .null: key += "n"
            case .integer: key += "i"
            case .text: key += "t"
            case .bytes: key += "b"
            }
        }
        return key
    }
}
