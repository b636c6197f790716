/// A statement whose values are always bound, never written into its text.
///
/// Written as a literal; what stands in `\( )` becomes a bound value, a list of them (`IN \(list)`), or another piece of
/// SQL. A string of a run cannot become SQL text: only literals are.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The text between the values: always one more than there are values.
    package private(set) var pieces: [String]
    package private(set) var values: [Value]

    package init(stringLiteral text: StaticString) {
        pieces = [text.description]
        values = []
    }

    package init(stringInterpolation: Interpolation) {
        pieces = stringInterpolation.pieces
        values = stringInterpolation.values
    }

    /// The text with `?` for each value, as SQLite reads it.
    package var text: String { pieces.count == 1 ? pieces[0] : pieces.joined(separator: "?") }

    /// The text with `$1`, `$2`… for the values, as PostgreSQL reads it.
    package var numberedText: String {
        var text = pieces[0]
        for (index, piece) in pieces.dropFirst().enumerated() { text += "$\(index + 1)\(piece)" }
        return text
    }

    /// Gathers the pieces of a literal.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var pieces = [""]
        fileprivate var values: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) { values.reserveCapacity(interpolationCount) }

        package mutating func appendLiteral(_ literal: StaticString) { pieces[pieces.count - 1] += literal.description }

        package mutating func appendInterpolation(_ value: some Storable) { bind(value.stored) }

        package mutating func appendInterpolation(_ value: Value) { bind(value) }

        /// A list in brackets, for `IN`; an empty one matches nothing.
        package mutating func appendInterpolation(list: some Sequence<some Storable>) {
            var isFirst = true
            for value in list {
                pieces[pieces.count - 1] += isFirst ? "(" : ", "
                bind(value.stored)
                isFirst = false
            }
            pieces[pieces.count - 1] += isFirst ? "(NULL)" : ")"
        }

        package mutating func appendInterpolation(_ part: SQL) {
            pieces[pieces.count - 1] += part.pieces[0]
            for (value, piece) in zip(part.values, part.pieces.dropFirst()) {
                bind(value)
                pieces[pieces.count - 1] += piece
            }
        }

        private mutating func bind(_ value: Value) {
            values.append(value)
            pieces.append("")
        }
    }
}
