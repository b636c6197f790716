import Kernel

extension Phrase {
    /// The values that a phrase can hold.
    package struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.literal(literal)) }
        }

        /// Another phrase, in the same language.
        package mutating func appendInterpolation(_ phrase: Phrase) { pieces.append(.value(phrase)) }

        package mutating func appendInterpolation(_ number: Int) {
            pieces.append(.value(Phrase(.number(number, isGrouped: false))))
        }

        package mutating func appendInterpolation(_ reference: Reference) {
            pieces.append(.value(.reference(reference)))
        }

        /// A name, as it is; a literal in its place is a phrase and not a name.
        @_disfavoredOverload
        package mutating func appendInterpolation(_ name: String) { pieces.append(.value(.said(name))) }

        /// A person's words, whose direction is their own.
        package mutating func appendInterpolation(said words: String) {
            pieces.append(.value(Phrase(.said(words, .own))))
        }

        /// The same, standing out.
        package mutating func appendInterpolation(strong words: String) {
            pieces.append(.value(Phrase(.said(words, .strong))))
        }
    }
}
