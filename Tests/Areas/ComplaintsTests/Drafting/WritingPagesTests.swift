import HeardTesting
import Kernel
import Points
import Storage
import Testing
import Web

@testable import Complaints

@Suite("Pages by which a complaint is written")
struct WritingPagesTests {
    @Test("it begins with what had no reply, ticked already, under a title that can be changed")
    func begin() async throws {
        try await ComplaintsKit.with { kit in
            let points = try await kit.ask("a", on: "15 Jul 2019")
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let page = await site.get("/new", as: lead)
            #expect(page.status == 200)
            #expect(page.text.contains("These points had no reply in time"))
            #expect(page.text.contains("aria-describedby=\"take-\(points[0])-hint\" checked"))
            #expect(page.text.contains("value=\"No reply in time: The minutes\""))
            let begun = await site.post(
                "/new",
                [
                    ("service", kit.send.description), ("subject", "Questions of July"), ("point", "\(points[0])"),
                    ("take-\(points[0])", "yes"), ("issue-\(points[0])", "3"), ("title-3", "Nobody answered"),
                ],
                as: lead
            )
            #expect(begun.header("Location") == "/marlow-heath/complaints/C-2019-0001")
            let file = try await kit.file(try #require(Reference("C-2019-0001")))
            #expect(file.issues.map(\.text.title) == ["Nobody answered"])
            #expect(file.issues[0].text.points == points)
            let promised = file.issues[0].text.lines(.promised)
            #expect(promised.map(\.named) == ["Letter of commitment"] && promised.map(\.on) == [nil])
            #expect(
                promised.first?.words == "An answer within 10 working days, to what was sent from 1 January 2019 on"
            )
            #expect(file.evidence.count == 1)
        }
    }

