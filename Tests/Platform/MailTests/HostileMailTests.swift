import Testing

@testable import Mail

@Suite("Mails made to break a reader")
struct HostileMailTests {
    private func quickly(_ headers: String, _ text: String) throws -> Letter {
        let start = ContinuousClock.now
        let letter = try reader.read(mail(headers, text))
        #expect(ContinuousClock.now - start < .seconds(60))
        return letter
    }

    @Test("Ten thousand parts in one another")
    func nested() throws {
        let levels = (1..<10_000).map { "--b\($0 - 1)\r\nContent-Type: multipart/mixed; boundary=\"b\($0)\"\r\n\r\n" }
        let text = levels.joined() + "--b9999\r\nContent-Type: text/plain\r\n\r\nWho chairs?\r\n"
        let headers = plainHeaders + "\r\nContent-Type: multipart/mixed; boundary=\"b0\""
        #expect(try quickly(headers, text).text.contains("Who chairs?"))
    }

    @Test("Ten thousand parts side by side")
    func many() throws {
        let text = (0..<10_000).map { "--b\r\nContent-Type: text/plain\r\n\r\npart \($0)\r\n" }.joined()
        #expect(
            try quickly(plainHeaders + "\r\nContent-Type: multipart/mixed; boundary=b", text).text.hasSuffix(
                "part 9999"
            )
        )
    }

    @Test("Twenty megabytes of lines that each begin like something")
    func long() throws {
        let lines = "On 3 July 2019 at 10:00 he <a@b> wrote\r\nFrom: a:\r\nKind regards\r\nAda\r\n--\r\n> q\r\n\r\n"
        let letter = try quickly(plainHeaders, String(repeating: lines, count: 40_000) + "When?")
        #expect(letter.text.hasSuffix("When?"))
    }

    @Test("A header line of a megabyte, and a hundred thousand people")
    func headers() throws {
        let people = (0..<100_000).map { "Cai \($0) <c\($0)@x.example>" }.joined(separator: ",\r\n ")
        let long = plainHeaders + String(repeating: "x", count: 1_000_000) + "\r\nCc: " + people
        let letter = try quickly(long, "hi")
        #expect(letter.subject.text.utf8.count > 1_000_000)
        #expect(letter.cc.count == 100_000)
    }

    @Test("Groups in groups in groups")
    func groups() throws {
        let letter = try quickly(
            "From: ada@parents.example\r\nTo: " + String(repeating: "a:", count: 100_000) + "\r\nSubject: x",
            "hi"
        )
        #expect(letter.from?.address == "ada@parents.example")
    }

    @Test("NUL bytes, in headers and text")
    func nul() throws {
        let letter = try reader.read(Array("From: a\0@x\r\nSubject: a\0b\r\n\r\nhi\0there".utf8))
        #expect(letter.text == "hi\u{FFFD}there")
    }

    @Test("Nothing at all", arguments: [[], [0], Array("hello".utf8)])
    func nothing(bytes: [UInt8]) {
        #expect(throws: MailError.notAMessage) { try reader.read(bytes) }
    }
}
