import HeardTesting
import Kernel
import Mail
import MailGMime
import Points
import Record
import Storage
import Testing
import Web

@testable import Complaints

@Suite("A reply to a complaint that comes by mail")
struct MailsTests {
    private struct Sent {
        let site: DraftSite
        let lead: String
        let reference: Reference
        /// The Message-ID of the mail that went to the complaints team.
        let messageID: String
    }

    private func sent(_ kit: ComplaintsKit) async throws -> Sent {
        let site = try DraftSite(kit)
        let lead = try await site.lead()
        let reference = try await site.readyDraft(lead)
        _ = try await site.agree(to: reference, as: lead)
        _ = try await site.sendIt(reference, as: lead)
        let letters = try await kit.store.read { try OutboxLetter.newest(50, in: $0) }
        let letter = try #require(letters.first { $0.kind == "complaint" })
        return Sent(
            site: site,
            lead: lead,
            reference: reference,
            messageID: "\(letter.messageKey)@heard.example"
        )
    }

    /// Files a mail, as it comes to the group's mailbox.
    private func receive(
        _ kit: ComplaintsKit,
        from sender: String = "Complaints <complaints@council.example>",
        answering messageID: String,
        _ words: String = "Dear Ros, we have looked into your complaint.",
        extra: String = ""
    ) async throws {
        let mail = """
            From: \(sender)\r
            To: Ros Tennant <lead@parents.example>\r
            Date: 21 Nov 2019 15:30:00 +0000\r
            Message-ID: <\(words.count)-\(sender.count)@council.example>\r
            In-Reply-To: <\(messageID)>\r
            References: <\(messageID)>\r
            Subject: Re: Formal complaint\r
            \(extra)Content-Type: text/plain; charset=utf-8\r
            \r
            \(words)\r

            """
        let bytes = Array(mail.utf8)
        let digest = Digest32.of(bytes)
        kit.originals.value.withLock { $0[digest] = bytes }
        let letter = try MailReader.gmime(now: kit.world.now).read(bytes)
        let (area, incoming) = (kit.area, Incoming(letter, original: digest.hex, visibility: .forumAndService))
        _ = try await kit.store.write { try Filing(into: area, in: $0).file(incoming) }
    }

    private func proposed(_ kit: ComplaintsKit, _ reference: Reference) async throws -> [ProposedReply] {
        let file = try await kit.caseFile(reference)
        return try await kit.store.read { try ProposedReply.all(for: file, asOf: kit.today, in: $0) }
    }

