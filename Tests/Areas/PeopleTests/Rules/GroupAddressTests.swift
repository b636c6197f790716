import People
import Testing

@Suite("Addresses of groups")
struct GroupAddressTests {
    @Test("A mailbox is lowercased, whatever was typed")
    func mailbox() throws {
        #expect(try GroupAddress.mailbox(typed: "SEND@Council.Example") == .mailbox("send@council.example"))
        #expect(
            try GroupAddress.mailbox(typed: "o'brien+send@council.example").written == "o'brien+send@council.example"
        )
    }

    @Test(
        "What is no mailbox is refused",
        arguments: [
            "", "send", "send@", "@council.example", "send@council", "a@b@council.example", "send @council.example",
            "send@council..example", "send@.example", "send@council.example.", "send@council.example\r\n",
            "Pat <send@council.example>", "send@council.example,other@council.example",
        ]
    )
    func noMailbox(_ text: String) {
        #expect(throws: PeopleError.notAnAddress(text)) { try GroupAddress.mailbox(typed: text) }
    }

    @Test("A domain is taken with or without its at sign")
    func domain() throws {
        #expect(try GroupAddress.domain(typed: "@Council.Example") == .domain("council.example"))
        #expect(try GroupAddress.domain(typed: "council.example").written == "@council.example")
    }

    @Test(
        "What is no domain is refused",
        arguments: ["", "@", "council", "a@council.example", "council..example", " a.b"]
    )
    func noDomain(_ text: String) {
        #expect(throws: PeopleError.notADomain(text)) { try GroupAddress.domain(typed: text) }
    }
}
