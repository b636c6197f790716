/// A table that opens in Excel: UTF-8 with a mark at its head, CRLF, RFC 4180.
///
/// A cell that a spreadsheet would run as a formula is written with `'` before it, which shows it as text.
package struct CSV: Sendable {
    private var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init(columns: [String]) { append(columns) }

    /// Writes a row, one cell for each column.
    package mutating func append(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    package func document(named name: String) -> Document {
        Document(bytes, type: "text/csv; charset=utf-8", fileName: name)
    }

    private mutating func append(_ cell: String) {
        let guarded = CSV.isFormula(cell) ? "'" + cell : cell
        let utf8 = Array(guarded.utf8).filter { $0 != 0 }
        let mustQuote = utf8.contains { [0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x09].contains($0) } || utf8.first == 0x20
        guard mustQuote else {
            bytes.append(contentsOf: utf8)
            return
        }
        bytes.append(0x22)
        for byte in utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// Whether the first thing that shows is `=`, `+`, `-`, `@`, a tab or a return, full-width forms too.
    private static func isFormula(_ cell: String) -> Bool {
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
            case "\u{FEFF}", "\u{200B}", "\u{200E}", "\u{200F}", "\0": continue
            default:
                if scalar.properties.isWhitespace || scalar.properties.generalCategory == .format { continue }
                return false
            }
        }
        return false
    }
}
