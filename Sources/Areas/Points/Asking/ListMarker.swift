/// What stands before an item of a list: "1.", "(b)", "Q3:", "•".
struct ListMarker: Equatable {
    /// The kind of list; items of one list have one kind.
    enum Style: Equatable {
        /// The byte after the number: `.`, `)`, `:` or `]`.
        case number(UInt8)
        case letter
        case roman
        /// The bullet's bytes.
        case bullet([UInt8])
    }

    let style: Style
    /// Its place in the list from 1; 0 for bullets.
    let ordinal: Int
    /// Where the item's own words start.
    let end: Int

    /// As it is said: "1", "b", "iii"; nil for a bullet.
    let label: String?

    var isBullet: Bool { label == nil }

    /// Whether this is the item after the other one in the same list.
    func follows(_ other: ListMarker) -> Bool {
        if style == .letter, other.style == .roman, other.ordinal == 1 { return false }
        return style == other.style && (isBullet || ordinal == other.ordinal + 1)
    }

    /// The marker at the start of a line's content, when words come after it.
    init?(at start: Int, before end: Int, in bytes: [UInt8]) {
        guard let read = Self.bullet(start, end, bytes) ?? Self.numbered(start, end, bytes) else { return nil }
        var place = read.end
        while case let length = bytes.whiteSpace(at: place, before: end), length > 0 { place += length }
        guard place > read.end, place < end else { return nil }
        self.init(style: read.style, ordinal: read.ordinal, end: place, label: read.label)
    }

    private init(style: Style, ordinal: Int, end: Int, label: String?) {
        self.style = style
        self.ordinal = ordinal
        self.end = end
        self.label = label
    }
}

extension ListMarker {
    private static func bullet(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> ListMarker? {
        guard start < end, !bytes[start].isOfAsciiWord else { return nil }
        for sign in bullets where end - start > sign.count && bytes[start..<start + sign.count].elementsEqual(sign) {
            return ListMarker(style: .bullet(sign), ordinal: 0, end: start + sign.count, label: nil)
        }
        return nil
    }

    /// `1.` `1)` `(1)` `1:` `[1]` `Q1.` `a)` `(a)` `iv)`; a number has at most three digits, so that years are none.
    private static func numbered(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> ListMarker? {
        guard start < end else { return nil }
        let isOpened = bytes[start] == UInt8(ascii: "(") || bytes[start] == UInt8(ascii: "[")
        var place = start + (isOpened ? 1 : 0)
        let wordStart = place
        let hasQ = place + 1 < end && bytes[place] | 0x20 == UInt8(ascii: "q") && bytes[place + 1].isDigit
        if hasQ { place += 1 }
        let symbolStart = place
        while place < end, place - symbolStart < 5, bytes[place].isDigit || bytes[place].isLowercaseLetter {
            place += 1
        }
        guard place < end, place > symbolStart else { return nil }
        let symbol = String(decoding: bytes[symbolStart..<place], as: UTF8.self)
        let sign = bytes[place]
        guard let read = symbolRead(symbol, closedBy: sign, isOpened: isOpened) else { return nil }
        let label = String(decoding: bytes[wordStart..<place], as: UTF8.self)
        return ListMarker(style: read.0, ordinal: read.1, end: place + 1, label: hasQ ? symbol : label)
    }

    private static func symbolRead(_ symbol: String, closedBy sign: UInt8, isOpened: Bool) -> (Style, Int)? {
        let closing = [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(sign)
        if let number = Int(symbol), symbol.utf8.count <= 3, number > 0 {
            guard closing || (!isOpened && [UInt8(ascii: "."), UInt8(ascii: ":")].contains(sign)) else { return nil }
            return (.number(sign), number)
        }
        guard closing || (sign == UInt8(ascii: ".") && symbol.utf8.count == 1 && !isOpened) else { return nil }
        if let place = romans.firstIndex(of: symbol) { return (.roman, place + 1) }
        guard symbol.utf8.count == 1, let letter = symbol.utf8.first, letter.isLowercaseLetter else { return nil }
        return (.letter, Int(letter) - 96)
    }
}

private let bullets: [[UInt8]] = ["•", "·", "◦", "▪", "‣", "●", "○", "➢", "-", "*", "+", "–", "—"].map {
    Array($0.utf8)
}

private let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
