import Kernel

/// How a phrase is kept until it is known in which language it is to be written.
///
/// What is kept is the English that translators see, with its values: a later version of the program reads it, though it
/// may have other words by then.
extension Phrase: Codable {
    private enum Key: String, CodingKey {
        case words, pattern, said, voice, number, isGrouped, counted, one, many, saysNumber, day, style, asOf, time,
            row,
            separator
    }

    package init(from decoder: any Decoder) throws {
        let kept = try decoder.container(keyedBy: Key.self)
        if let words = try kept.decodeIfPresent(String.self, forKey: .words) {
            form = .words(words)
        } else if let pieces = try kept.decodeIfPresent([Piece].self, forKey: .pattern) {
            form = .pattern(pieces)
        } else if let words = try kept.decodeIfPresent(String.self, forKey: .said) {
            form = .said(words, try kept.decode(Voice.self, forKey: .voice))
        } else if let phrases = try kept.decodeIfPresent([Phrase].self, forKey: .row) {
            form = .row(phrases, separator: try kept.decode(String.self, forKey: .separator))
        } else {
            form = try Phrase.value(kept)
        }
    }

    /// What each language writes in its own way.
    private static func value(_ kept: KeyedDecodingContainer<Key>) throws -> Form {
        if let number = try kept.decodeIfPresent(Int.self, forKey: .number) {
            return .number(number, isGrouped: try kept.decode(Bool.self, forKey: .isGrouped))
        }
        if let number = try kept.decodeIfPresent(Int.self, forKey: .counted) {
            return .counted(
                Counted(
                    number: number,
                    one: try kept.decode(String.self, forKey: .one),
                    many: try kept.decode(String.self, forKey: .many),
                    saysNumber: try kept.decode(Bool.self, forKey: .saysNumber)
                )
            )
        }
        if let number = try kept.decodeIfPresent(Int.self, forKey: .day) {
            let today = Day(number: try kept.decodeIfPresent(Int.self, forKey: .asOf) ?? number)
            return .day(Day(number: number), try kept.decode(DayStyle.Name.self, forKey: .style).style(asOf: today))
        }
        return .time(Instant(milliseconds: try kept.decode(Int64.self, forKey: .time)))
    }

    package func encode(to encoder: any Encoder) throws {
        var kept = encoder.container(keyedBy: Key.self)
        switch form {
        case .words(let words): try kept.encode(words, forKey: .words)
        case .pattern(let pieces): try kept.encode(pieces, forKey: .pattern)
        case .said(let words, let voice):
            try kept.encode(words, forKey: .said)
            try kept.encode(voice, forKey: .voice)
        case .number(let number, let isGrouped):
            try kept.encode(number, forKey: .number)
            try kept.encode(isGrouped, forKey: .isGrouped)
        case .counted(let counted): try Phrase.encode(counted, in: &kept)
        case .day(let day, let style):
            try kept.encode(day.number, forKey: .day)
            try kept.encode(style.name, forKey: .style)
            try kept.encodeIfPresent(style.today?.number, forKey: .asOf)
        case .time(let instant): try kept.encode(instant.milliseconds, forKey: .time)
        case .row(let phrases, let separator):
            try kept.encode(phrases, forKey: .row)
            try kept.encode(separator, forKey: .separator)
        }
    }

    private static func encode(_ counted: Counted, in kept: inout KeyedEncodingContainer<Key>) throws {
        try kept.encode(counted.number, forKey: .counted)
        try kept.encode(counted.one, forKey: .one)
        try kept.encode(counted.many, forKey: .many)
        try kept.encode(counted.saysNumber, forKey: .saysNumber)
    }
}

/// A literal as itself, a value as a phrase.
extension Phrase.Piece: Codable {
    init(from decoder: any Decoder) throws {
        let kept = try decoder.singleValueContainer()
        if let words = try? kept.decode(String.self) {
            self = .literal(words)
        } else {
            self = .value(try kept.decode(Phrase.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var kept = encoder.singleValueContainer()
        switch self {
        case .literal(let words): try kept.encode(words)
        case .value(let phrase): try kept.encode(phrase)
        }
    }
}

extension DayStyle {
    /// What a style is kept under.
    fileprivate enum Name: String, Codable {
        case full, short, fullWithWeekday, long

        func style(asOf today: Day) -> DayStyle {
            switch self {
            case .full: .full
            case .short: .short(asOf: today)
            case .fullWithWeekday: .fullWithWeekday
            case .long: .long(asOf: today)
            }
        }
    }

    fileprivate var name: Name {
        switch self {
        case .full: .full
        case .short: .short
        case .fullWithWeekday: .fullWithWeekday
        case .long: .long
        }
    }

    fileprivate var today: Day? {
        switch self {
        case .full, .fullWithWeekday: nil
        case .short(let today), .long(let today): today
        }
    }
}
