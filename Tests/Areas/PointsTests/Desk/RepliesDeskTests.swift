import Commitments
import HeardTesting
import Kernel
import People
import Testing

@testable import Points

@Suite("Replies by email, beside what was asked")
struct RepliesDeskTests {
    /// Two questions of the forum, and a reply to both, as numbered.
    private func asked(_ site: DeskSite) async throws -> [Reference] {
        let filed = try await site.kit.file(SampleMail("a") { $0.text = "1. Who will chair?\r\n2. When is it?" })
        try await site.kit.file(.reply("b", to: "a") { $0.text = "1. Ms Hale will chair.\r\n2. On Monday." })
        return filed.points
    }

    /// What the buttons of a point send.
    private func press(_ says: String, _ point: Reference, _ words: String, _ site: DeskSite) async throws -> [(
        name: String, value: String
    )] {
        let noted = try await site.kit.history(of: point).last { $0.kind == ReplyNoted.kind }
        let reply = try #require(noted?.message)
        return [
            ("point", "\(point)"), ("reply", "\(reply)"), ("says", says),
            (RepliesForm.field(point, reply), words),
        ]
    }

    /// What the names of the fields of a point's last reply end in.
    private func fieldEnding(_ point: Reference, _ site: DeskSite) async throws -> String {
        let noted = try await site.kit.history(of: point).last { $0.kind == ReplyNoted.kind }
        return RepliesForm.suffix(point, try #require(noted?.message))
    }

    private func promised(_ point: Reference, _ site: DeskSite) async throws -> [Commitment] {
        let area = site.kit.area.id
        return try await site.kit.store.read { try Commitment.all(about: point, in: area, $0) }
    }

    @Test("A “yes” by mail is asked for its day and whose job it is, and is a commitment as any other")
    func promise() async throws {
        try await DeskSite.with(today: "2019-07-18") { site in
            let points = try await asked(site)
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue/replies")
            try await officer.press("It says yes")
            let ending = try await fieldEnding(points[0], site)
            #expect(officer.status == 422 && officer.text.contains("id=\"by\(ending)-error\""))
            #expect(try await promised(points[0], site).isEmpty)
            #expect(try await site.kit.point(points[0]).isOwedAnAnswer)
            try await officer.press("It says yes", ["by\(ending)": "2019-07-15"])
            #expect(officer.status == 422 && officer.text.contains("id=\"by\(ending)-error\""), "before it was said")
            try await officer.press("It says yes", ["by\(ending)": "2019-07-22", "post\(ending)": "Head of SEND"])
            let made = try #require(try await promised(points[0], site).first)
            #expect(made.dueOn == .on("2019-07-22") && made.post == "Head of SEND")
            #expect(made.promisedOn == .on("2019-07-16") && made.what?.contains("Ms Hale") == true)
        }
    }

    @Test("A forum that takes a “yes” from a mail promises nothing for the service")
    func noPromiseForOthers() async throws {
        try await DeskSite.with(today: "2019-07-18") { site in
            let points = try await asked(site)
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today/replies")
            #expect(!lead.text.contains("Whose job it is"))
            let ending = try await fieldEnding(points[0], site)
            let fields = try await press("yes", points[0], "Ms Hale will chair.", site)
            try await lead.post("/marlow-heath/today/replies", fields + [("by\(ending)", "2019-07-22")])
            #expect(try await promised(points[0], site).isEmpty)
            #expect(try await !site.kit.point(points[0]).isOwedAnAnswer)
        }
    }

    @Test("The service says with one press what a reply answers, on the day it came, and what it does not")
    func byTheService() async throws {
        try await DeskSite.with(today: "2019-07-18") { site in
            let points = try await asked(site)
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue")
            #expect(officer.text.contains("/marlow-heath/queue/replies"))
            try await officer.open("/marlow-heath/queue/replies")
            #expect(officer.text.contains("Ms Hale will chair.") && officer.text.contains("Who will chair?"))
            let ending = try await fieldEnding(points[0], site)
            try await officer.press("It says yes", ["by\(ending)": "2019-07-22"])
            guard case .answered(let answer, let day) = try await site.kit.point(points[0]).reply else {
                Issue.record("it is not answered")
                return
            }
            #expect(answer.kind == .yes && answer.reasons?.contains("Ms Hale") == true && day == .on("2019-07-16"))
            #expect(officer.text.contains("When is it?") && !officer.text.contains("Who will chair?</p>"))
            try await officer.press("It is no answer")
            let left = try await site.kit.point(points[1])
            #expect(left.reply == .acknowledged(on: .on("2019-07-18")) && left.repliesToMatch == 0)
            #expect(left.isOwedAnAnswer && officer.text.contains("No reply waits for a look."))
            let again = try await press("no", points[0], "No.", site)
            try await officer.post("/marlow-heath/queue/replies", again)
            #expect(officer.status == 200 && officer.text.contains("No reply waits"), "sent twice is said once")
            #expect(try await site.kit.history(of: points[0]).count { $0.kind == PointAnswered.kind } == 1)
        }
    }

    @Test("A lead of those who asked says so too, in the reply's own words only, and judges it then")
    func byTheForum() async throws {
        try await DeskSite.with(today: "2019-07-18") { site in
            let points = try await asked(site)
            var lead = try await site.lead()
            try await lead.open("/marlow-heath/today")
            #expect(lead.text.contains("/marlow-heath/today/replies"))
            let invented = try await press("no", points[0], "We do not care.", site)
            try await lead.post("/marlow-heath/today/replies", invented)
            #expect(lead.status == 422 && lead.text.contains("We do not care.</textarea>"))
            #expect(try await site.kit.point(points[0]).isOwedAnAnswer)
            try await lead.post(
                "/marlow-heath/today/replies",
                try await press("yes", points[0], "Ms Hale will chair.", site)
            )
            guard case .answered(let answer, let day) = try await site.kit.point(points[0]).reply else {
                Issue.record("it is not answered")
                return
            }
            #expect(answer.reasons == "Ms Hale will chair." && day == .on("2019-07-16"))
            let told = try await site.kit.history(of: points[0]).last
            #expect(told?.by == site.kit.send && told?.message != nil)
            try await lead.open("/marlow-heath/answers")
            #expect(lead.text.contains("/marlow-heath/points/\(points[0])/verdict"))
            try await lead.post(
                "/marlow-heath/today/replies",
                try await press("nothing", points[1], "", site)
            )
            #expect(try await site.kit.point(points[1]).repliesToMatch == 0)
        }
    }

    @Test("Nobody else says what a reply answers: not a member, not another service, not by the other side's address")
    func others() async throws {
        try await DeskSite.with(today: "2019-07-18") { site in
            let points = try await asked(site)
            let fields = try await press("no", points[0], "Ms Hale will chair.", site)
            var member = try await site.browser("Ben Cole", in: site.kit.forum, as: .member)
            try await member.post("/marlow-heath/today/replies", fields)
            #expect(member.status == 403)
            var lead = try await site.lead()
            try await lead.post("/marlow-heath/queue/replies", fields)
            #expect(lead.status == 403)
            var officer = try await site.officer()
            try await officer.post("/marlow-heath/today/replies", fields)
            #expect(officer.status == 403)
            var other = try await site.browser("Kim Bus", in: site.kit.transport, as: .officer)
            try await other.post("/marlow-heath/queue/replies", fields)
            #expect(other.status == 403)
            try await other.open("/marlow-heath/queue/replies")
            #expect(!other.text.contains("Ms Hale"))
            #expect(try await site.kit.point(points[0]).reply == .unmatched(on: .on("2019-07-16")))
        }
    }

    @Test("A reply after the point was acknowledged waits for a look too")
    func afterAcknowledging() async throws {
        try await DeskSite.with(today: "2019-07-18") { site in
            let point = try await site.asked()
            var officer = try await site.officer()
            try await officer.post("/marlow-heath/points/\(point)/acknowledgement", [])
            try await site.kit.file(.reply("b", to: "a", on: "18 Jul 2019") { $0.text = "They are out on Friday." })
            try await officer.open("/marlow-heath/queue/replies")
            #expect(officer.text.contains("They are out on Friday."))
        }
    }
}
