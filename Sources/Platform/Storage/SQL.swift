/// A statement whose values are always bound, never written into its text.
///
/// Written as a literal; what stands in `\( )` becomes a bound value, a list of them (`IN \(list: numbers)`), or
/// another piece of SQL. A string of a run cannot become SQL text: only literals are.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The text with U+0001 where a value stands: the key under which a driver keeps the prepared statement.
    package private(set) var template: String
    package private(set) var values: [Value]

    package init(stringLiteral text: StaticString) {
        template = text.description
        values = []
    }

    package init(stringInterpolation: Interpolation) {
        template = stringInterpolation.template
        values = stringInterpolation.values
    }

    /// Where a value stands in the template; no literal holds it.
    fileprivate static let hole: UInt8 = 1

    /// The text with `?` for each value, as SQLite reads it.
    package var text: String {
        guard !values.isEmpty else { return template }
        // One byte for one byte, on the way of every statement.
        let bytes = template.utf8
        return String(unsafeUninitializedCapacity: bytes.count) { text in
            var length = 0
            for byte in bytes {
                text[length] = byte == SQL.hole ? UInt8(ascii: "?") : byte
                length += 1
            }
            return length
        }
    }

    /// The text with `$1`, `$2`… for the values, as PostgreSQL reads it.
    package var numberedText: String {
        var text: [UInt8] = []
        var count = 0
        for byte in template.utf8 {
            if byte == SQL.hole {
                count += 1
                text.append(contentsOf: "$\(count)".utf8)
            } else {
                text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Gathers the pieces of a literal.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var template = ""
        fileprivate var values: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            template.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { template += String(decoding: $0, as: UTF8.self) }
        }

        package mutating func appendInterpolation(_ value: some Storable) { bind(value.stored) }

        /// A value or null.
        package mutating func appendInterpolation<Stored: Storable>(_ value: Stored?) { bind(value.stored) }

        package mutating func appendInterpolation(_ value: Value) { bind(value) }

        /// A list in brackets, for `IN` alone; an empty one matches nothing.
        ///
        /// Its last value is repeated up to the next power of two, so that lists of all lengths share few statements.
        package mutating func appendInterpolation(list: some Sequence<some Storable>) {
            var listed = list.map(\.stored)
            if listed.isEmpty { listed = [.null] }
            var length = 1
            while length < listed.count { length *= 2 }
            if let last = listed.last { listed += Array(repeating: last, count: length - listed.count) }
            for (index, value) in listed.enumerated() {
                template += index == 0 ? "(" : ", "
                bind(value)
            }
            template += ")"
        }

        package mutating func appendInterpolation(_ part: SQL) {
            template += part.template
            values += part.values
        }

        private mutating func bind(_ value: Value) {
            template.unicodeScalars.append(Unicode.Scalar(SQL.hole))
            values.append(value)
        }
    }
}
