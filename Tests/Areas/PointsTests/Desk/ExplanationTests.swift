import HeardTesting
import Kernel
import People
import Testing
import Web

@testable import Points

@Suite("A service asks back")
struct ExplanationTests {
    @Test("The group that asked says what it meant, from the list of answers, and the clock goes on")
    func byTheGroup() async throws {
        try await DeskSite.with { site in
            try await site.kit.promise(5, 10, for: site.kit.send) { $0.clarification = .stops }
            let point = try await site.asked()
            var officer = try await site.officer()
            try await officer.open("/marlow-heath/queue/\(point)")
            try await officer.press("Send your question", ["question": "Which minutes?"])
            #expect(try await site.kit.point(point).clocks.answer.stopped != nil)
            var member = try await site.browser("Ben Cole", in: site.kit.forum, as: .member)
            try await member.open("/marlow-heath/answers")
            #expect(member.text.contains("Which minutes?"))
            try await member.open("/marlow-heath/points/\(point)/verdict")
            #expect(member.text.contains("The clock stands still until you say."))
            try await member.press("Send what you mean", ["explanation": ""])
            #expect(member.status == 422 && member.text.contains("id=\"explanation-error\""))
            site.kit.pass(to: "2019-07-18")
            try await member.press("Send what you mean", ["explanation": "Those of 10 May."])
            #expect(member.status == 200 && member.text.contains("Those of 10 May."))
            let clear = try await site.kit.point(point)
            #expect(clear.clocks.answer.stopped == nil && clear.clocks.answer.due == .on("2019-07-31"))
            try await member.post("/marlow-heath/points/\(point)/explanation", [("explanation", "Once more.")])
            #expect(member.status == 409 && member.text.contains("Once more."))
            try await officer.post("/marlow-heath/points/\(point)/explanation", [("explanation", "Never mind.")])
            #expect(officer.status == 403)
        }
    }

    @Test(
        "At a private link the question stands with a box, and more time with its reason",
        arguments: TestEngine.allCases
    )
    func byTheLink(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let said = try await kit.say(writtenDownBy: kit.forum)
            let (point, send) = (said.points[0], kit.send)
            try await kit.triage { try $0.send([point], to: send) }
            try await kit.act(on: point) { point, _, _ in
                try point.extend(
                    to: .on("2020-01-20"),
                    because: "Sam is away.",
                    by: Party(group: send),
                    on: .on("2019-11-21")
                )
            }
            try await kit.act(on: point) { point, promises, calendars in
                try point.askClarification(
                    "Which drawbridge?",
                    by: Party(group: send),
                    on: .on("2019-11-21"),
                    promises,
                    calendars
                )
            }
            let (site, link) = (PublicSite(kit), "/r/\(said.link)")
            let page = await site.get(link)
            for words in ["Which drawbridge?", "The clock goes on", "an answer by 20 January 2020", "Sam is away."] {
                #expect(page.text.contains(words), "\(words)")
            }
            let target = "\(link)/points/\(point)/explanation"
            #expect(await site.post(target, [("explanation-\(point)", " ")]).status == 400)
            #expect(await site.post(target, [("explanation-\(point)", "The old one.")]).status == 303)
            #expect(await site.post(target, [("explanation-\(point)", "The old one.")]).status == 400)
            #expect(try await kit.history(of: point).last?.words == "The old one.")
        }
    }
}
