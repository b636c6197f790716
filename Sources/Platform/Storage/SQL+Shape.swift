import Glibc

extension SQL {
    /// A statement without its values: what an engine prepares once and finds again.
    ///
    /// It is the literals as they stand in the program, so that finding one neither copies nor reads their text. The same
    /// text written in two places makes two shapes.
    package struct Shape: Sendable, Hashable {
        private var pieces: [Piece] = []
        /// Runs along with the pieces: different for nearly all that differ.
        private var mark: UInt = 0

        /// The text with `?` for each value, as SQLite reads it.
        package var text: String { text { _ in "?" } }

        /// The text with `$1`, `$2`… for the values, as PostgreSQL reads it.
        package var numberedText: String { text { "$\($0)" } }

        /// The text, with what the closure says for each value, the first being 1.
        private func text(_ place: (Int) -> String) -> String {
            var text = ""
            var number = 0
            for piece in pieces {
                text += piece.literal.description
                text += (0..<piece.values).map { place(number + $0 + 1) }.joined(separator: ", ")
                number += piece.values
            }
            return text
        }

        /// Whether a table's name stands in one of the literals.
        func names(_ table: StaticString) -> Bool {
            pieces.contains { $0.literal.hasPointerRepresentation && strstr($0.literal.start, table.start) != nil }
        }

        mutating func reserveCapacity(_ count: Int) { pieces.reserveCapacity(count) }

        mutating func append(_ literal: StaticString) {
            pieces.append(Piece(literal: literal, values: 0))
            stir(literal.address)
        }

        mutating func appendValue() {
            if pieces.isEmpty { append("") }
            pieces[pieces.count - 1].values += 1
            stir(1)
        }

        mutating func append(_ other: Shape) {
            for piece in other.pieces {
                append(piece.literal)
                for _ in 0..<piece.values { appendValue() }
            }
        }

        private mutating func stir(_ bits: UInt) {
            // The golden ratio of 64 bits spreads addresses, which differ in few bits.
            mark = (mark ^ bits) &* 0x9E37_79B9_7F4A_7C15
            mark ^= mark >> 29
        }

        package static func == (left: Shape, right: Shape) -> Bool {
            left.mark == right.mark && left.pieces == right.pieces
        }

        package func hash(into hasher: inout Hasher) { hasher.combine(mark) }
    }

    /// A literal, and how many values stand between it and the next, with commas: one, but for lists.
    private struct Piece: Sendable, Equatable {
        let literal: StaticString
        var values: Int

        static func == (left: Piece, right: Piece) -> Bool {
            left.values == right.values && left.literal.address == right.literal.address
                && left.literal.length == right.literal.length
        }
    }
}

extension StaticString {
    /// Where it stands; a literal of one character may be that character instead, and no address is as low.
    fileprivate var address: UInt {
        hasPointerRepresentation ? UInt(bitPattern: utf8Start) : UInt(unicodeScalar.value)
    }

    fileprivate var length: Int { hasPointerRepresentation ? utf8CodeUnitCount : 1 }

    /// Its bytes, which end with a zero; it has a pointer representation.
    fileprivate var start: UnsafePointer<CChar> {
        UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
