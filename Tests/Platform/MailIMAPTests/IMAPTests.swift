import Testing

@testable import MailIMAP

@Suite("Mailboxes elsewhere")
struct IMAPTests {
    @Test("An address says who signs in where, and to which folder")
    func address() throws {
        let address = try IMAPAddress("imaps://heard%40forum.example:open%20sesame@mail.example/Heard/Neu")
        #expect(address.user == "heard@forum.example" && address.password == "open sesame")
        #expect(address.host == "mail.example" && address.port == 993 && address.folder == "Heard/Neu")
        #expect(address.shown == "imaps://heard@forum.example@mail.example:993/Heard/Neu")
        #expect(try IMAPAddress("imap://a:b@mail.example").folder == "INBOX")
        #expect(try IMAPAddress("imap://a:b@127.0.0.1:1143/?tls=off").mayBeOpen)
    }

    @Test(
        "What is none, or would show the password, is refused",
        arguments: [
            ("https://a:b@mail.example", IMAPAddress.Fault.notAnAddress), ("imaps://mail.example", .noPassword),
            ("imaps://a@mail.example", .noPassword), ("imap://a:b@mail.example?tls=off", .openPassword),
            ("imaps://a:b@mail.example/INBOX?x=y", .notAnAddress),
            ("imaps://a:b@mail.example/Entw%C3%BCrfe", .notAFolder),
        ]
    )
    func refused(text: String, fault: IMAPAddress.Fault) {
        #expect(throws: fault) { try IMAPAddress(text) }
    }

    @Test(
        "Replies are cut at their line ends, and strings at their count, however they come",
        arguments: [1, 3, 1_000]
    )
    func replies(size: Int) throws {
        let text = "* 1 FETCH (UID 7 BODY[] {12}\r\nh9 OK\r\n{3}\r\n X {0}\r\n)\r\nh2 OK done\r\n* OK h"
        var replies = IMAPReplies(largest: 100)
        var found: [IMAPReplies.Reply] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            replies.append(bytes[start..<min(start + size, bytes.count)])
            while let reply = try replies.next() { found.append(reply) }
        }
        #expect(found.map(\.line) == ["* 1 FETCH (UID 7 BODY[] {} X {})", "h2 OK done"])
        #expect(found.first?.strings == [Array("h9 OK\r\n{3}\r\n".utf8), []])
        #expect(found.first?.number(after: "UID ") == 7)
    }

    @Test(
        "A string or a line that never ends is not waited for",
        arguments: ["* 1 FETCH (BODY[] {101}\r\n", "* \(String(repeating: "x", count: 101))"]
    )
    func endless(text: String) {
        var replies = IMAPReplies(largest: 100)
        replies.append(text.utf8)
        #expect(throws: MailboxError.nonsense) { try replies.next() }
    }
}
