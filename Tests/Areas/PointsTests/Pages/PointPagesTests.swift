import HeardTesting
import Kernel
import People
import Safety
import Testing

@testable import Points

@Suite("The pages of one point")
struct PointPagesTests {
    private let path = "/marlow-heath/points/P-2019-0001"

    @Test("How the days were worked out lists every day counted and skipped, with its reason")
    func clock() async throws {
        try await PointsKit.with { kit in
            try await kit.file(SampleMail("a") { $0.day = "20 Aug 2019" })
            let text = await PublicSite(kit).get("\(path)/clock").text
            for day in [
                "Tuesday 20 August 2019. That day is day 0.", "Day 1: Wednesday 21 August 2019.",
                "Not counted: Saturday 24 August 2019, weekend.", "Day 5: Wednesday 28 August 2019.",
                "Day 10: Wednesday 4 September 2019.",
            ] { #expect(text.contains(day), "\(day)") }
            #expect(text.contains("Not counted: Monday 26 August 2019, Summer bank holiday."))
            #expect(text.contains("Letter of commitment"))
            // 8 days to the acknowledgement and 15 to the answer, each a line.
            #expect(text.matches(of: #/(?:Day \d+|Not counted): /#).count == 23)
        }
    }

    @Test("A clock that stood still is worked out from the day it went on")
    func resumed() async throws {
        try await PointsKit.with(promise: nil) { kit in
            try await kit.promise(5, 10) { $0.clarification = .stops }
            let filed = try await kit.file(SampleMail("a"))
            let (send, forum) = (kit.send, kit.forum)
            try await kit.act(on: filed.points[0]) { point, promises, calendars in
                try point.askClarification("Which?", by: Party(group: send), on: .on("2019-07-17"), promises, calendars)
            }
            let site = PublicSite(kit)
            #expect(await site.get(path).text.contains("8 working days left when it goes on."))
            try await kit.act(on: filed.points[0]) { point, promises, calendars in
                try point.clarify("All.", by: Party(group: forum), on: .on("2019-08-05"), promises, calendars)
            }
            let text = await PublicSite(kit).get("\(path)/clock").text
            #expect(text.contains("Day 8: Thursday 15 August 2019."))
            #expect(text.contains("Due on Thursday 15 August 2019."))
        }
    }

    @Test("Without a promise the pages say that no clock runs")
    func noClock() async throws {
        try await PointsKit.with(promise: nil) { kit in
            try await kit.file(SampleMail("a"))
            let site = PublicSite(kit)
            #expect(await site.get(path).text.contains("No promise of reply was valid on the day it was asked"))
            #expect(await site.get("\(path)/clock").text.contains("no clock runs"))
        }
    }

    @Test("A lasting silence is told with its days; a reply that matches nothing is told as what it is")
    func silence() async throws {
        try await PointsKit.with { kit in
            try await kit.file(SampleMail("a"))
            let silent = await PublicSite(kit).get(path).text
            #expect(silent.contains("No reply for 92 working days, and still none"))
            #expect(silent.contains("82 working days late"))
            try await kit.file(.reply("b", to: "a", on: "30 Jul 2019"))
            let answered = await PublicSite(kit).get(path).text
            #expect(answered.contains("No reply for 11 working days"))
            #expect(answered.contains("Which points it answers has not been said"))
            #expect(answered.contains("82 working days late"))
        }
    }

    @Test("A person outside every group is a parent carer")
    func outside() async throws {
        try await PointsKit.with { kit in
            try await kit.file(SampleMail("a") { $0.from = "Jo Doe <jo@home.example>" }, seenBy: .everyoneWithoutName)
            let text = await PublicSite(kit).get(path).text
            #expect(text.contains("A parent carer"))
            #expect(!text.contains("Jo Doe") && !text.contains("home.example"))
        }
    }

    @Test("A reference is found as people type it, and nothing else is")
    func references() async throws {
        try await PointsKit.with { kit in
            try await kit.file(SampleMail("a"))
            let site = PublicSite(kit)
            for missing in [
                "P-2019-0002", "P-2018-0001", "M-2019-0001", "nonsense", "P-2019-0001/nothing", "P-2019-99999999999",
            ] {
                #expect(await site.get("/marlow-heath/points/\(missing)").status == 404, "\(missing)")
            }
            #expect(await site.get("/elm-park/points/P-2019-0001").status == 404)
            #expect(await site.get("/elm-park").status == 404)
            #expect(await site.get("/marlow-heath/groups/999").status == 404)
            #expect(await site.get("/marlow-heath/groups/x").status == 404)
            #expect(await site.get(path).status == 200)
        }
    }

    @Test("A receipt is there once a checkpoint covers the point; before that the page says to come back")
    func receiptBeforeSigning() async throws {
        try await PointsKit.with { kit in
            try await kit.file(SampleMail("a"))
            let site = PublicSite(kit)
            let early = await site.get("\(path)/receipt")
            #expect(early.status == 503 || early.status == 404, "\(early.status)")
            try await kit.sign()
            let reply = await site.get("\(path)/receipt")
            #expect(reply.status == 200)
            #expect(reply.header("Content-Disposition")?.contains("P-2019-0001.heard") == true)
        }
    }

    @Test("A group's page shows its promise and only its own points; another area's group is not found")
    func group() async throws {
        try await PointsKit.with { kit in
            try await kit.file(SampleMail("a"))
            try await kit.file(
                SampleMail("b") {
                    $0.to = "transport@council.example"; $0.subject = "Buses"
                }
            )
            let site = PublicSite(kit)
            #expect(await site.points(at: "/marlow-heath/groups/\(kit.send)") == ["P-2019-0001"])
            #expect(await site.get("/marlow-heath/groups/\(kit.send)").text.contains("5 working days to acknowledge"))
            let keys = kit.keys
            let other = try await kit.store.write { writer in
                let area = try PointsKit.makeArea("elm-park", "Elm Park", keys, in: writer)
                return try Group.add(named: "Council", on: .services, at: [], to: area, in: writer).id
            }
            #expect(await site.get("/marlow-heath/groups/\(other)").status == 404)
            #expect(await site.get("/elm-park/groups/\(other)").status == 200)
        }
    }
}
