import Foundation
import HeardTesting
import Kernel
import Testing
import Wording

@testable import Mail

@Suite("Letters as mails")
struct MailFormTests {
    private let said =
        "When is the hall open?\r\n\r\nMy son waits since “May” — 8 months <b>& more</b>.\nFrom here.\n. dot"

    private func letter(_ change: (inout OutgoingLetter) -> Void = { _ in }) -> OutgoingLetter {
        var letter = OutgoingLetter(
            kind: "answer",
            to: "gwen@home.example",
            subject: "An answer to what you asked",
            body: [
                .said(said), .heading("What the service says"), .paragraph("Yes, from 1 December."),
                .link(.init("Read it", path: "/r/abc?x=1&y=2")),
            ],
            reason: "You get this mail because you asked in Marlow Heath."
        )
        change(&letter)
        return letter
    }

    /// The letter as it would be handed over, and how it reads at the other end.
    private func sent(_ letter: OutgoingLetter) async throws -> (bytes: [UInt8], read: Letter) {
        let handed = Handed()
        try await LetterKit.with(.sqlite) { kit in
            try await kit.send(letter, once: "answer 1")
            _ = try await kit.posting { envelope, bytes in
                handed.take(envelope, bytes)
                return .accepted("250 ok")
            }.work()
        }
        let bytes = try #require(handed.all.first).1
        return (bytes, try reader.read(bytes))
    }

