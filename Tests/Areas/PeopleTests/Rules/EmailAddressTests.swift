import Testing

@testable import People

@Suite("Email addresses of people")
struct EmailAddressTests {
    @Test("An address is kept as it was typed and known in small letters")
    func folded() throws {
        let address = try EmailAddress(typed: "  Amina.Rowe@Home.Example\r\n")
        #expect(address.typed == "Amina.Rowe@Home.Example")
        #expect(address.folded == "amina.rowe@home.example")
    }

    @Test(
        "Letters that only look alike after folding stay two addresses",
        arguments: ["\u{212A}ay@home.example", "İ@home.example"]
    )
    func lookalike(_ text: String) throws {
        #expect(try EmailAddress(typed: text).folded.utf8.count == EmailAddress(typed: text).typed.utf8.count)
        #expect(try EmailAddress(typed: text).folded != "kay@home.example")
    }

    @Test(
        "What could change a mail's header, or is no address, is refused",
        arguments: [
            "", "amina", "@home.example", "amina@home", "a@b@home.example", "amina@home.example\r\nBcc: x@y.example",
            "<amina@home.example>", "a,b@home.example", "a b@home.example", "a\"b@home.example", "a\u{0}@home.example",
            "a@home.example\u{85}x", String(repeating: "a", count: 250) + "@b.example",
        ]
    )
    func refused(_ text: String) {
        #expect(throws: PeopleError.notAnAddress(text)) { try EmailAddress(typed: text) }
    }

    @Test("A name is one line of 1 to 100 bytes")
    func names() throws {
        #expect(try Person.checked(name: "  Zeynep Kılıç ") == "Zeynep Kılıç")
        #expect(throws: PeopleError.noName) { try Person.checked(name: " \n") }
        for name in ["Amina\r\nRowe", "A\u{7}", String(repeating: "ı", count: 51)] {
            #expect(throws: PeopleError.notAName) { try Person.checked(name: name) }
        }
    }
}
