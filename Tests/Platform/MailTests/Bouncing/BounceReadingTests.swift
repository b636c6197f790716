import HeardTesting
import Kernel
import Storage
import Testing

@testable import Mail

@Suite("Reports of what could not be delivered")
struct BounceReadingTests {
    private func report(_ status: String, returned: String = "Message-ID: <key1@mail.forum.example>") -> [UInt8] {
        let lines = """
            From: Mail Delivery System <MAILER-DAEMON@mx.example>
            To: b+1@mail.forum.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="x"

            --x
            Content-Type: text/plain

            It did not work.
            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            \(status)
            --x
            Content-Type: message/rfc822

            From: heard@forum.example
            \(returned)
            Subject: Hello

            Hello
            --x--
            """
        return Array(lines.utf8)
    }

    private func only(_ bytes: [UInt8]) throws -> BounceReport.Recipient {
        let found = try #require(try reader.bounce(in: bytes))
        try #require(found.recipients.count == 1)
        return found.recipients[0]
    }

    @Test("A report in the usual form says whom, how lasting and why, and which mail")
    func standard() throws {
        let bytes = report(
            """
            Original-Recipient: rfc822;Gwen@home.example
            Final-Recipient: rfc822; Gwen@home.example
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1
               <Gwen@home.example>: no such person
            """
        )
        let recipient = try only(bytes)
        #expect(recipient.address == "gwen@home.example" && recipient.kind == .hard && recipient.status == "5.1.1")
        #expect(recipient.diagnostic == "550 5.1.1 <Gwen@home.example>: no such person")
        #expect(try reader.bounce(in: bytes)?.messageID == "key1@mail.forum.example")
    }

    @Test(
        "What lasts is told from what passes",
        arguments: [
            ("failed", "5.2.2", "552 mailbox full", BounceReport.Kind.soft), ("failed", "4.4.1", "timed out", .soft),
            ("failed", "5.7.1", "554 looks like spam", .soft), ("failed", "5.4.4", "host not found", .hard),
            ("failed", "5.2.1", "account is disabled", .hard), ("delayed", "4.4.7", "still trying", .delayed),
            ("delivered", "2.0.0", "", .delivered),
            ("relayed (to a server that tells nothing)", "2.1.9", "", .delivered),
            ("failed", "5.0.0", "550 User unknown", .hard), ("failed", "5.0.0", "quota exceeded, try later", .soft),
        ]
    )
    func kinds(action: String, status: String, words: String, kind: BounceReport.Kind) throws {
        let said = "Final-Recipient: rfc822; a@b.example\nAction: \(action)\nStatus: \(status)\n"
        #expect(try only(report("\(said)Diagnostic-Code: smtp; \(words)")).kind == kind)
    }

    @Test("A report in words alone is read by the address and what stands near it")
    func written() throws {
        let words = """
            From: MAILER-DAEMON@qmail.example
            To: heard@forum.example
            Subject: failure notice

            Hi. This is the qmail-send program at qmail.example.
            I'm afraid I wasn't able to deliver your message to the following addresses.

            <full@home.example>:
            552 5.2.2 mailbox is full
            <gone@home.example>:
            192.0.2.1 does not like recipient.
            Remote host said: 550 no such user here

            --- Below this line is a copy of the message.

            Message-ID: <key2@mail.forum.example>
            To: somebody.else@home.example
            """
        let found = try #require(try reader.bounce(in: Array(words.utf8)))
        #expect(found.recipients.map(\.address) == ["full@home.example", "gone@home.example"])
        #expect(found.recipients.map(\.kind) == [.soft, .hard])
        #expect(found.messageID == "key2@mail.forum.example")
    }

    @Test("Who is away, and whose program says that a mail was read, has got it")
    func arrived() throws {
        let away = "Return-Path: <>\r\n\(plainHeaders)"
        #expect(try reader.bounce(in: mail(away, "I am away. Ask kim@council.example, 020 7946 0550.")) == nil)
        #expect(
            try reader.bounce(in: mail(away, "<gwen@home.example>: 550 5.1.1 no such person"))?.recipients.count == 1
        )
        let read = report("Final-Recipient: rfc822; a@b.example")
        let receipt = String(decoding: read, as: UTF8.self)
            .replacing("message/delivery-status", with: "message/disposition-notification")
        #expect(try reader.bounce(in: Array(receipt.utf8)) == nil)
    }

    @Test("What a person writes is no report")
    func person() throws {
        #expect(try reader.bounce(in: mail(plainHeaders, "My mail to a@b.example came back: 550 no such user.")) == nil)
    }

    @Test("Of the reports that nobody here wrote nearly all say whom they are about", .enabled(if: Corpora.hasShared))
    func corpus() throws {
        var (all, named, lasting) = (0, 0, 0)
        for folder in ["bounces", "bounces-odd"] {
            for (_, bytes) in try Corpora.sharedMails(folder) {
                guard let found = try reader.bounce(in: bytes) else { continue }
                all += 1
                named += found.recipients.isEmpty ? 0 : 1
                lasting += found.recipients.contains { $0.kind == .hard } ? 1 : 0
            }
        }
        #expect(all > 240 && named * 100 >= all * 93, "\(named) of \(all)")
        #expect(lasting * 100 >= all * 30 && lasting * 100 <= all * 90, "\(lasting) of \(all)")
    }
}

