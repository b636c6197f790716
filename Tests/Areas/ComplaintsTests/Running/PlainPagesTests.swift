import HeardTesting
import Kernel
import People
import Points
import Storage
import Testing
import Web

@testable import Complaints

@Suite("What pages of complaints say plainly")
struct PlainPagesTests {
    private static let later = Day.on("2020-06-05")

    /// The story up to the reply of the second stage.
    private func secondStage(_ kit: ComplaintsKit) async throws -> Reference {
        let reference = try await kit.replied()
        let (lead, today) = (kit.lead, kit.today)
        try await kit.run(reference) { file in
            try file.course.ask(
                for: .two,
                saying: "Please look again.",
                by: lead,
                on: .on("2020-02-26"),
                today: today,
                { .bundled($0) }
            )
        }
        try await kit.runSecondStage(of: reference)
        return reference
    }

    @Test("how late a reply is stands beside the day that it is counted from")
    func lateAgainstWhat() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let text = (await site.get("/\(try await secondStage(kit))", as: try await site.lead())).text
            for words in [
                "Reply: 10 working days late. That is counted from 18 May 2020, the day that was promised.",
                "The day that was promised first was 1 April 2020. Against that day the reply came 40 working days late.",
            ] { #expect(text.contains(words), "\(words)") }
        }
    }

    @Test("after the last stage of the service the next step is the Ombudsman, by that name")
    func ombudsman() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let (reference, lead) = (try await secondStage(kit), try await site.lead())
            let page = (await site.get("/\(reference)", as: lead)).text
            #expect(page.contains(">Go to the Ombudsman</a>") && !page.contains("Ask for the next stage"))
            #expect(
                page.contains(">Send a letter to the Ombudsman</a>") && !page.contains("request for the next stage")
            )
            let step = (await site.get("/\(reference)/next", as: lead)).text
            #expect(step.contains("<h1>Go to the Ombudsman</h1>") && step.contains("Record that you went there"))
            #expect(!step.contains("Send them the way you sent the complaint."))
        }
    }

    @Test("whoever comes too late is told what is noted already, and on which day")
    func notedAlready() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let (reference, officer) = (try await kit.sent(), try await site.officer())
            let empty = await site.post("/\(reference)/acknowledgement", ["words": ""], as: officer)
            #expect(empty.status == 422 && empty.text.contains("Write the day on which it was acknowledged"))
            #expect(!(await site.get("/\(reference)/acknowledgement", as: officer)).text.contains("value=\"2020\""))
            let day = ["happened-day": "22", "happened-month": "11", "happened-year": "2019"]
            #expect(await site.post("/\(reference)/acknowledgement", day, as: officer).status == 303)
            let again = await site.get("/\(reference)/acknowledgement", as: officer)
            #expect(again.status == 403)
            #expect(again.text.contains("The acknowledgement of stage 1 is noted already: 22 November 2019."))
            let refused = await site.get("/\(reference)/offer", as: try await site.lead())
            #expect(refused.status == 403 && refused.text.contains("It is for the other side"))
        }
    }

    @Test("the points of an issue stand there with their words, for who may read them")
    func points() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let points = try await kit.ask("a", on: "15 Jul 2019")
            let (reference, lead) = (try await kit.begin(), kit.lead)
            try await kit.writeIssue("Nobody answered", on: points, of: reference)
            try await kit.act(on: reference) { complaint, _ in
                ComplaintSent(act: ComplaintAct(on: .on("2019-11-21"), to: complaint, by: lead), [])
            }
            for session in [try await site.lead(), try await site.officer()] {
                let text = (await site.get("/\(reference)", as: session)).text
                #expect(text.contains("\(points[0])") && text.contains("When will the minutes be published?"))
            }
            let area = kit.area
            let point = try #require(try await kit.store.read { try Point.find(points[0], in: area.id, $0) })
            #expect(point.words(for: nil, on: kit.today) == nil, "it was told to the forum and the service")
            let other = try await kit.store.write { writer in
                try Group.add(named: "Parents Together", on: .families, at: [], to: area, in: writer).id
            }
            _ = try await site.session("Pat Example", in: other, as: .forumLead)
            let seat = try #require(try await kit.store.read { try Seat.all(in: other, $0) }.first)
            #expect(point.words(for: seat, on: kit.today) == nil, "another group's lead")
        }
    }

    @Test("many issues are folded, and a few stand open")
    func folded() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let lead = try await site.lead()
            let few = (await site.get("/\(try await kit.sent(issues: 2))", as: lead)).text
            #expect(few.contains("<details class=\"fold\" open><summary><h3>Issue 1"))
            let many = (await site.get("/\(try await kit.sent(issues: 4))", as: lead)).text
            #expect(many.contains("<details class=\"fold\"><summary><h3>Issue 4"))
        }
    }

    @Test("rules count from a day only where there is a document, and an unknown address is said to be unknown")
    func rules() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            _ = try await kit.enterPolicy()
            let text = (await site.get("/rules")).text
            let none = try #require(text.split(separator: "Where a service has published no policy").last)
            #expect(!none.contains("Counts from"))
            let policy = try #require(text.firstMatch(of: /<bdi>Complaints policy 2019.*?<\/details>/)).output
            #expect(policy.contains("25 working days, counted from") && !policy.contains("Where it stands"))
            #expect(policy.contains("Nobody has said"))
        }
    }

    @Test("a complaint older than the Code is told what that means; the procedures have the names people use")
    func olderThanTheCode() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let (reference, lead) = (try await kit.sent(), try await site.lead())
            #expect((await site.get("/\(reference)", as: lead)).text.contains("They did not bind the council then."))
            let procedure = (await site.get("/\(reference)/procedure", as: lead)).text
            #expect(procedure.contains(">The council&#39;s own complaints procedure</label>"))
            #expect(procedure.contains(">The Children Act procedure</label>"))
        }
    }
}
