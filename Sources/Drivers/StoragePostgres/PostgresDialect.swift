/// What PostgreSQL wants written otherwise in a migration.
enum PostgresDialect {
    /// The migration with every column of text compared and sorted by its bytes, as SQLite does.
    ///
    /// Quoted text and comments stay as they are.
    static func written(_ sql: String) -> String {
        var written: [UInt8] = []
        var word: [UInt8] = []
        var place = Place.code
        var previous: UInt8 = 0
        for byte in sql.utf8 {
            if place == .code, isPartOfWord(byte) {
                word.append(byte)
                previous = byte
                continue
            }
            written += translated(word)
            word = []
            written.append(byte)
            place = place.after(byte, previous: previous)
            previous = byte
        }
        return String(decoding: written + translated(word), as: UTF8.self)
    }

    private static func translated(_ word: [UInt8]) -> [UInt8] {
        word == Array("TEXT".utf8) ? Array("TEXT COLLATE \"C\"".utf8) : word
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private enum Place {
        case code, quoted, comment

        func after(_ byte: UInt8, previous: UInt8) -> Place {
            switch self {
            case .code where byte == UInt8(ascii: "'"): .quoted
            case .code where byte == UInt8(ascii: "-") && previous == UInt8(ascii: "-"): .comment
            case .quoted where byte == UInt8(ascii: "'"): .code
            case .comment where byte == UInt8(ascii: "\n"): .code
            default: self
            }
        }
    }
}
