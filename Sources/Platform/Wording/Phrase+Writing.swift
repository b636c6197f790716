extension Phrase {
    /// Puts out the phrase piece by piece, in English where there is no catalogue.
    package func write(in catalogue: Catalogue? = nil, _ put: (String, Voice) -> Void) {
        switch form {
        case .words(let words): put(catalogue?.words(words) ?? words, .program)
        case .said(let words, let voice): put(words, voice)
        case .pattern(let pieces): Phrase.write(pieces, in: catalogue, put)
        case .counted(let counted): counted.write(in: catalogue, put)
        case .number(let number, let isGrouped):
            put(isGrouped ? Numbers.grouped(number, catalogue?.language) : String(number), .program)
        case .day(let day, let style): put(Dates.day(day, style, catalogue?.language), .program)
        case .time(let instant): put(Dates.time(instant, catalogue?.language), .program)
        case .row(let phrases, let separator):
            for (index, phrase) in phrases.enumerated() {
                if index > 0 { put(separator, .program) }
                phrase.write(in: catalogue, put)
            }
        }
    }

    private static func write(_ pieces: [Piece], in catalogue: Catalogue?, _ put: (String, Voice) -> Void) {
        if let catalogue, let translation = catalogue.pattern(key(of: pieces)) {
            let values = pieces.compactMap { if case .value(let value) = $0 { value } else { nil } }
            return translation.write(values, in: catalogue, put)
        }
        for piece in pieces {
            switch piece {
            case .literal(let words): put(words, .program)
            case .value(let value): value.write(in: catalogue, put)
            }
        }
    }

    /// As translators see it: "Due by {1}".
    private static func key(of pieces: [Piece]) -> String {
        var (key, count) = ("", 0)
        for piece in pieces {
            switch piece {
            case .literal(let words): key += words
            case .value:
                count += 1
                key += "{\(count)}"
            }
        }
        return key
    }

    /// As plain text; where the language is written from right to left, names are kept apart from it (UAX 9, FSI and
    /// PDI).
    package func text(in catalogue: Catalogue? = nil) -> String {
        let isApart = catalogue?.language.isRightToLeft ?? false
        var text = ""
        write(in: catalogue) { words, voice in
            switch voice {
            case .program: text += words
            case .value, .own, .strong, .reference: text += isApart ? "\u{2068}\(words)\u{2069}" : words
            }
        }
        return text
    }

    /// In English: for the command line, logs and what is kept.
    package var english: String { text() }
}

extension Phrase: CustomStringConvertible {
    package var description: String { english }
}

extension Phrase.Counted {
    fileprivate func write(in catalogue: Catalogue?, _ put: (String, Voice) -> Void) {
        let shown = Phrase.grouped(number)
        if let catalogue, let translation = catalogue.form(of: key, for: number) {
            return translation.write(saysNumber ? [shown] : [], in: catalogue, put)
        }
        if saysNumber {
            shown.write(in: catalogue, put)
            put(" ", .program)
        }
        put(english, .program)
    }
}
