import SquareCodes
import Testing

@Suite("Codes for a phone's camera")
struct QRCodeTests {
    @Test("An address becomes a square with the three finders in its corners")
    func finders() throws {
        let code = try #require(QRCode("https://heard.example/r/0123456789abcdefghijkmnpqrstuvwx"))
        #expect(code.isDark.count == code.side * code.side)
        #expect((code.side - 21).isMultiple(of: 4))
        let far = code.side - 7
        for (row, column) in [(0, 0), (0, far), (far, 0)] {
            for step in 0..<7 {
                #expect(code.isDark[row * code.side + column + step])
                #expect(code.isDark[(row + 6) * code.side + column + step])
                #expect(code.isDark[(row + step) * code.side + column])
            }
            #expect(code.isDark[(row + 3) * code.side + column + 3])
            #expect(!code.isDark[(row + 1) * code.side + column + 1])
        }
    }

    @Test("What no code can hold is none")
    func tooLong() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "a", count: 3000)) == nil)
        #expect(QRCode(String(repeating: "a", count: 1000)) != nil)
    }
}
