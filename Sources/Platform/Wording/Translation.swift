/// Words in another language, with the places of values.
struct Translation: Sendable {
    private enum Piece: Sendable {
        case literal(String)
        /// From 1.
        case place(Int)
    }

    private let pieces: [Piece]

    /// Reads "{2} günü: {1}"; a brace that names no place is a letter like others.
    init(_ text: String) {
        var pieces: [Piece] = []
        var (literal, rest) = ("", text[...])
        while let brace = rest.firstIndex(of: "{") {
            literal += rest[..<brace]
            let after = rest.index(after: brace)
            if let end = rest[after...].firstIndex(of: "}"), let place = Int(rest[after..<end]),
                (1...99).contains(place)
            {
                if !literal.isEmpty { pieces.append(.literal(literal)) }
                pieces.append(.place(place))
                (literal, rest) = ("", rest[rest.index(after: end)...])
            } else {
                literal += "{"
                rest = rest[after...]
            }
        }
        literal += rest
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        self.pieces = pieces
    }

    /// The places it has.
    var places: Set<Int> {
        Set(pieces.compactMap { if case .place(let place) = $0 { place } else { nil } })
    }

    /// Its words, where it has no places; nil where it has.
    var words: String? {
        switch pieces.first {
        case .literal(let words)? where pieces.count == 1: words
        default: nil
        }
    }

    func write(_ values: [Phrase], in catalogue: Catalogue, _ put: (String, Voice) -> Void) {
        for piece in pieces {
            switch piece {
            case .literal(let words): put(words, .program)
            case .place(let place):
                if values.indices.contains(place - 1) { values[place - 1].write(in: catalogue, put) }
            }
        }
    }
}