    @Test("It reads as it was meant, in a mail program not ours")
    func readsBack() async throws {
        let (_, read) = try await sent(letter())
        #expect(read.subject.text == "An answer to what you asked")
        #expect(read.from == Mailbox(name: "Heard", address: "heard@forum.example"))
        #expect(read.to == [Mailbox(name: nil, address: "gwen@home.example")])
        #expect(read.dating.day == Day("2019-11-21"))
        #expect(read.troubles.isEmpty && read.attachments.isEmpty)
        #expect(
            read.text.hasPrefix(
                "> When is the hall open?\n>\n> My son waits since “May” — 8 months <b>& more</b>.\n> From here.\n> . dot\n\nWhat the service says\n"
            )
        )
        #expect(
            read.text.hasSuffix(
                "\n\nRead it:\nhttps://heard.example/r/abc?x=1&y=2\n\nYou get this mail because you asked in Marlow Heath."
            )
        )
        #expect(read.automatic == .reply, "no program of ours would answer it")
    }

    @Test("Both its forms say the same, and the person's own words come first")
    func sameWords() async throws {
        let (bytes, read) = try await sent(letter())
        let whole = String(decoding: bytes, as: UTF8.self)
        let html = try #require(whole.components(separatedBy: "Content-Type: text/html").last)
        let only = Array("Content-Type: text/html\(html.components(separatedBy: "\r\n--=_")[0])".utf8)
        let asHTML = try reader.read(Array("From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n".utf8) + only).text
        func words(_ text: String) -> [String] {
            text.replacing("https://heard.example/r/abc?x=1&y=2", with: "").replacing("Read it:", with: "Read it")
                .split { $0.isWhitespace || $0 == ">" }.map(String.init).filter { $0 != ">" && $0 != "<" }
        }
        #expect(words(asHTML.replacing("An answer to what you asked", with: "")) == words(read.text))
        #expect(words(read.text).first == "When")
    }

    @Test("Every line is ASCII, short, and ended by CR LF")
    func lines() async throws {
        let long = String(repeating: "word ", count: 30) + String(repeating: "ü", count: 900)
        let (bytes, read) = try await sent(
            OutgoingLetter(
                kind: "test",
                to: "gwen@home.example",
                subject: "\(String(repeating: "word ", count: 30) + String(repeating: "ü", count: 99))",
                body: [.said(long), .paragraph(.said(String(repeating: "x", count: 5000)))],
                reason: "A test."
            )
        )
        #expect(bytes.allSatisfy { $0 == 13 || $0 == 10 || (32...126).contains($0) })
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") && !$0.contains("\r") })
        #expect(read.subject.text == String(repeating: "word ", count: 30) + String(repeating: "ü", count: 99))
        #expect(read.text.contains(String(repeating: "ü", count: 900)))
        #expect(read.text.contains(String(repeating: "x", count: 5000)))
    }

    @Test(
        "No words can begin a header of their own",
        arguments: [
            "Hello\r\nBcc: all@home.example", "Hello\nBcc: all@home.example", "Hello\rBcc: x", "Hello\u{2028}Bcc: x",
            "Hello\u{85}Bcc: x", "Hello\r\n\r\n<script>", "=?utf-8?Q?Hello=0D=0ABcc:_x?=", "\"; a", "Hello\0there",
        ]
    )
    func injection(_ words: String) async throws {
        let (bytes, read) = try await sent(
            letter { letter in
                letter = OutgoingLetter(
                    kind: "test",
                    to: "a@b.example",
                    subject: "\(words)",
                    body: [],
                    reason: "A test."
                )
                letter.replyTo = ["r+abc\r\nBcc: all@home.example"]
                letter.thread = LetterThread("x\r\nBcc: y", answering: ["a\r\nBcc: z@b.example"])
                letter.leavePath = "/leave/abc"
            }
        )
        let header = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")[0]
        let names = header.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
        #expect(Set(names).count == names.count && !names.contains("Bcc"))
        #expect(read.subject.text.utf8.starts(with: words.utf8.prefix(5)))
        #expect(!read.to.isEmpty && read.cc.isEmpty)
    }

    @Test("Letters about one thing are one thread, and each second try has the first one's Message-ID")
    func threads() async throws {
        let one = try await sent(letter { $0.thread = LetterThread("point 7") }).read
        let two = try await sent(letter { $0.thread = LetterThread("point 7", answering: ["first@home.example"]) }).read
        let other = try await sent(letter { $0.thread = LetterThread("point 8") }).read
        #expect(one.references.count == 1 && one.inReplyTo == one.references)
        #expect(two.references == one.references + ["first@home.example"] && two.inReplyTo == ["first@home.example"])
        #expect(other.references != one.references)
        #expect(one.messageID == two.messageID && one.messageID?.hasSuffix("@mail.forum.example") == true)
    }

    @Test("Only digests say how to leave, and all but people's own letters say that a machine wrote them")
    func marks() async throws {
        let plain = String(decoding: try await sent(letter()).bytes, as: UTF8.self)
        let digest = String(decoding: try await sent(letter { $0.leavePath = "/leave/abc" }).bytes, as: UTF8.self)
        #expect(plain.contains("\r\nAuto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\n"))
        #expect(!plain.contains("List-") && !plain.contains("Precedence"))
        let (bytes, read) = try await sent(letter { $0.people = "Kite Parents" })
        let own = String(decoding: bytes, as: UTF8.self)
        #expect(read.from?.name == "Kite Parents (Heard)")
        #expect(!own.contains("Auto-Submitted") && !own.contains("X-Auto-Response-Suppress"))
        #expect(digest.contains("\r\nList-Unsubscribe: <https://heard.example/leave/abc>\r\n"))
        #expect(digest.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"))
    }

    @Test("Where an address of Heard's own would reach nobody, answers go to whom the letter is from")
    func ownAddresses() {
        let from = Mailbox(name: nil, kept: "Heard@forum.example")
        func address(receives: Bool, plus: String?) -> PostalAddress {
            PostalAddress(
                from: from,
                domain: "heard.example",
                receives: receives,
                base: "https://x.example",
                plus: plus
            )
        }
        let (domain, mailbox) = (address(receives: true, plus: nil), address(receives: false, plus: "Heard"))
        #expect(domain.replyTo("r+abc") == "r+abc@heard.example" && domain.returnPath(of: ID(7)) == "b+7@heard.example")
        #expect(mailbox.replyTo("r+abc") == "Heard+r+abc@\(from.address.suffix(13))")
        #expect(mailbox.returnPath(of: ID(7)).hasPrefix("Heard+b+7@"))
        let neither = address(receives: false, plus: nil)
        #expect(neither.replyTo("r+abc") == nil && neither.returnPath(of: ID(7)) == from.address)
        #expect(neither.replyTo("kim@council.example") == "kim@council.example")
    }

    @Test("An answer goes to the letter's own address; a bounce says which letter it is about")
    func returning() async throws {
        let read = try await sent(letter { $0.replyTo = ["kim@council.example", "r+k3m9"] }).read
        #expect(read.replyTo.map(\.address) == ["kim@council.example", "r+k3m9@mail.forum.example"])
        let id = ID<OutboxLetter>(4_611_686_018_427_387_903)
        let path = LetterKit.address.returnPath(of: id)
        #expect(path == "b+4611686018427387903@mail.forum.example" && ReturnPath.letter(of: path) == id)
        #expect(ReturnPath.letter(of: "B+12") == ID(12))
        for other in ["b+", "b+x@y", "r+12@y", "b+-1@y", "b+99999999999999999999@y"] {
            #expect(ReturnPath.letter(of: other) == nil, "\(other)")
        }
    }

    @Test(
        "Names of senders are written so that they are read back",
        arguments: ["Heard", "Heard, Marlow Heath", "Ödön \"O\"", "a\\b", ""]
    )
    func names(_ name: String) throws {
        let line = MailHeaderText.folded("From", MailHeaderText.mailbox(Mailbox(name: name, kept: "a@b.example")))
        let read = try reader.read(Array("\(line)Subject: x\r\n\r\nHello\r\n".utf8))
        #expect(read.from == Mailbox(name: name, address: "a@b.example"))
    }
}
