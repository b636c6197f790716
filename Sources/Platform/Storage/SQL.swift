/// A statement whose values are always bound, never written into its text.
///
/// Written as a literal; what stands in `\( )` becomes a bound value, a list of them (`IN \(list: numbers)`), or
/// another piece of SQL. A string of a run cannot become SQL text: only literals are.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The text with `?` for each value, as SQLite reads it.
    package private(set) var text: String
    package private(set) var values: [Value]
    /// Where in the text's bytes each value's `?` stands, in order.
    private var holes: [Int]

    package init(stringLiteral text: StaticString) {
        self.text = text.description
        values = []
        holes = []
    }

    package init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
        holes = stringInterpolation.holes
    }

    /// The text with `$1`, `$2`… for the values, as PostgreSQL reads it.
    package var numberedText: String {
        let bytes = Array(text.utf8)
        var numbered: [UInt8] = []
        var next = 0
        for (index, hole) in holes.enumerated() {
            numbered.append(contentsOf: bytes[next..<hole])
            numbered.append(contentsOf: "$\(index + 1)".utf8)
            next = hole + 1
        }
        return String(decoding: numbered + bytes[next...], as: UTF8.self)
    }

    /// Gathers the pieces of a literal.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var values: [Value] = []
        fileprivate var holes: [Int] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
            holes.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        package mutating func appendInterpolation(_ value: some Storable) { bind(value.stored) }

        /// A value or null.
        package mutating func appendInterpolation<Stored: Storable>(_ value: Stored?) { bind(value.stored) }

        package mutating func appendInterpolation(_ value: Value) { bind(value) }

        /// A list in brackets, for `IN` alone; an empty one matches nothing.
        ///
        /// Its last value is repeated up to the next power of two, so that lists of all lengths share few statements.
        package mutating func appendInterpolation(list: some Sequence<some Storable>) {
            var listed = list.map { $0.stored }
            if listed.isEmpty { listed = [.null] }
            var length = 1
            while length < listed.count { length *= 2 }
            if let last = listed.last { listed += Array(repeating: last, count: length - listed.count) }
            for (index, value) in listed.enumerated() {
                text += index == 0 ? "(" : ", "
                bind(value)
            }
            text += ")"
        }

        package mutating func appendInterpolation(_ part: SQL) {
            let before = text.utf8.count
            holes += part.holes.map { before + $0 }
            text += part.text
            values += part.values
        }

        private mutating func bind(_ value: Value) {
            holes.append(text.utf8.count)
            text += "?"
            values.append(value)
        }
    }
}