    @Test(
        "is proposed and settles nothing; one tap makes it the reply, with its words and its original",
        arguments: TestEngine.allCases
    )
    func confirmed(_ engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            let sent = try await sent(kit)
            try await receive(kit, answering: sent.messageID)
            #expect(try await kit.caseFile(sent.reference).course.current.reply == nil)
            let page = await sent.site.get("/\(sent.reference)", as: sent.lead)
            #expect(page.text.contains("A mail came in answer"))
            #expect(page.text.contains("Dear Ros, we have looked into your complaint."))
            #expect(page.text.contains("It is the reply to stage 1"))
            let found = try #require(try await proposed(kit, sent.reference).first)
            #expect(found.post == "Complaints team")
            let path = "/\(sent.reference)/mails/\(found.message.id)"
            let answer = await sent.site.post(path, [("answer", "reply")], as: sent.lead)
            #expect(answer.status == 303)
            #expect(answer.header("Location")?.hasSuffix("/\(sent.reference)/reading") == true)
            let reply = try #require(try await kit.caseFile(sent.reference).course.current.reply)
            #expect(reply.on == .on("2019-11-21") && reply.way == .mail && reply.message == found.message.id)
            #expect(reply.words == "Dear Ros, we have looked into your complaint.")
            let saved = await sent.site.get("/\(sent.reference)/letters/stage-1", as: sent.lead)
            #expect(saved.text.contains("In-Reply-To: <\(sent.messageID)>"))
            #expect(try await proposed(kit, sent.reference) == [])
            let again = await sent.site.post(path, [("answer", "other")], as: sent.lead)
            #expect(again.status == 303)
            #expect(try await kit.caseFile(sent.reference).course.current.reply == reply)
        }
    }

    @Test("the beginning of its thread is enough, since letters to others share it")
    func byThread() async throws {
        try await ComplaintsKit.with { kit in
            let sent = try await sent(kit)
            let complaint = try await kit.file(sent.reference).complaint.id
            let root = MessageKey.ofThread(ComplaintLetters.thread(of: complaint))
            try await receive(kit, answering: "\(root)@heard.example")
            #expect(try await proposed(kit, sent.reference).count == 1)
        }
    }

    @Test("an automatic reply, a stranger's mail and a mail of another thread propose nothing")
    func nothing() async throws {
        try await ComplaintsKit.with { kit in
            let sent = try await sent(kit)
            try await receive(
                kit,
                answering: sent.messageID,
                "I am away until Monday.",
                extra: "Auto-Submitted: auto-replied\r\n"
            )
            try await receive(kit, from: "Ada <ada@elsewhere.example>", answering: sent.messageID, "I have read this.")
            try await receive(kit, answering: "another@heard.example", "About another matter.")
            try await receive(kit, from: "Ros Tennant <lead@parents.example>", answering: sent.messageID, "To myself.")
            #expect(try await proposed(kit, sent.reference) == [])
            let page = await sent.site.get("/\(sent.reference)", as: sent.lead)
            #expect(!page.text.contains("A mail came in answer"))
        }
    }

    @Test("that only says that they have the complaint is noted as that, with the day it promises")
    func acknowledged() async throws {
        try await ComplaintsKit.with { kit in
            let sent = try await sent(kit)
            try await receive(kit, answering: sent.messageID, "We have it and reply by 5 December.")
            let found = try #require(try await proposed(kit, sent.reference).first?.message.id)
            let path = "/\(sent.reference)/mails/\(found)"
            let wrong = [("answer", "acknowledgement"), ("promised-\(found)", "2019-11-01")]
            let refused = await sent.site.post(path, wrong, as: sent.lead)
            #expect(refused.status == 422 && refused.text.contains("Write a day after the acknowledgement"))
            let right = [("answer", "acknowledgement"), ("promised-\(found)", "2019-12-05")]
            #expect(await sent.site.post(path, right, as: sent.lead).status == 303)
            let run = try await kit.caseFile(sent.reference).course.current
            #expect(run.acknowledgedOn == .on("2019-11-21") && run.promised == .on("2019-12-05"))
            #expect(run.reply == nil)
            #expect(try await proposed(kit, sent.reference) == [])
        }
    }

    @Test("that is something else is set aside, and the story says so", arguments: TestEngine.allCases)
    func setAside(_ engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            let sent = try await sent(kit)
            try await receive(kit, answering: sent.messageID, "May we telephone you?")
            let found = try #require(try await proposed(kit, sent.reference).first?.message.id)
            await sent.site.post("/\(sent.reference)/mails/\(found)", [("answer", "other")], as: sent.lead)
            #expect(try await proposed(kit, sent.reference) == [])
            let page = await sent.site.get("/\(sent.reference)", as: sent.lead)
            #expect(page.text.contains("said that a mail is not the reply"))
        }
    }

    @Test("only those who complained see it and say what it is")
    func rights() async throws {
        try await ComplaintsKit.with { kit in
            let sent = try await sent(kit)
            try await receive(kit, answering: sent.messageID)
            let found = try #require(try await proposed(kit, sent.reference).first?.message.id)
            let officer = try await sent.site.officer()
            #expect(!(await sent.site.get("/\(sent.reference)", as: officer)).text.contains("A mail came in answer"))
            let path = "/\(sent.reference)/mails/\(found)"
            #expect(await sent.site.post(path, [("answer", "reply")], as: officer).status == 404)
            #expect(try await kit.caseFile(sent.reference).course.current.reply == nil)
        }
    }
}
