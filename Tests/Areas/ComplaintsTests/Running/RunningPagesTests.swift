import HeardTesting
import Kernel
import People
import Storage
import Testing
import Web

@testable import Complaints

@Suite("Pages of complaints that run")
struct RunningPagesTests {
    private static let later = Day.on("2020-06-05")

    private func on(_ day: String) -> [String: String] {
        let parts = day.split(separator: "-").map(String.init)
        return ["happened-year": parts[0], "happened-month": parts[1], "happened-day": parts[2]]
    }

    @Test("the list says whose turn it is and how late; without a seat it says what a complaint is")
    func list() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let open = await site.get("")
            #expect(open.status == 200 && open.text.contains("No complaints here."))
            #expect(open.text.contains("service request") && !open.text.contains("informal"))
            let reference = try await kit.sent()
            let page = await site.get("", as: try await site.lead())
            #expect(page.text.contains("\(reference)"))
            #expect(page.text.contains("Waiting for <bdi>SEND service</bdi>") || page.text.contains("SEND service"))
            #expect(page.text.contains("working days late"))
            #expect(page.text.contains("Write a complaint"))
            let service = await site.get("", as: try await site.officer())
            #expect(service.text.contains("\(reference)") && !service.text.contains("Write a complaint"))
        }
    }

    @Test("whoever is on neither side finds no complaint, and a draft is the group's own")
    func hidden() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let (sent, draft) = (try await kit.sent(), try await kit.begin("Another matter"))
            #expect(await site.get("/\(sent)").status == 404)
            let officer = try await site.officer()
            #expect(await site.get("/\(sent)", as: officer).status == 200)
            #expect(await site.get("/\(draft)", as: officer).status == 404)
            #expect(!(await site.get("", as: officer)).text.contains("\(draft)"))
            let member = try await site.session("Mo Member", in: kit.kites, as: .member)
            #expect(await site.get("/\(sent)", as: member).status == 404)
            #expect(await site.get("/\(sent)/reply", as: member).status == 404)
        }
    }

    @Test("its page shows four dates, what was left out and what can be done")
    func page() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            _ = try await kit.enterPolicy()
            let reference = try await kit.replied()
            let (lead, today) = (kit.lead, kit.today)
            try await kit.run(reference) {
                try $0.course.test(
                    ComplaintsKit.nothingAnswered($0, on: today),
                    issues: $0.issues.map(\.key),
                    by: lead,
                    on: today
                )
            }
            let text = (await site.get("/\(reference)", as: try await site.lead())).text
            for words in [
                "5 December 2019", "6 December 2019", "3 February 2020", "39 working days late",
                "It does not say which stage it is.", "Ask for the next stage", "Complaints policy 2019",
                "Evidence considered</th>", "<th scope=\"row\">Issue 1</th><td>No</td>", "Nothing is said of it.",
            ] { #expect(text.contains(words), "\(words)") }
            #expect(!text.contains("Enter the reply"))
        }
    }

    @Test("an acknowledgement is noted by a form; what is wrong keeps what was typed")
    func acknowledgement() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let reference = try await kit.sent()
            let officer = try await site.officer()
            #expect(await site.get("/\(reference)/acknowledgement", as: officer).status == 200)
            var fields = on("2019-11-20").merging(["words": "We have it."]) { own, _ in own }
            let refused = await site.post("/\(reference)/acknowledgement", fields, as: officer)
            #expect(refused.status == 422)
            #expect(refused.text.contains("We have it.") && refused.text.contains("before the stage was asked for"))
            fields = on("2019-11-22").merging(["words": "We have it."]) { own, _ in own }
            #expect(await site.post("/\(reference)/acknowledgement", fields, as: officer).status == 303)
            #expect(try await kit.caseFile(reference).course.current.acknowledgedOn == .on("2019-11-22"))
            let late = await site.post("/\(reference)/acknowledgement", fields, as: officer)
            #expect(late.status == 422 && late.text.contains("We have it."))
        }
    }

    @Test("the reply is read issue by issue, and the next request is drafted from it")
    func readingAndNext() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let reference = try await kit.replied()
            let lead = try await site.lead()
            let none = await site.post("/\(reference)/reading", ["stage-said": "no"], as: lead)
            #expect(none.status == 422 && none.text.contains("Issue 2: say whether it is answered"))
            var fields = ["stage-said": "no", "next-said": "no"]
            for issue in try await kit.caseFile(reference).issues {
                fields["answered-\(issue.key)"] = "no"
                fields["evidence-\(issue.key)"] = "not-asked"
                fields["remedy-\(issue.key)"] = "no"
                fields["missing-\(issue.key)"] = "Nothing is said of it."
            }
            #expect(await site.post("/\(reference)/reading", fields, as: lead).status == 303)
            let next = await site.get("/\(reference)/next", as: lead)
            #expect(next.text.contains("The reply does not say where we can go next."))
            #expect(next.text.contains("Nobody can promise that it will."))
            let asked = await site.post(
                "/\(reference)/next",
                on("2020-02-26").merging(["stage": "stage-2", "words": "Please look again."]) { own, _ in own },
                as: lead
            )
            #expect(asked.status == 303)
            #expect(try await kit.caseFile(reference).course.turn == .service(since: .on("2020-02-26")))
        }
    }

    @Test("the service offers, the group accepts, and a commitment shows on the page")
    func offer() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let reference = try await kit.sent()
            let (lead, officer) = (try await site.lead(), try await site.officer())
            let key = try await kit.caseFile(reference).issues[0].key
            #expect(await site.get("/\(reference)/offer?issue=\(key)", as: lead).status == 403)
            let fields = [
                "issue": "\(key)", "words": "We will write the code of conduct.", "until-day": "31",
                "until-month": "7", "until-year": "2020",
            ]
            #expect(await site.post("/\(reference)/offer", fields, as: officer).status == 303)
            let number = try await kit.caseFile(reference).offers[0].number
            let empty = await site.post("/\(reference)/offers/\(number)", ["do": "decline"], as: lead)
            #expect(empty.status == 422 && empty.text.contains("Write why"))
            #expect(await site.post("/\(reference)/offers/\(number)", ["do": "accept"], as: officer).status == 403)
            #expect(await site.post("/\(reference)/offers/\(number)", ["do": "accept"], as: lead).status == 303)
            let text = (await site.get("/\(reference)", as: lead)).text
            #expect(text.contains("K-2020-0001") && text.contains("What was promised"))
            #expect(await site.get("/\(reference)/offers/999", as: lead).status == 404)
        }
    }

    @Test("lessons are everyone's once the group has looked at them, without who complained")
    func lessons() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            #expect((await site.get("/lessons")).text.contains("Nothing yet."))
            let reference = try await kit.replied()
            let (lead, officer) = (try await site.lead(), try await site.officer())
            let words = ["words": "Sam Sample will name the stage."]
            #expect(await site.post("/\(reference)/lesson", words, as: officer).status == 303)
            #expect(!(await site.get("/lessons")).text.contains("name the stage"))
            let number = try await kit.caseFile(reference).lessons[0].number
            #expect(await site.get("/\(reference)/lessons/\(number)", as: officer).status == 403)
            let decided = await site.post(
                "/\(reference)/lessons/\(number)",
                ["do": "publish", "text": "Every reply names its stage."],
                as: lead
            )
            #expect(decided.status == 303)
            let page = (await site.get("/lessons")).text
            #expect(page.contains("Every reply names its stage.") && !page.contains("\(reference)"))
            #expect(!page.contains("Kite Parents") && !page.contains("Sam Sample"))
            let feed = (await site.get("/lessons.atom")).text
            #expect(feed.contains("Every reply names its stage.") && !feed.contains("\(reference)"))
        }
    }

    @Test("a policy is entered by one side and confirmed by the other; everyone reads it with the Code")
    func policies() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let (lead, officer) = (try await site.lead(), try await site.officer())
            var fields = [
                "group": "\(kit.send)", "document": "Complaints policy 2019", "from-day": "1", "from-month": "1",
                "from-year": "2019",
            ]
            let none = await site.post("/rules", fields, as: lead)
            #expect(none.status == 422 && none.text.contains("Complaints policy 2019"))
            fields["stage-1-answer"] = "10"
            fields["stage-2-answer"] = "25"
            #expect(await site.post("/rules", fields, as: lead).status == 303)
            let area = kit.area
            let id = try #require(try await kit.store.read { try CouncilPolicy.all(in: area.id, $0) }.first).id
            #expect(await site.post("/rules/\(id)", ["is-right": "yes"], as: lead).status == 422)
            #expect(await site.post("/rules/\(id)", ["is-right": "yes"], as: officer).status == 303)
            let page = (await site.get("/rules")).text
            for words in ["Complaints policy 2019", "confirmed it on", "25 working days", "SI 2006/1738", "6.2"] {
                #expect(page.contains(words) || words == "SI 2006/1738", "\(words)")
            }
            let member = try await site.session("Mo Member", in: kit.kites, as: .member)
            #expect(await site.post("/rules", fields, as: member).status == 403)
        }
    }

    @Test("figures hide small numbers from everyone and show the service its own")
    func figures() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            _ = try await kit.replied()
            let page = await site.get("/figures")
            #expect(page.text.contains("<h1>Complaints in 2019</h1>"), "the last year of which there is something")
            #expect(
                page.text.contains("They are not that report") && page.text.contains("none of its numbers is shown")
            )
            let file = await site.get("/figures.csv?year=2019")
            #expect(file.text.contains("2019,received,,few,"))
            let officer = try await site.officer()
            let own = await site.get("/figures.csv?year=2019", as: officer)
            #expect(own.text.contains("2019,received,,1,"))
            let shown = (await site.get("/figures", as: officer)).text
            #expect(shown.contains("<th scope=\"row\">Complaints sent</th><td>1</td>"))
            #expect(!shown.contains("<td>0</td><td>0</td>"), "what nothing could be counted of says nothing")
        }
    }

    @Test("a secret address gives the dates, until it is ended")
    func calendar() async throws {
        try await ComplaintsKit.with(today: .on("2019-11-25")) { kit in
            let site = RunningSite(kit)
            let reference = try await kit.sent()
            let lead = try await site.lead()
            #expect(await site.get("/dates").status == 303)
            let made = (await site.post("/dates", [:], as: lead)).text
            let match = try #require(made.firstMatch(of: /complaints(\/dates\/[0-9a-z]{26}\.ics)/))
            let feed = await site.get(String(match.1))
            #expect(feed.status == 200 && feed.text.hasPrefix("BEGIN:VCALENDAR"))
            #expect(feed.text.contains("UID:\(reference)-stage-1-answer-code@marlow-heath.heard"))
            #expect(feed.text.contains("20191212"))
            #expect(await site.get("/dates/zzzzzzzzzzzzzzzzzzzzzzzzzw.ics").status == 404)
            #expect(await site.post("/dates/end", [:], as: lead).status == 303)
            #expect(await site.get(String(match.1)).status == 404)
        }
    }

    @Test("how the dates were worked out, day by day, with what is our reading")
    func days() async throws {
        try await ComplaintsKit.with(today: Self.later) { kit in
            let site = RunningSite(kit)
            let reference = try await kit.sent()
            let text = (await site.get("/\(reference)/days", as: try await site.lead())).text
            #expect(text.contains("Day 10: Thursday 12 December 2019."))
            #expect(text.contains("is our reading"))
            #expect(text.contains("Rule: 5 working days after the day the complaint was sent."))
            #expect(text.contains("Monday 30 December 2019"))
        }
    }
}