@Suite("Addresses that letters do not reach")
struct ReachabilityTests {
    private func bounce(_ kit: LetterKit, _ kind: BounceReport.Kind, by id: String? = nil) async throws -> OutboxLetter?
    {
        try await kit.send(once: "n\(kit.clock.now)")
        _ = try await kit.posting { _, _ in .accepted("250 ok") }.work()
        kit.clock.pass(minutes: 1)
        let letter = try #require(try await kit.letters().first)
        let recipient = BounceReport.Recipient(
            address: letter.to,
            kind: kind,
            status: "5.1.1",
            diagnostic: "no such person"
        )
        let report = BounceReport(recipients: [recipient], messageID: id ?? "\(letter.messageKey)@mail.forum.example")
        return try await kit.store.write { try Bounced.note(report, about: nil, in: $0) }
    }

    private func isReached(_ kit: LetterKit) async throws -> Bool {
        try await kit.store.read { try Bounced.notReachable(["Send@Council.example", "x@y.example"], in: $0) }.isEmpty
    }

    @Test(
        "Three lasting reports and an address counts as not reachable, until it is put right",
        arguments: TestEngine.allCases
    )
    func three(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            for _ in 0..<2 { _ = try await bounce(kit, .hard) }
            for _ in 0..<4 { _ = try await bounce(kit, .soft) }
            #expect(try await isReached(kit))
            let last = try #require(try await bounce(kit, .hard))
            #expect(!(try await isReached(kit)))
            let kept = try await kit.store.read { try OutboxLetter.find(last.id, in: $0) }
            #expect(kept?.delivery.word == "bounced")
            let history = try await kit.store.read { try Bounced.history(of: "SEND@council.example", in: $0) }
            #expect(history.map(\.kind) == [.hard, .soft, .soft, .soft, .soft, .hard, .hard])
            #expect(history.first?.words == "5.1.1 no such person")
            try await kit.store.write { try Bounced.forget("send@council.example", in: $0) }
            #expect(try await isReached(kit))
        }
    }

    @Test("One letter comes back once, and a report that names it must be about its own address")
    func once() async throws {
        try await LetterKit.with(.sqlite) { kit in
            let letter = try #require(try await bounce(kit, .hard))
            @Sendable func report(_ address: String) -> BounceReport {
                let gone = BounceReport.Recipient(address: address, kind: .hard, status: "5.1.1", diagnostic: "gone")
                return BounceReport(recipients: [gone], messageID: "\(letter.messageKey)@mail.forum.example")
            }
            try await kit.store.write { writer in
                for _ in 0..<3 { try Bounced.note(report(letter.to), about: letter.id, in: writer) }
                #expect(try Bounced.note(report("x@y.example"), about: nil, in: writer) == nil)
            }
            #expect(try await kit.store.read { try Bounced.history(of: letter.to, in: $0) }.count == 1)
        }
    }

    @Test("A report about no letter of ours, or a made-up one, changes nothing")
    func stranger() async throws {
        try await LetterKit.with(.sqlite) { kit in
            for _ in 0..<4 {
                let found = try await bounce(kit, .hard, by: "made-up@elsewhere.example")
                #expect(found == nil)
            }
            #expect(try await isReached(kit))
            #expect(try await kit.letters().allSatisfy { $0.delivery.word == "delivered" })
        }
    }

    @Test("What a server refuses at once counts as what comes back later")
    func atOnce() async throws {
        try await LetterKit.with(.sqlite) { kit in
            for number in 1...3 {
                try await kit.send(once: "\(number)")
                _ = try await kit.posting { _, _ in .refused("550 5.1.1 no such person") }.work()
            }
            #expect(!(try await isReached(kit)))
        }
    }
}
