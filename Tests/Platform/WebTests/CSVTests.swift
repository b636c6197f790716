import Testing

@testable import Web

@Suite("Tables for Excel")
struct CSVTests {
    private func written(_ cell: String) -> String {
        var csv = CSV(columns: [])
        csv.append([cell])
        return String(decoding: csv.document(named: "x.csv").bytes.dropFirst(5).dropLast(2), as: UTF8.self)
    }

    @Test("It begins with the mark of UTF-8, and each row ends with CRLF")
    func frame() {
        var csv = CSV(columns: ["ref", "owed by"])
        csv.append(["P-2019-0042", "SEND, \"transport\""])
        let expected = "\u{FEFF}ref,owed by\r\nP-2019-0042,\"SEND, \"\"transport\"\"\"\r\n"
        #expect(csv.document(named: "late.csv").bytes == Array(expected.utf8))
    }

    @Test(
        "A cell that a spreadsheet would run is written as text",
        arguments: [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\u{FEFF}=1", "＝1", "＋1", " =1", "\u{A0}=1", "\u{200B}@x",
        ]
    )
    func formulas(cell: String) {
        #expect(written(cell).drop { $0 == "\"" }.unicodeScalars.first == "'")
    }

    @Test(
        "Ordinary cells are as they are",
        arguments: ["a=b", "P-2019-0042", "2019-07-15", "", "1,5", "\"quoted\"", "لماذا"]
    )
    func plain(cell: String) {
        let quoted = cell.contains(",") || cell.contains("\"")
        #expect(written(cell) == (quoted ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell))
    }

    @Test("A line break stays inside its cell")
    func lineBreaks() { #expect(written("one\r\ntwo") == "\"one\r\ntwo\"") }
}
