import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Commitments

@Suite("Keeping a commitment on its page")
struct KeepingPagesTests {
    private func made(_ kit: CommitmentsKit, topic: String? = nil, askedBy group: ID<Group>? = nil) async throws
        -> String
    {
        let point = CommitmentOrigin(
            CommitmentsKit.point(1),
            askedBy: group ?? kit.forum,
            seenBy: .forumAndService,
            topic: topic
        )
        return "/marlow-heath/commitments/\(try await kit.make(about: [point]))"
    }

    @Test("A service moves the day and says done; families say no, then yes; each reads it on the page")
    func story() async throws {
        try await CommitmentsKit.with { kit in
            let (site, path) = (CommitmentsSite(kit), try await made(kit))
            let officer = try await site.session(in: kit.send, as: .officer)
            let lead = try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            #expect(await site.get(path, as: officer).text.contains("Speaking as <strong><bdi>SEND service"))
            #expect(await !site.get(path, as: lead).text.contains("Is it done?"))
            let moved = await site.post(
                "\(path)/day",
                ["until": "2019-12-06", "why-later": "Sam is ill."],
                as: officer
            )
            #expect(moved.status == 303)
            let page = await site.get(path, as: lead).text
            #expect(page.contains("Sam is ill.") && page.contains("Before, it was 29 November 2019."))
            #expect(page.contains("First promised for") && page.contains("Friday 6 December 2019"))
            #expect(await site.post("\(path)/done", ["shown": "On our site."], as: officer).status == 303)
            #expect(await site.get(path, as: lead).text.contains("Is it done?"))
            let empty = await site.post("\(path)/confirmation", ["is-done": "no"], as: lead)
            #expect(empty.status == 422 && empty.text.contains("Write what is missing"))
            let no = await site.post("\(path)/confirmation", ["is-done": "no", "missing": "June."], as: lead)
            #expect(no.status == 303)
            #expect(await site.get(path, as: officer).text.contains("families say that it is not"))
            #expect(await site.post("\(path)/done", ["shown": "June too."], as: officer).status == 303)
            #expect(await site.post("\(path)/confirmation", ["is-done": "yes"], as: lead).status == 303)
            let end = await site.get(path, as: officer).text
            #expect(end.contains("It is done. Families say so too.") && !end.contains("Give it up</button>"))
        }
    }

    @Test("What is missing is said beside its field, and what was typed stays")
    func missing() async throws {
        try await CommitmentsKit.with { kit in
            let (site, path) = (CommitmentsSite(kit), try await made(kit))
            let officer = try await site.session(in: kit.send, as: .officer)
            let early = ["until": "2019-11-29", "why-later": "Half a thought"]
            for (noun, fields, field) in [
                ("done", [:], "shown"), ("day", ["why-later": "Half a thought"], "until"), ("day", early, "until"),
                ("end", [:], "why-not"),
            ] {
                let reply = await site.post("\(path)/\(noun)", fields, as: officer)
                #expect(reply.status == 422 && reply.text.contains("id=\"\(field)-error\""), "\(noun) \(fields)")
                if fields["why-later"] != nil { #expect(reply.text.contains(">\nHalf a thought</textarea>")) }
            }
        }
    }

    @Test("What came too late is given back with what stands now, and said twice it has one effect")
    func tooLate() async throws {
        try await CommitmentsKit.with { kit in
            let (site, path) = (CommitmentsSite(kit), try await made(kit))
            let officer = try await site.session(in: kit.send, as: .officer)
            #expect(await site.post("\(path)/end", ["why-not": "No money."], as: officer).status == 303)
            let late = await site.post("\(path)/done", ["shown": "It is on our site."], as: officer)
            #expect(late.status == 409 && late.text.contains("It is on our site."))
            #expect(late.text.contains("This was given up already.") && late.text.contains("No money."))
        }
    }

    @Test("Nobody does what is another's: not by address, not from another group, not on another topic")
    func rights() async throws {
        try await CommitmentsKit.with { kit in
            let (site, path) = (CommitmentsSite(kit), try await made(kit, topic: "Transport"))
            let nouns = ["done", "day", "end", "confirmation"]
            let fields = [
                "shown": "x", "until": "2019-12-20", "why-later": "x", "why-not": "x", "is-done": "yes", "missing": "x",
            ]
            func statuses(_ session: String?) async -> [Int] {
                var found: [Int] = []
                for noun in nouns { found.append(await site.post("\(path)/\(noun)", fields, as: session).status) }
                return found
            }
            #expect(await statuses(nil) == [401, 401, 401, 401])
            #expect(await site.post("\(path)/done", fields, as: nil).text.contains("href=\"/sign-in\""))
            let lead = try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            #expect(await statuses(lead) == [403, 403, 403, 409], "nothing is said to be done yet")
            let member = try await site.session("Mo Member", in: kit.forum, as: .member, .topics(["Therapies"]))
            #expect(await statuses(member) == [404, 404, 404, 404])
            let other = try await site.session("Ros Other", in: kit.kites, as: .forumLead)
            #expect(await statuses(other) == [404, 404, 404, 404])
            let topic = try await site.session("Lee Topic", in: kit.send, as: .officer, .topics(["Therapies"]))
            #expect(await statuses(topic) == [404, 404, 404, 404])
            let officer = try await site.session(in: kit.send, as: .officer)
            #expect(await site.post("\(path)/confirmation", fields, as: officer).status == 403)
            let state = try await kit.commitment(Reference(.commitment, year: 2019, number: 1)).state
            #expect(state == .promised)
        }
    }
}