    @Test("where nothing is late, that is said, and it can begin all the same")
    func nothingLate() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            #expect(await site.get("/new", as: lead).text.contains("Nothing is late at SEND service"))
            let refused = await site.post("/new", [("service", kit.send.description), ("subject", "")], as: lead)
            #expect(refused.status == 422)
            #expect(refused.text.contains("href=\"#subject\""))
            let begun = await site.post(
                "/new",
                [("service", kit.send.description), ("subject", "How a meeting was led")],
                as: lead
            )
            #expect(begun.status == 303)
        }
    }

    @Test("points of others cannot be slipped in")
    func foreignPoints() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            await site.post(
                "/new",
                [
                    ("service", kit.send.description), ("subject", "Ours"), ("point", "P-2019-0001"),
                    ("take-P-2019-0001", "yes"), ("title-1", "Theirs"),
                ],
                as: lead
            )
            #expect(try await kit.file(try #require(Reference("C-2019-0001"))).issues[0].text.points.isEmpty)
        }
    }

    @Test("the list of a draft says that nothing is sent, and what comes next; never that it is completed")
    func taskList() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await kit.begin()
            let page = await site.get("/\(reference)", as: lead)
            #expect(page.text.contains("Not sent yet"))
            #expect(page.text.contains("Next: Add an issue"))
            #expect(!page.text.contains("Completed"))
        }
    }

    @Test("an issue takes what is added to it, one thing at a time, and gives it back out")
    func lines() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await kit.begin()
            await site.post("/\(reference)/issues", [("title", "The meeting of May")], as: lead)
            let path = "/\(reference)/issues/1"
            let missing = await site.post(
                "\(path)/lines",
                [("kind", "remedy"), ("remedy-words", "Say sorry, in writing.")],
                as: lead
            )
            #expect(missing.status == 422)
            #expect(missing.text.contains("Say sorry, in writing."))
            await site.post(
                "\(path)/lines",
                [("kind", "remedy"), ("remedy-remedy", "apology"), ("remedy-words", "Say sorry, in writing.")],
                as: lead
            )
            await site.post("\(path)/lines", [("kind", "effect"), ("effect-words", "I stopped asking.")], as: lead)
            let page = await site.get(path, as: lead)
            #expect(page.text.contains("I stopped asking."))
            #expect(page.text.contains("Sorry you felt the need to complain"))
            let seen = try await kit.file(reference).issues[0].writtenAt
            await site.post("\(path)/lines/removal", [("line", "1"), ("seen", String(seen))], as: lead)
            #expect(try await kit.file(reference).issues[0].text.lines.map(\.kind.word) == [.remedy])
        }
    }

    @Test("who saves over what another has changed meanwhile sees both, and nothing is lost")
    func conflict() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await kit.begin()
            await site.post("/\(reference)/issues", [("title", "The meeting of May")], as: lead)
            let seen = try await kit.file(reference).issues[0].writtenAt
            let path = "/\(reference)/issues/1"
            await site.post(path, [("title", "The meeting of 13 May"), ("seen", String(seen))], as: lead)
            let second = await site.post(
                path,
                [("title", "A meeting that nobody minuted"), ("seen", String(seen))],
                as: lead
            )
            #expect(second.status == 409)
            #expect(second.text.contains("A meeting that nobody minuted"))
            #expect(second.text.contains("The meeting of 13 May"))
        }
    }

    @Test("an issue moves up, and is taken out only when that is said again")
    func order() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await kit.begin()
            for title in ["First", "Second"] {
                await site.post("/\(reference)/issues", [("title", title)], as: lead)
            }
            await site.post("/\(reference)/issues/2/place", [("way", "up")], as: lead)
            #expect(try await kit.file(reference).issues.map(\.text.title) == ["Second", "First"])
            let asked = await site.get("/\(reference)/issues/1/removal", as: lead)
            #expect(asked.text.contains("Take out issue 2?"))
            let seen = try await kit.file(reference).complaint.version
            await site.post("/\(reference)/issues/1/removal", [("seen", String(seen))], as: lead)
            #expect(try await kit.file(reference).issues.map(\.text.title) == ["Second"])
        }
    }

    @Test("a file becomes evidence as it came, and comes back byte for byte")
    func file() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await kit.begin()
            let refused = await site.post("/\(reference)/evidence/files", [("title", "Letter")], as: lead)
            #expect(refused.status == 422)
            await site.post(
                "/\(reference)/evidence/files",
                [("title", "Letter of 13 May")],
                file: ("letter.pdf", "%PDF-1.7 a letter"),
                as: lead
            )
            let evidence = try await kit.file(reference).evidence
            #expect(evidence.map(\.title) == ["Letter of 13 May"])
            #expect(evidence[0].file?.name == "letter.pdf")
            let saved = await site.get("/\(reference)/evidence/1/file", as: lead)
            #expect(saved.text == "%PDF-1.7 a letter")
            #expect(await site.get("/\(reference)/evidence", as: lead).text.contains("Appendix 1"))
            let officer = try await site.officer()
            #expect(await site.get("/\(reference)/evidence/1/file", as: officer).status == 404)
        }
    }

    @Test("messages of the record are found by their words and become evidence")
    func messages() async throws {
        try await ComplaintsKit.with { kit in
            try await kit.ask("a", on: "15 Jul 2019")
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await kit.begin()
            let found = await site.get("/\(reference)/evidence/messages?q=published", as: lead)
            #expect(found.text.contains("Message of 15 July 2019: The minutes"))
            let number = try #require(found.text.firstMatch(of: /name="message" value="(\d+)"/)).output.1
            await site.post("/\(reference)/evidence/messages", [("message", String(number))], as: lead)
            #expect(try await kit.file(reference).evidence.map(\.title) == ["Message of 15 July 2019: The minutes"])
            let foreign = await site.post("/\(reference)/evidence/messages", [("message", "99999")], as: lead)
            #expect(foreign.status == 409)
        }
    }

    @Test("a yes to another way says what follows, and blocks nothing")
    func otherRoutes() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await kit.begin()
            let missing = await site.post("/\(reference)/routes", [("appeal", "no")], as: lead)
            #expect(missing.status == 422)
            let all = OtherRoute.allCases.map { ($0.rawValue, $0 == .appeal ? "yes" : "no") }
            await site.post("/\(reference)/routes", all, as: lead)
            let page = await site.get("/\(reference)/routes", as: lead)
            #expect(page.text.contains("What you said yes to"))
            #expect(page.text.contains("section 26(6)(a)"))
            #expect(!(Readiness(try await kit.file(reference)).missing.contains(.otherRoutes)))
        }
    }

    @Test("who gets it: a post and an address are asked for, what was typed stays")
    func recipients() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await kit.begin()
            let page = await site.get("/\(reference)/recipients", as: lead)
            #expect(page.text.contains("The contact book has no address for complaints"))
            #expect(!page.text.contains("send@council.example"), "a service's own inbox is read by those it is about")
            let refused = await site.post(
                "/\(reference)/recipients",
                [("field", "to"), ("post", "Director"), ("way", "mail"), ("address", "nowhere")],
                as: lead
            )
            #expect(refused.status == 422)
            #expect(refused.text.contains("Director"))
            await site.post(
                "/\(reference)/recipients",
                [("field", "to"), ("post", "Director"), ("way", "post"), ("address", "Civic Centre\nMarlow Heath")],
                as: lead
            )
            let seen = String(try await kit.file(reference).complaint.version)
            #expect(try await kit.file(reference).recipients.map(\.post) == ["Director"])
            let last = await site.post(
                "/\(reference)/recipients/removal",
                [("place", "0"), ("seen", seen)],
                as: lead
            )
            #expect(last.status == 422)
        }
    }
}
