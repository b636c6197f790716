import Testing

@testable import Mail

@Suite("Mails no person wrote")
struct AutomaticTests {
    private func kind(_ extra: String) throws -> Automatic? {
        try reader.read(mail(plainHeaders + "\r\n" + extra)).automatic
    }

    private func kind(subject: String) throws -> Automatic? {
        try reader.read(mail("From: bo@marlowheath.example\r\nSubject: \(subject)")).automatic
    }

    @Test(
        "Headers that say a program replied",
        arguments: [
            "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (rejected)", "X-Autoreply: yes",
            "X-Autorespond: Away",
            "Precedence: auto_reply", "X-Mail-Autoreply: Away",
        ]
    )
    func replies(header: String) throws { #expect(try kind(header) == .reply) }

    @Test(
        "Headers that a person's mail has too",
        arguments: [
            "Auto-Submitted: no", "X-Auto-Response-Suppress: All", "Precedence: bulk", "X-Priority: 1",
            "Return-Path: <a@b>",
        ]
    )
    func people(header: String) throws { #expect(try kind(header) == nil) }

    @Test("Lists and empty return paths")
    func lists() throws {
        #expect(try kind("List-Id: <families.marlowheath.example>") == .list)
        #expect(try kind("Precedence: list") == .list)
        #expect(try kind("Return-Path: <>") == .bounce)
        #expect(try kind("Return-Path: <>\r\nAuto-Submitted: auto-replied") == .reply)
        #expect(try kind("X-Failed-Recipients: a@b\r\nAuto-Submitted: auto-replied") == .bounce)
    }

    @Test(
        "Subjects that only programs write",
        arguments: [
            ("Out of Office: Draft", Automatic.reply), ("Automatic reply: Draft", .reply),
            ("Abwesenheitsnotiz", .reply),
            ("Réponse automatique : Projet", .reply), ("Returned mail: see transcript", .bounce),
            ("Undeliverable: Draft", .bounce),
            ("Delivery Status Notification (Failure)", .bounce), ("failure notice", .bounce),
        ]
    )
    func subjects(subject: String, expected: Automatic) throws { #expect(try kind(subject: subject) == expected) }

    @Test(
        "Subjects people write",
        arguments: [
            "Re: Out of Office: Draft", "Undelivered promises", "Failure of the transport notice", "Office hours",
            "Returned forms",
        ]
    )
    func peoplesSubjects(subject: String) throws { #expect(try kind(subject: subject) == nil) }

    @Test("The mail system is not a person")
    func systems() throws {
        let bytes = mail("From: Mail Delivery Subsystem <mailer-daemon@mx.example>\r\nSubject: Hello")
        #expect(try reader.read(bytes).automatic == .bounce)
    }
}
