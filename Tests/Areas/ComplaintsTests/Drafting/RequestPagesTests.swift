import HeardTesting
import Kernel
import Mail
import Record
import Storage
import Testing
import Web

@testable import Complaints

@Suite("Pages by which the next stage is asked for")
struct RequestPagesTests {
    private func letters(_ kit: ComplaintsKit) async throws -> [OutboxLetter] {
        try await kit.store.read { try OutboxLetter.newest(50, in: $0) }.filter { $0.kind == "complaint" }
    }

    /// A complaint that was sent to the complaints team and, on paper, to a director, and was replied to.
    private func replied(_ site: DraftSite, _ lead: String) async throws -> Reference {
        let reference = try await site.readyDraft(lead)
        await site.post(
            "/\(reference)/recipients",
            [
                ("field", "cc"), ("post", "Director"), ("name", "Dana Field"), ("way", "post"),
                ("address", "Town Hall\nMarlow Heath"),
            ],
            as: lead
        )
        _ = try await site.agree(to: reference, as: lead)
        _ = try await site.sendIt(reference, as: lead)
        let reply = await site.post(
            "/\(reference)/reply",
            [("happened", "2019-11-21"), ("words", "We are sorry that you felt the need to complain.")],
            as: lead
        )
        #expect(reply.status == 303)
        return reference
    }

    private let typed = [
        ("stage", "stage-2"), ("words", "Please look at our complaint again.\n\n1. Issue 1 is not answered."),
        ("gets-0", "yes"), ("gets-1", "yes"), ("complaint", "yes"),
    ]

    @Test(
        "it goes out as the complaint did: a letter that is frozen, to each with their post, once however often it is pressed",
        arguments: TestEngine.allCases
    )
    func sent(_ engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await replied(site, lead)
            let page = await site.get("/\(reference)/request", as: lead)
            #expect(page.text.contains("by somebody who had no part in the reply"))
            #expect(page.text.contains("By email to complaints@council.example"))
            let look = await site.post("/\(reference)/request", typed, as: lead)
            #expect(look.status == 200 && look.text.contains("Send the request"))
            #expect(look.text.contains("Issue 1 is not answered.") && look.text.contains("Director, Dana Field"))
            #expect(try await letters(kit).count == 1)
            for _ in 1...2 {
                #expect(await site.post("/\(reference)/request/sending", typed, as: lead).status == 303)
            }
            let area = kit.area
            let (request, first) = try await kit.store.read { reader in
                let complaint = try #require(try Complaint.find(reference, in: area.id, reader))
                let request = try #require(try StageRequest.find(.two, of: complaint.id, in: reader))
                return (request, try SentPaper.all(of: complaint.id, in: reader))
            }
            #expect(request.papers.map(\.kind) == [.request, .bundle])
            #expect(request.papers[1].sha256 == first[0].sha256)
            #expect(request.recipients.map(\.post) == ["Complaints team", "Director"])
            let sent = try await letters(kit).filter { $0.subject.contains("stage 2") }.sorted {
                $0.subject < $1.subject
            }
            #expect(sent.map(\.to) == ["complaints@council.example", "complaints@council.example"])
            #expect(sent.flatMap(\.files).map(\.name) == ["C-2019-0001-request.pdf", "C-2019-0001.pdf"])
            #expect(sent[0].text.contains("1. Issue 1 is not answered."))
            #expect(sent[0].text.contains("Copies go to: Director"))
            let after = await site.get("/\(reference)", as: lead)
            #expect(after.text.contains("Who got the request for stage 2"))
            #expect(after.text.contains("Part 2: It waits to go out."))
            #expect(after.text.contains("asked for the next stage"))
            let saved = await site.get("/\(reference)/requests/stage-2/1", as: try await site.officer())
            #expect(saved.status == 200 && saved.text.contains("Please look at our complaint again."))
        }
    }

    @Test("the entry names its papers and who got them; a name that is erased is gone from its table")
    func erased() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await replied(site, lead)
            await site.post("/\(reference)/request/sending", typed, as: lead)
            try await kit.flush()
            let asked = try #require(try await kit.entries().first { $0.kind == StageAsked.kind })
            #expect(asked.originalDigests.count == 2)
            try await kit.erase([.who]) { $0.kind == StageAsked.kind }
            let complaint = try await kit.file(reference).complaint.id
            let request = try await kit.store.read { try StageRequest.find(.two, of: complaint, in: $0) }
            #expect(request?.recipients.map(\.post) == ["Complaints team", "Director"])
            #expect(request?.recipients.compactMap(\.name) == [])
            #expect(request?.recipients.compactMap(\.way.address) == [])
        }
    }

    @Test("somebody else can be added; without anybody to get it, it is not sent, and what was typed stays")
    func recipients() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await replied(site, lead)
            let nobody = await site.post("/\(reference)/request", [typed[0], typed[1]], as: lead)
            #expect(nobody.status == 422 && nobody.text.contains("Say who gets it"))
            #expect(nobody.text.contains("1. Issue 1 is not answered."))
            let copies = await site.post("/\(reference)/request/sending", [typed[0], typed[1], typed[3]], as: lead)
            #expect(copies.status == 422)
            let added = [
                ("field-1", "to"), ("post-1", "Stage 2 officer"), ("way-1", "mail"),
                ("address-1", "stage2@council.example"),
            ]
            let half = await site.post("/\(reference)/request", [typed[0], typed[1]] + added.dropLast(), as: lead)
            #expect(half.status == 422 && half.text.contains("Stage 2 officer"))
            await site.post("/\(reference)/request/sending", [typed[0], typed[1]] + added, as: lead)
            #expect(try await letters(kit).filter { $0.to == "stage2@council.example" }.map(\.files.count) == [1])
        }
    }

    @Test("the lead goes back from the last look with what was typed")
    func change() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await replied(site, lead)
            let page = await site.post("/\(reference)/request", typed + [("change", "yes")], as: lead)
            #expect(page.status == 200 && page.text.contains("Look at the letter"))
            #expect(page.text.contains("Please look at our complaint again."))
        }
    }

    @Test("it is for those who complained, once there is a reply or it is late; the service finds it closed")
    func rights() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let officer = try await site.officer()
            let early = try await site.readyDraft(lead)
            _ = try await site.agree(to: early, as: lead)
            _ = try await site.sendIt(early, as: lead)
            #expect(await site.get("/\(early)/request", as: lead).status == 403)
            let refused = await site.post("/\(early)/request/sending", typed, as: lead)
            #expect(refused.status == 422 && refused.text.contains("The reply is not late yet."))
            #expect(await site.get("/\(early)/request", as: officer).status == 403)
            #expect(await site.post("/\(early)/request/sending", typed, as: officer).status == 403)
            #expect(try await kit.caseFile(early).course.runs.count == 1)
            #expect(try await letters(kit).count == 1)
        }
    }

    @Test("where nothing can make papers, nothing is sent")
    func noTools() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await replied(site, lead)
            let bare = try DraftSite(kit, tools: .none)
            #expect(await bare.get("/\(reference)/request", as: lead).text.contains("cannot be sent from here"))
            let refused = await bare.post("/\(reference)/request/sending", typed, as: lead)
            #expect(refused.text.contains("Nothing on this machine can make papers."))
            #expect(try await kit.caseFile(reference).course.runs.count == 1)
        }
    }
}
