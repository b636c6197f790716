import HeardTesting
import Kernel
import Mail
import Papers
import Storage
import Testing
import Web

@testable import Complaints

@Suite("Pages by which a complaint is signed and sent")
struct SendingPagesTests {
    private func letters(_ kit: ComplaintsKit) async throws -> [OutboxLetter] {
        try await kit.store.read { try OutboxLetter.newest(50, in: $0) }
    }

    @Test("signatories read the whole letter and agree, each from their own account; a letter tells them")
    func signing() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let second = try await site.session("Ada Moss", in: kit.kites, as: .forumLead)
            let reference = try await site.readyDraft(lead, signing: ["Ros Tennant", "Ada Moss"])
            #expect(try await letters(kit).map(\.to) == ["ada.moss@home.example"])
            let page = await site.get("/\(reference)/agreement", as: second)
            #expect(page.text.contains("When will the minutes be published?"))
            #expect(page.text.contains("Answer each of the questions."))
            #expect(page.text.contains("Ada Moss</bdi> has yet to agree"))
            _ = try await site.agree(to: reference, as: lead)
            #expect(Readiness(try await kit.file(reference)).missing == [.agreement(from: ["Ada Moss"])])
            let early = try await site.sendIt(reference, as: lead)
            #expect(early.status == 200)
            #expect(try await kit.file(reference).complaint.isDraft)
            _ = try await site.agree(to: reference, as: second)
            #expect(Readiness(try await kit.file(reference)).isReady)
        }
    }

    @Test("a change makes agreement void, and the page says so")
    func void() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await site.readyDraft(lead)
            let seen = try await kit.file(reference).complaint.textVersion
            _ = try await site.agree(to: reference, as: lead)
            await site.post("/\(reference)/issues", [("title", "One more")], as: lead)
            let page = await site.get("/\(reference)/agreement", as: lead)
            #expect(page.text.contains("the letter has changed since"))
            let stale = await site.post(
                "/\(reference)/agreement",
                [("answer", "yes"), ("seen", String(seen))],
                as: lead
            )
            #expect(stale.status == 409)
        }
    }

    @Test("whoever had agreed is told by one letter that the text has changed; whoever changed it is not")
    func toldOfChange() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let second = try await site.session("Ada Moss", in: kit.kites, as: .forumLead)
            _ = try await site.session("Bo Lind", in: kit.kites, as: .forumLead)
            let reference = try await site.readyDraft(lead, signing: ["Ros Tennant", "Ada Moss", "Bo Lind"])
            _ = try await site.agree(to: reference, as: lead)
            _ = try await site.agree(to: reference, as: second)
            await site.post("/\(reference)/routes", OtherRoute.allCases.map { ($0.rawValue, "no") }, as: lead)
            let again = { try await self.letters(kit).filter { $0.subject.hasPrefix("Please read and sign again") } }
            #expect(try await again() == [])
            await site.post("/\(reference)/issues", [("title", "One more")], as: lead)
            await site.post("/\(reference)/issues", [("title", "And another")], as: lead)
            let letters = try await again()
            #expect(letters.map(\.to) == ["ada.moss@home.example"])
            #expect(letters.first?.text.contains("You agreed to this complaint on 21 November 2019.") == true)
            #expect(letters.first?.link == "/marlow-heath/complaints/\(reference)/agreement")
            _ = try await site.agree(to: reference, as: second)
            await site.post("/\(reference)/issues", [("title", "A last one")], as: lead)
            #expect(try await again().count == 2)
        }
    }

    @Test("who does not agree says what should be different")
    func disagree() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await site.readyDraft(lead)
            #expect(await site.post("/\(reference)/agreement", [("answer", "no")], as: lead).status == 422)
            await site.post(
                "/\(reference)/agreement",
                [("answer", "no"), ("words", "Leave out the second half.")],
                as: lead
            )
            #expect(await site.get("/\(reference)/agreement", as: lead).text.contains("Leave out the second half."))
        }
    }

    @Test("it goes out by mail with the PDF, its papers are frozen, and sent twice it is one sending")
    func sent() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await site.readyDraft(lead)
            _ = try await site.agree(to: reference, as: lead)
            let look = await site.get("/\(reference)/sending", as: lead)
            #expect(look.text.contains("By email to complaints@council.example"))
            let first = try await site.sendIt(reference, as: lead)
            #expect(first.status == 303)
            _ = try await site.sendIt(reference, as: lead)
            let file = try await kit.file(reference)
            #expect(file.complaint.sentOn == kit.today)
            #expect(file.papers.map(\.kind) == [.bundle, .word, .originals])
            let sent = try await letters(kit).filter { $0.kind == "complaint" }
            #expect(sent.map(\.to) == ["complaints@council.example"])
            #expect(sent[0].files.map(\.sha256) == [file.papers[0].sha256])
            #expect(sent[0].files.map(\.name) == ["C-2019-0001.pdf"])
            let page = await site.get("/\(reference)", as: lead)
            #expect(page.text.contains("It waits to go out."))
            let saved = await site.get("/\(reference)/papers/bundle/1", as: lead)
            #expect(saved.text.contains("Formal complaint"))
        }
    }

    @Test("where one mail cannot carry it, it goes in parts, and each says which it is")
    func parts() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit, mostMail: 100_000)
            let lead = try await site.lead()
            let reference = try await site.readyDraft(lead)
            _ = try await site.agree(to: reference, as: lead)
            _ = try await site.sendIt(reference, as: lead)
            let sent = try await letters(kit).filter { $0.kind == "complaint" }.sorted { $0.subject < $1.subject }
            #expect(
                sent.map(\.subject) == [
                    "Formal complaint C-2019-0001 (part 1 of 2)", "Formal complaint C-2019-0001 (part 2 of 2)",
                ]
            )
            #expect(sent.map { $0.files[0].name } == ["C-2019-0001-part-1.pdf", "C-2019-0001-part-2.pdf"])
        }
    }

    @Test("where nothing can make papers, that is said, and nothing is sent")
    func noTools() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit, tools: .none)
            let lead = try await site.lead()
            let reference = try await site.readyDraft(lead)
            _ = try await site.agree(to: reference, as: lead)
            #expect(await site.get("/\(reference)/papers", as: lead).text.contains("can make papers yet"))
            let refused = try await site.sendIt(reference, as: lead)
            #expect(refused.text.contains("Nothing on this machine can make papers."))
            #expect(try await kit.file(reference).complaint.isDraft)
        }
    }

    @Test("papers are made when asked for, once for the same words")
    func papers() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await site.readyDraft(lead)
            #expect(await site.get("/\(reference)/papers/word/1", as: lead).status == 404)
            for kind in SentPaper.Kind.ofComplaint {
                #expect(await site.post("/\(reference)/papers", [("kind", kind.rawValue)], as: lead).status == 303)
                #expect(await site.get("/\(reference)/papers/\(kind.rawValue)/1", as: lead).status == 200)
            }
            await site.post("/\(reference)/issues", [("title", "One more")], as: lead)
            #expect(await site.get("/\(reference)/papers/word/1", as: lead).status == 404)
        }
    }

    @Test("names, addresses and numbers are proposed to be taken out, and what is chosen is kept with why")
    func redactions() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let points = try await kit.ask("a", on: "15 Jul 2019", "Please call 020 7946 0018. When will it be done?")
            let reference = try await kit.begin()
            try await kit.writeIssue("Nobody answered", on: points, of: reference)
            let page = await site.get("/\(reference)/redactions", as: lead)
            #expect(page.text.contains("020 7946 0018"))
            #expect(page.text.contains("lead@parents.example"))
            let seen = String(try await kit.file(reference).complaint.version)
            await site.post(
                "/\(reference)/redactions",
                [
                    ("seen", seen), ("words", "020 7946 0018"), ("take-0", "yes"), ("ground-0", "contact"),
                    ("own", "Little Acorns"), ("own-ground", "place"),
                ],
                as: lead
            )
            #expect(
                try await kit.file(reference).removals == [
                    Removal("020 7946 0018", because: .contact), Removal("Little Acorns", because: .place),
                ]
            )
        }
    }

    @Test("a group makes its letter public by its signatories' word; then everyone can open it")
    func published() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await site.readyDraft(lead)
            _ = try await site.agree(to: reference, as: lead)
            _ = try await site.sendIt(reference, as: lead)
            #expect(await site.get("/\(reference)/public").status == 404)
            let other = try await site.session("Ada Moss", in: kit.kites, as: .forumLead)
            await site.post("/\(reference)/publication", [("agreed", "yes")], as: other)
            #expect(await site.get("/\(reference)/public").status == 404)
            #expect(await site.post("/\(reference)/publication", [], as: lead).status == 422)
            #expect(await site.post("/\(reference)/publication", [("agreed", "yes")], as: lead).status == 303)
            #expect(await site.get("/\(reference)/public").status == 200)
            #expect(await site.get("/\(reference)/public/letter").status == 200)
        }
    }

    @Test("the proof of posting is kept and comes back")
    func proof() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await site.readyDraft(lead)
            #expect(await site.get("/\(reference)/proof", as: lead).status == 404)
            _ = try await site.agree(to: reference, as: lead)
            _ = try await site.sendIt(reference, as: lead)
            await site.post(
                "/\(reference)/proof",
                [("words", "Receipt of the post office")],
                file: ("receipt.jpg", "a picture"),
                as: lead
            )
            let page = await site.get("/\(reference)/proof", as: lead)
            #expect(page.text.contains("Receipt of the post office"))
            let path = try #require(page.text.firstMatch(of: /proof\/(\d+)/)).output.1
            #expect(await site.get("/\(reference)/proof/\(path)", as: lead).text == "a picture")
        }
    }

    @Test("of a draft nobody else may know: each page is 404 for the service and another's, and asks others to sign in")
    func rights() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let officer = try await site.officer()
            let member = try await site.session("Kim Hart", in: kit.kites, as: .member)
            let reference = try await site.readyDraft(lead)
            let below = [
                "", "/frame", "/removal", "/issues", "/issues/1", "/issues/1/removal", "/evidence",
                "/evidence/messages", "/evidence/1", "/evidence/1/removal", "/routes", "/recipients", "/signatories",
                "/agreement", "/redactions", "/papers", "/sending",
            ]
            for path in below {
                #expect(await site.get("/\(reference)\(path)", as: lead).status == 200, "\(path)")
                for other in [officer, member] {
                    #expect(await site.get("/\(reference)\(path)", as: other).status == 404, "\(path)")
                }
                let (known, unknown) = (await site.get("/\(reference)\(path)"), await site.get("/C-2019-0099\(path)"))
                #expect(known.status == unknown.status, "\(path)")
                #expect(known.status != 200, "\(path)")
            }
            for path in below where !path.isEmpty {
                #expect(await site.post("/\(reference)\(path)", [("title", "x")], as: officer).status != 303, "\(path)")
            }
            #expect(await site.get("/new", as: officer).status == 404)
            #expect(await site.get("/new", as: member).status == 404)
            #expect(try await kit.file(reference).issues.count == 1)
        }
    }
}
