import Testing

@testable import Mail

@Suite("One message, delivered twice")
struct DigestTests {
    private func digest(_ before: String, _ text: String = "Who will chair?\r\n") throws -> String {
        try reader.read(mail(before + plainHeaders, text)).contentDigest
    }

    @Test("Another way through the servers is the same message")
    func same() throws {
        let first = try digest("Received: from a by b; Mon, 15 Jul 2019 09:31:00 +0100\r\n")
        let second = try digest(
            "Received: from a by c; Mon, 15 Jul 2019 09:32:00 +0100\r\nX-Spam: no\r\n",
            "Who will chair? \r\n"
        )
        #expect(first == second && first.utf8.count == 64)
    }

    @Test("Other words are another message")
    func different() throws {
        #expect(try digest("") != digest("", "Who will not chair?\r\n"))
    }

    @Test("An attachment can be taken out again")
    func attachment() throws {
        let bytes = try Corpora.mail("alternative-plain")
        let letter = try reader.read(bytes)
        let file = try #require(letter.attachments.first)
        #expect(try reader.content(file.sha256, in: bytes) == Array("%PDF-".utf8))
        #expect(throws: MailError.noSuchPart) { try reader.content("none", in: bytes) }
    }
}
