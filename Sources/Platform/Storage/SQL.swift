/// A statement whose values are always bound, never written into its text.
///
/// Written as a literal; what stands in `\( )` becomes a bound value, a list of them (`IN \(list: numbers)`), or
/// another piece of SQL. A string of a run cannot become SQL text: only literals are.
@usableFromInline package struct SQL: Sendable, ExpressibleByStringInterpolation {
    package private(set) var shape = Shape()
    package private(set) var values: [Value] = []

    @usableFromInline package init(stringLiteral text: StaticString) { shape.append(text) }

    @usableFromInline package init(stringInterpolation: Interpolation) {
        shape = stringInterpolation.shape
        values = stringInterpolation.values
    }

    /// The text with `?` for each value, as SQLite reads it.
    package var text: String { shape.text }

    /// The text with `$1`, `$2`… for the values, as PostgreSQL reads it.
    package var numberedText: String { shape.numberedText }

    /// Gathers the pieces of a literal.
    ///
    /// A value is bound where its type is known: elsewhere, finding out what it is costs more than binding it.
    @usableFromInline package struct Interpolation: StringInterpolationProtocol {
        fileprivate var shape = Shape()
        fileprivate var values: [Value] = []

        @usableFromInline package init(literalCapacity: Int, interpolationCount: Int) {
            shape.reserveCapacity(interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        @usableFromInline package mutating func appendLiteral(_ literal: StaticString) { shape.append(literal) }

        @inlinable package mutating func appendInterpolation(_ value: some Storable) { bind(value.stored) }

        /// A value or null.
        @inlinable package mutating func appendInterpolation<Stored: Storable>(_ value: Stored?) {
            if let value { bind(value.stored) } else { bind(.null) }
        }

        package mutating func appendInterpolation(_ value: Value) { bind(value) }

        /// A list in brackets, for `IN` alone; an empty one matches nothing.
        ///
        /// Its last value is repeated up to the next power of two, so that lists of all lengths share few statements.
        @inlinable package mutating func appendInterpolation(list: some Sequence<some Storable>) {
            bind(list: list.map { $0.stored })
        }

        @usableFromInline mutating func bind(list: [Value]) {
            var listed = list
            if listed.isEmpty { listed = [.null] }
            var length = 1
            while length < listed.count { length *= 2 }
            if let last = listed.last { listed += Array(repeating: last, count: length - listed.count) }
            shape.append("(")
            for value in listed { bind(value) }
            shape.append(")")
        }

        package mutating func appendInterpolation(_ part: SQL) {
            shape.append(part.shape)
            values += part.values
        }

        @usableFromInline mutating func bind(_ value: Value) {
            shape.appendValue()
            values.append(value)
        }
    }
}
