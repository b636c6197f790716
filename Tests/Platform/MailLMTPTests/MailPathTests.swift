import Testing

@testable import MailLMTP

@Suite("Addresses as a mail server writes them")
struct MailPathTests {
    @Test(
        "An address is read with its parameters",
        arguments: [
            ("FROM:<a@b.example>", "a@b.example", []), ("from: <a@b.example> SIZE=12", "a@b.example", ["SIZE=12"]),
            ("FROM:<>", "", []), ("FROM:<@relay.example:a@b.example>", "a@b.example", []),
            (#"FROM:<"a>b"@c.example> BODY=8BITMIME SMTPUTF8"#, #""a>b"@c.example"#, ["BODY=8BITMIME", "SMTPUTF8="]),
            ("FROM:<zoë@müller.example>", "zoë@müller.example", []),
        ]
    )
    func reads(words: String, address: String, parameters: [String]) throws {
        let path = try #require(MailPath(words[...], after: "FROM:"))
        #expect(path.address == address)
        #expect(path.parameters.map { "\($0.name)=\($0.value)" } == parameters)
    }

    @Test(
        "What is no address is none",
        arguments: [
            "FROM:a@b.example", "FROM:<a@b.example", "TO:<a@b.example>", "FROM", "FROM:<a b@c.example>", "FROM:",
        ]
    )
    func refuses(words: String) { #expect(MailPath(words[...], after: "FROM:") == nil) }

    @Test(
        "Mail is taken only where this machine alone reaches",
        arguments: [
            ("127.0.0.1:2424", true), ("[::1]:24", true), ("localhost:24", true), ("unix:/run/heard/mail", true),
            ("0.0.0.0:24", false), ("192.0.2.1:24", false), ("127.0.0.1.example:24", false), ("unix:", false),
            ("127.0.0.1", false),
        ]
    )
    func places(text: String, isOne: Bool) { #expect((LMTPPlace(text) != nil) == isOne) }
}
