import Foundation
import Kernel
import Record
import Testing

@Suite("A folder of mail")
struct ImportJourneyTests {
    /// An mbox, a maildir, a mail without an ending, and what is no mail.
    private func folder(_ heard: HeardProgram) throws -> String {
        try heard.write(mail("a1", "1. Who will chair the group?\r\n2. When are the minutes out?"), to: "mail/a1.eml")
        let second = mail("a2", "Could you tell us why the terms changed?", on: "Wed, 17 Jul 2019 21:10:00 +0100")
        let third = mail("a3", "Please can you send the list?", on: "Fri, 19 Jul 2019 08:00:00 +0100")
        let mailbox = [second, third].map {
            "From MAILER Mon Jul 15 09:30:00 2019\n" + $0.replacing("\r\n", with: "\n")
        }
        try heard.write(mailbox.joined(separator: "\n"), to: "mail/old.mbox")
        try heard.write(
            mail(
                "away",
                "I am out of the office.",
                from: "send@council.example",
                to: "lead@parents.example",
                headers: ["Auto-Submitted: auto-replied", "In-Reply-To: <a1@parents.example>"]
            ),
            to: "mail/Maildir/new/1563.host"
        )
        try heard.write(mail("half", "When is"), to: "mail/Maildir/tmp/1564.host")
        try FileManager.default.createDirectory(
            atPath: heard.folder.file("mail/Maildir/cur"),
            withIntermediateDirectories: true
        )
        try heard.write(
            mail("lost", "When?", from: "jo@home.example", to: "kim@home.example"),
            to: "mail/no-ending"
        )
        try heard.write("These are notes of a meeting.\n", to: "mail/notes.txt")
        return heard.folder.file("mail")
    }

    @Test("Every shape of mail is kept once, what asks becomes points, what is late shows")
    func imported() throws {
        let heard = try HeardProgram.marlowHeath()
        let folder = try folder(heard)
        let first = try heard.done("import", "mail", folder, "--json")
        let statuses = first.objects.compactMap { $0["status"] as? String }
        #expect(statuses.count(where: { $0 == "kept" }) == 4)
        #expect(statuses.count(where: { $0 == "held" }) == 1)
        #expect(statuses.count == 5)
        #expect(first.complaint.contains("notes.txt: not a mail"))
        #expect(!first.complaint.contains("1564.host"))
        #expect(first.objects.compactMap { $0["automatic"] as? String } == ["reply"])
        for line in first.objects {
            #expect(
                Set(line.keys) == [
                    "file", "offset", "sha256", "status", "message", "thread", "from_group", "automatic", "new_text",
                    "points", "reason",
                ]
            )
        }
        let late = try #require(try heard.done("late", "--on", "2019-11-21", "--json").array)
        #expect(
            late.compactMap { $0["asked_on"] as? String } == ["2019-07-15", "2019-07-15", "2019-07-17", "2019-07-19"]
        )
        #expect(late.compactMap { $0["late_working_days"] as? Int } == [82, 82, 80, 78])
        #expect(late.allSatisfy { $0["reply"] as? String == "none" && $0["owed_by"] as? String == "SEND service" })
        try heard.expectWholeRecord()
    }

    @Test("Importing twice changes nothing")
    func twice() throws {
        let heard = try HeardProgram.marlowHeath()
        let folder = try folder(heard)
        try heard.done("import", "mail", folder)
        let late = try heard.done("late", "--on", "2019-11-21", "--json").output
        let whole = try heard.done("record", "check").output
        let again = try heard.done("import", "mail", folder, "--json")
        #expect(again.objects.allSatisfy { $0["status"] as? String == "duplicate" })
        #expect(again.objects.count == 5)
        #expect(try heard.done("late", "--on", "2019-11-21", "--json").output == late)
        #expect(try heard.done("record", "check").output == whole)
    }

    @Test("An original comes back byte for byte; a mail in an mbox too")
    func originals() throws {
        let heard = try HeardProgram.marlowHeath()
        let lines = try heard.done("import", "mail", folder(heard), "--json").objects
        for line in lines {
            let sha256 = try #require(line["sha256"] as? String)
            let bytes = try heard.done("original", sha256).output
            #expect(Digest32.of(Array(bytes.utf8)).hex == sha256)
            let file = try String(contentsOfFile: try #require(line["file"] as? String), encoding: .utf8)
            #expect(file.contains(bytes))
        }
        let missing = try heard.run("original", String(repeating: "0", count: 64))
        #expect(missing.status == 1)
        #expect(missing.output.isEmpty)
        try heard.expectWholeRecord()
    }

    @Test("A file that cannot be kept is named, the others are kept, and the answer is 1")
    func failed() throws {
        let heard = try HeardProgram.marlowHeath()
        let good = try heard.write(mail("a", "When is it?"), to: "good.eml")
        let run = try heard.run("import", "mail", heard.folder.file("nowhere.eml"), good)
        #expect(run.status == 1)
        #expect(run.complaint.contains("nowhere.eml"))
        #expect(run.output.contains("1 messages kept"))
        #expect(run.output.contains("1 failed"))
        try heard.expectWholeRecord()
    }

    @Test("A reply that does not say what it answers shows as that, and the answer stays late")
    func unmatched() throws {
        let heard = try HeardProgram.marlowHeath()
        let asked = try heard.write(mail("a", "When are the minutes out?"), to: "a.eml")
        let reply = try heard.write(
            mail(
                "b",
                "Thank you for this.",
                on: "Tue, 16 Jul 2019 10:00:00 +0100",
                from: "send@council.example",
                to: "lead@parents.example",
                headers: ["In-Reply-To: <a@parents.example>"]
            ),
            to: "b.eml"
        )
        try heard.done("import", "mail", asked, reply)
        let late = try #require(try heard.done("late", "--on", "2019-11-21", "--json").array)
        #expect(late.compactMap { $0["reply"] as? String } == ["unmatched"])
        #expect(try heard.done("late", "--on", "2019-11-21", "--acknowledgements", "--json").array?.isEmpty == true)
        #expect(try heard.done("show", "P-2019-0001").output.contains("Which points it answers has not been said"))
        try heard.expectWholeRecord()
    }
}
