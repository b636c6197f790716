import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Commitments

@Suite("Writing down a promise on a page")
struct MakingPagesTests {
    private let path = "/marlow-heath/commitments/new"

    private func fields(_ kit: CommitmentsKit, _ change: [String: String] = [:]) -> [String: String] {
        [
            "owner": kit.send.description, "to": kit.forum.description, "what": "A code of conduct.",
            "by": "2019-11-29", "document": "Meeting of 26 April 2019", "promised": "2019-04-26",
            "seen": "everyone-with-name",
        ].merging(change) { _, new in new }
    }

    @Test(
        "Families write down what a service promised; it says that it is not so; both stand",
        arguments: TestEngine.allCases
    )
    func disputed(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let site = CommitmentsSite(kit)
            let lead = try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            let officer = try await site.session(in: kit.send, as: .officer)
            #expect(
                await site.get(path, as: lead).text.contains("What another group promised must stand in a document.")
            )
            let made = await site.post(path, fields(kit), as: lead)
            #expect(made.status == 303)
            let commitment = "/marlow-heath/commitments/K-2019-0001"
            let page = await site.get(commitment)
            #expect(page.text.contains(" has not said yet whether it is so."))
            #expect(
                page.text.contains("Meeting of 26 April 2019")
                    && page.text.contains(", 21 November 2019")
            )
            let asked = await site.get(commitment, as: officer)
            #expect(asked.text.contains("Did you promise this?"))
            #expect(await site.get(commitment, as: lead).text.contains("Did you promise this?") == false)
            let empty = await site.post("\(commitment)/agreement", ["is-ours": "no"], as: officer)
            #expect(empty.status == 422 && empty.text.contains("Write what is so"))
            let no = await site.post(
                "\(commitment)/agreement",
                ["is-ours": "no", "what-is-so": "We said that we would try."],
                as: officer
            )
            #expect(no.status == 303)
            let after = await site.get(commitment)
            #expect(after.text.contains("We said that we would try.") && after.text.contains("says that it is not so"))
            #expect(after.text.contains("A code of conduct."))
            #expect(await site.post("\(commitment)/agreement", ["is-ours": "yes"], as: lead).status == 403)
            #expect(await site.post("\(commitment)/agreement", ["is-ours": "yes"], as: officer).status == 303)
            #expect(await site.get(commitment, as: officer).text.contains("Say how far it is"))
        }
    }

    @Test("A service writes down its own promise, and nobody else's")
    func own() async throws {
        try await CommitmentsKit.with { kit in
            let site = CommitmentsSite(kit)
            let officer = try await site.session(in: kit.send, as: .officer)
            let others = await site.post(path, fields(kit, ["owner": kit.kites.description]), as: officer)
            #expect(others.status == 422 && others.text.contains("Choose the group that promised it"))
            #expect(await site.post(path, fields(kit), as: officer).status == 303)
            let page = await site.get("/marlow-heath/commitments/K-2019-0001", as: officer)
            #expect(page.text.contains("Promised to") && page.text.contains("Parents Together"))
            #expect(!page.text.contains("Did you promise this?"))
        }
    }

    @Test("What must be put right is said beside its field, and what was typed stays")
    func missing() async throws {
        try await CommitmentsKit.with { kit in
            let site = CommitmentsSite(kit)
            let lead = try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            for (change, field) in [
                (["what": ""], "what"), (["by": ""], "by"), (["by": "2019-04-01"], "by"),
                (["document": ""], "document"),
                (["promised": "2019-11-22"], "promised"), (["owner": ""], "owner"), (["seen": ""], "seen"),
                (["owner": kit.forum.description, "to": ""], "to"),
            ] {
                let reply = await site.post(path, fields(kit, change), as: lead)
                #expect(reply.status == 422 && reply.text.contains("id=\"\(field)-error\""), "\(change)")
                if change["what"] == nil { #expect(reply.text.contains("A code of conduct.</textarea>"), "\(change)") }
            }
        }
    }

    @Test("What must be put right is listed in the order of the form")
    func order() async throws {
        try await CommitmentsKit.with { kit in
            let site = CommitmentsSite(kit)
            let lead = try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            let reply = await site.post(path, ["owner": ""], as: lead)
            let links = reply.text.matches(of: /<li><a href="#([a-z]+)">/).map { String($0.output.1) }
            #expect(links == ["owner", "what", "by", "promised", "seen"])
        }
    }

    @Test("Who may not keep promises writes none down; a stranger is asked to sign in")
    func refused() async throws {
        try await CommitmentsKit.with { kit in
            let site = CommitmentsSite(kit)
            let member = try await site.session("Mo Member", in: kit.forum, as: .member)
            let topics = try await site.session("Tia Topic", in: kit.send, as: .officer, .topics(["Transport"]))
            for session in [member, topics] {
                #expect(await site.get(path, as: session).status == 403)
                #expect(await site.post(path, fields(kit), as: session).status == 403)
            }
            #expect(await site.get(path).status == 303)
            let list = await site.get("/marlow-heath/commitments")
            #expect(CommitmentsSite.references(in: list).isEmpty && !list.text.contains("Write down a promise"))
        }
    }

    @Test("The public page counts what stands where, in one calm sentence")
    func counts() async throws {
        try await CommitmentsKit.with { kit in
            let site = CommitmentsSite(kit, today: .on("2019-12-02"))
            let all = CommitmentOrigin(
                CommitmentsKit.point(1),
                askedBy: kit.forum,
                seenBy: .everyoneWithName,
                topic: nil
            )
            let (service, families, day) = (kit.service, kit.families, CommitmentsKit.today)
            #expect(await !site.get("/marlow-heath/commitments").text.contains("on record"))
            let done = try await kit.make(about: [all])
            try await kit.act(on: done) { try $0.sayDone(shownBy: "x", by: service, on: day) }
            try await kit.act(on: done) { try $0.confirm(by: families, on: day) }
            try await kit.make(about: [all])
            try await kit.make(by: "2019-12-20", about: [all])
            try await kit.make {
                $0.seenBy = .forumAndService; $0.to = kit.forum
            }
            let page = await site.get("/marlow-heath/commitments").text
            #expect(page.contains("3 promises are on record. Families say that 1 of them is done. 1 is past its day."))
            #expect(page.contains("In this list: 3. Late: 1."))
            let officer = try await site.session(in: kit.send, as: .officer)
            let own = await site.get("/marlow-heath/commitments", as: officer).text
            #expect(own.contains("4 promises are on record.") && own.contains("In this list: 4."))
        }
    }

    @Test(
        "The calendar holds what everyone may know, tells of each change, and takes out what is off",
        arguments: TestEngine.allCases
    )
    func calendar(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let site = CommitmentsSite(kit)
            let (service, day) = (kit.service, CommitmentsKit.today)
            let none = await site.get("/marlow-heath/commitments.ics").text
            #expect(none.contains("BEGIN:VTIMEZONE") && !none.contains("BEGIN:VEVENT"))
            let all = CommitmentOrigin(
                CommitmentsKit.point(1),
                askedBy: kit.forum,
                seenBy: .everyoneWithName,
                topic: nil
            )
            let reference = try await kit.make(about: [all]) { $0.what = "Minutes, and; papers" }
            try await kit.make { $0.what = "Quillwort" }
            let first = await site.get("/marlow-heath/commitments.ics")
            for line in [
                "UID:K-2019-0001.marlow-heath@heard.example", "SEQUENCE:0", "DTSTAMP:20191118T120000Z",
                "DTSTART;VALUE=DATE:20191129", "SUMMARY:K-2019-0001: to be done by SEND service",
            ] { #expect(first.text.contains("\r\n\(line)\r\n"), "\(line)") }
            #expect(first.text.contains("Minutes\\, and\\; papers") && !first.text.contains("Quillwort"))
            try await kit.act(on: reference) { try $0.move(to: .on("2019-12-06"), because: "x", by: service, on: day) }
            let moved = await site.get("/marlow-heath/commitments.ics").text
            #expect(moved.contains("SEQUENCE:1\r\n") && moved.contains("DTSTART;VALUE=DATE:20191206\r\n"))
            try await kit.act(on: reference) { try $0.giveUp(because: "x", by: service, on: day) }
            let off = await site.get("/marlow-heath/commitments.ics").text
            #expect(off.contains("SEQUENCE:2\r\n") && off.contains("STATUS:CANCELLED\r\n"))
        }
    }
}
