import HeardTesting
import Kernel
import Storage
import Testing
import Web

@testable import Complaints
@testable import People

@Suite("Forms by which a complaint is written, said plainly")
struct PlainFormsTests {
    @Test("nobody is named who is not in the contact book for complaints")
    func recipients() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let (lead, reference) = (try await site.lead(), try await kit.begin())
            let empty = (await site.get("/\(reference)/recipients", as: lead)).text
            #expect(!empty.contains("send@council.example") && !empty.contains("value=\"Complaints team\""))
            let (area, send, today) = (kit.area, kit.send, kit.today)
            _ = try await site.officer()
            try await kit.store.write { writer in
                let seat = try #require(try Seat.all(in: send, writer).first)
                let address = "complaints@council.example"
                let known = ContactSet(.complaints, of: send, address, backup: nil, on: today, by: seat)
                try writer.record(known, in: area.log)
            }
            let known = (await site.get("/\(reference)/recipients", as: lead)).text
            #expect(known.contains("complaints@council.example</textarea>"))
            #expect(known.contains("value=\"Complaints team\""))
        }
    }

    @Test("a question on other ways that has no answer is named")
    func routes() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let (lead, reference) = (try await site.lead(), try await kit.begin())
            let page = await site.post("/\(reference)/routes", [("school", "no")], as: lead)
            #expect(page.status == 422)
            for route in OtherRoute.allCases {
                let asks = page.text.contains("Choose yes or no: \(route.question.english)")
                #expect(asks == (route != .school), "\(route)")
            }
        }
    }

    @Test("of many points of an issue a handful stands open, and all of them count")
    func manyPoints() async throws {
        try await ComplaintsKit.with { kit in
            let questions = (1...9).map { "\($0). What about matter \($0)?" }.joined(separator: "\r\n")
            let points = try await kit.ask("a", on: "15 Jul 2019", questions)
            #expect(points.count == 9)
            let site = try DraftSite(kit)
            let page = (await site.get("/new", as: try await site.lead())).text
            let parts = page.split(separator: "6 more points of issue 1, 6 of them ticked", maxSplits: 1)
            #expect(parts.count == 2)
            #expect(parts.first?.contains("take-\(points[2])") == true)
            #expect(parts.first?.contains("take-\(points[3])") == false)
            #expect(parts.last?.contains("aria-describedby=\"take-\(points[8])-hint\" checked") == true)
        }
    }

    @Test("whoever signs reads the letter, opens the appendices they want, and finds the way to their word")
    func agreement() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await site.readyDraft(lead)
            let page = (await site.get("/\(reference)/agreement", as: lead)).text
            #expect(page.contains("<details class=\"fold\"><summary><h2><bdi>Appendix 1: "))
            #expect(page.contains("href=\"#your-word\"") && page.contains("<h2 id=\"your-word\">"))
        }
    }

    @Test("the numbers of points stay whole where the record is told")
    func issue() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let (lead, points) = (try await site.lead(), try await kit.ask("a", on: "15 Jul 2019"))
            let reference = try await kit.begin()
            try await kit.writeIssue("Nobody answered", on: points, of: reference)
            let key = try await kit.file(reference).issues[0].key
            let page = (await site.get("/\(reference)/issues/\(key)", as: lead)).text
            #expect(page.contains("(<bdi class=\"ref\">\(points[0])</bdi>)"))
        }
    }

    @Test("a form that adds to an issue is folded once there is something, and open where something must be put right")
    func folded() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let (lead, reference) = (try await site.lead(), try await kit.begin())
            try await kit.writeIssue("Nobody answered", on: [], of: reference)
            let key = try await kit.file(reference).issues[0].key
            let page = (await site.get("/\(reference)/issues/\(key)", as: lead)).text
            #expect(page.contains("<details class=\"fold\"><summary>Add what it did</summary>"))
            #expect(page.contains("<details class=\"fold\" open><summary>Add what you tried</summary>"))
            let refused = await site.post("/\(reference)/issues/\(key)/lines", [("kind", "effect")], as: lead)
            #expect(refused.text.contains("<details class=\"fold\" open><summary>Add what it did</summary>"))
        }
    }
}
