import Storage
import Testing

@Suite("A statement is written for each engine")
struct SQLTests {
    @Test("A value's place is a question mark or its number")
    func places() {
        let sql: SQL = "SELECT '?', '$1' WHERE a = \(1) AND b = \("x") AND c IS \(Int?.none)"
        #expect(sql.text == "SELECT '?', '$1' WHERE a = ? AND b = ? AND c IS ?")
        #expect(sql.numberedText == "SELECT '?', '$1' WHERE a = $1 AND b = $2 AND c IS $3")
        #expect(sql.values == [.integer(1), .text("x"), .null])
    }

    @Test("A list takes as many places as the next power of two, its last value again and again")
    func lists() {
        let sql: SQL = "IN \(list: [1, 2, 3]) OR IN \(list: [Int]())"
        #expect(sql.text == "IN (?, ?, ?, ?) OR IN (?)")
        #expect(sql.values == [.integer(1), .integer(2), .integer(3), .integer(3), .null])
    }

    @Test("A statement's shape is the same whatever its values, and another's where its text is another")
    func shapes() {
        func one(_ number: Int) -> SQL { "SELECT a FROM b WHERE c = \(number)" }
        func listed(_ numbers: [Int]) -> SQL { "IN \(list: numbers)" }
        let part: SQL = "c = \(1)"
        #expect(one(1).shape == one(2).shape)
        #expect(one(1).shape.hashValue == one(2).shape.hashValue)
        #expect(one(1).shape != ("SELECT a FROM b WHERE d = \(1)" as SQL).shape)
        #expect(listed([1, 2, 3]).shape == listed([4, 5, 6, 7]).shape)
        #expect(listed([1, 2, 3]).shape != listed([1, 2]).shape)
        #expect(("\(part) OR \(part)" as SQL).text == "c = ? OR c = ?")
    }

    @Test("An address names its engine, and one that does not is refused without its password")
    func addresses() throws {
        #expect(try StoreAddress("sqlite:heard.db") == .sqlite(path: "heard.db"))
        #expect(try StoreAddress("sqlite:/a/b.db") == .sqlite(path: "/a/b.db"))
        #expect(try StoreAddress("sqlite:///a/b.db") == .sqlite(path: "/a/b.db"))
        #expect(try StoreAddress("postgres://u:p@h/d") == .postgres(url: "postgres://u:p@h/d"))
        #expect(try StoreAddress("postgresql:///d") == .postgres(url: "postgresql:///d"))
        for text in ["", "sqlite:", "heard.db", "mysql://u:secret@h/d", "postgres:d"] {
            let error = #expect(throws: StorageError.self) { try StoreAddress(text) }
            #expect(error == .notAnAddress(String(text.prefix { $0 != ":" })))
        }
    }
}
