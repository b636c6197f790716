import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Commitments

@Suite("Letters of commitment and progress on pages")
struct LetterPagesTests {
    private let letters = "/marlow-heath/commitments/letters"

    private func fields(_ kit: CommitmentsKit, _ change: [String: String] = [:]) -> [String: String] {
        [
            "title": "Our commitment to parents", "from": kit.send.description, "to": kit.forum.description,
            "addressed": "Parents Together only", "signed-by": "Cabinet Member\nDirector", "asked": "2019-05-13",
            "promised": "2019-05-29", "came": "2019-07-16", "seen": "everyone-with-name",
        ].merging(change) { _, new in new }
    }

    @Test("A letter shows its days and gaps, who signed it, and its promises in order", arguments: TestEngine.allCases)
    func letter(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let site = CommitmentsSite(kit)
            let lead = try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            #expect(await site.get("\(letters)/new", as: lead).status == 200)
            #expect(await site.post("\(letters)/new", fields(kit), as: lead).status == 303)
            let path = "\(letters)/L-2019-0001"
            for (what, by) in [
                ("Minutes within ten working days.", "2019-12-02"), ("A code of conduct.", "2019-11-20"),
            ] {
                let form = await site.get("/marlow-heath/commitments/new?letter=L-2019-0001", as: lead)
                #expect(form.text.contains("It becomes the next promise of letter "))
                let made = await site.post(
                    "/marlow-heath/commitments/new",
                    ["letter": "L-2019-0001", "what": what, "by": by, "promised": "2019-07-16"],
                    as: lead
                )
                #expect(made.status == 303)
            }
            let page = await site.get(path)
            #expect(page.status == 200)
            // 13 May to 16 July 2019 is 45 working days, 29 May to 16 July 34.
            for words in [
                "That was 45 working days after it was asked for.", "It came 34 working days late.",
                "Cabinet Member", "Director", "Not published", "Parents Together only", "11 working days later",
                "1 working day late",
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(CommitmentsSite.references(in: page) == ["K-2019-0001", "K-2019-0002"])
            #expect(!page.text.contains("Add a promise of this letter"))
            #expect(await site.get(letters).text.contains("Our commitment to parents"))
            let clause = await site.get("/marlow-heath/commitments/K-2019-0001")
            #expect(clause.text.contains(path), "each promise leads back to its letter")
        }
    }

    @Test("A letter between two groups is nobody else's, and is written down by one of the two")
    func between() async throws {
        try await CommitmentsKit.with { kit in
            let site = CommitmentsSite(kit)
            let lead = try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            let kites = try await site.session("Kit Kites", in: kit.kites, as: .forumLead)
            let foreign = await site.post("\(letters)/new", fields(kit), as: kites)
            #expect(foreign.status == 422 && foreign.text.contains("One of the two must be your own group"))
            #expect(
                await site.post("\(letters)/new", fields(kit, ["seen": "forum-and-service"]), as: lead).status == 303
            )
            let path = "\(letters)/L-2019-0001"
            #expect(await site.get(path, as: lead).status == 200)
            for session in [nil, kites] {
                #expect(await site.get(path, as: session).status == 404)
                #expect(await !site.get(letters, as: session).text.contains("Our commitment to parents"))
            }
        }
    }

    @Test("What is missing of a letter is listed in the order of its form")
    func order() async throws {
        try await CommitmentsKit.with { kit in
            let site = CommitmentsSite(kit)
            let lead = try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            let reply = await site.post("\(letters)/new", ["title": ""], as: lead)
            let links = reply.text.matches(of: /<li><a href="#([a-z-]+)">/).map { String($0.output.1) }
            #expect(links == ["title", "from", "to", "addressed", "signed-by", "came", "seen"])
        }
    }

    @Test("What is missing of a letter is said beside its field")
    func missing() async throws {
        try await CommitmentsKit.with { kit in
            let site = CommitmentsSite(kit)
            let lead = try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            for (change, field) in [
                (["title": ""], "title"), (["from": ""], "from"), (["to": kit.send.description], "to"),
                (["signed-by": ""], "signed-by"), (["came": ""], "came"), (["came": "2019-11-22"], "came"),
                (["asked": "2019-08-01"], "came"), (["addressed": ""], "addressed"), (["seen": ""], "seen"),
            ] {
                let reply = await site.post("\(letters)/new", fields(kit, change), as: lead)
                #expect(reply.status == 422 && reply.text.contains("id=\"\(field)-error\""), "\(change)")
            }
        }
    }

    @Test("A service says how far it is, with a file and an address; families open them, others read that there is one")
    func progress() async throws {
        try await CommitmentsKit.with { kit in
            let site = CommitmentsSite(kit)
            let (officer, lead) = (
                try await site.session(in: kit.send, as: .officer),
                try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            )
            let all = CommitmentOrigin(
                CommitmentsKit.point(1),
                askedBy: kit.forum,
                seenBy: .everyoneWithName,
                topic: nil
            )
            let path = "/marlow-heath/commitments/\(try await kit.make(about: [all]))"
            #expect(await site.get(path).text.contains("None since it was promised"))
            for (fields, field) in [
                (["how-far": ""], "how-far"), (["how-far": "x", "link": "javascript:alert(1)"], "link"),
                (["how-far": "x", "link": "not an address"], "link"),
            ] {
                let reply = await site.post("\(path)/progress", fields, as: officer)
                #expect(reply.status == 422 && reply.text.contains("id=\"\(field)-error\""), "\(fields)")
            }
            #expect(await site.post("\(path)/progress", ["how-far": "x"], as: lead).status == 403)
            let told = await site.post(
                "\(path)/progress",
                ["how-far": "Half of the minutes are written.", "link": "https://council.example/minutes"],
                as: officer
            )
            #expect(told.status == 303)
            let page = await site.get(path).text
            #expect(
                page.contains("Half of the minutes are written.") && page.contains("https://council.example/minutes")
            )
            #expect(page.contains(" said how far it is"))
            let (tools, party) = (try #require(kit.tools.files), kit.service)
            let bytes: [UInt8] = Array("Minutes of May".utf8)
            let digest = try tools.originals.sha256(keeping: bytes)
            let kept = KeptFile(sha256: digest, name: "minutes.txt", type: "text/html", size: bytes.count)
            try await kit.act(on: try #require(Reference(String(path.suffix(11))))) {
                try $0.tell(Progress("And this.", files: [kept]), by: party, on: CommitmentsKit.today)
            }
            let shown = await site.get(path, as: lead)
            let file = try #require(shown.text.firstMatch(of: /href="([^"]*\/files\/\d+\/1)"/)).output.1
            #expect(await site.get(String(file), as: lead).text == "Minutes of May")
            #expect(await site.get(String(file)).status == 404)
            let stranger = try await site.session("Kit Kites", in: kit.kites, as: .forumLead)
            #expect(await site.get(String(file), as: stranger).status == 404)
            let everyone = await site.get(path).text
            #expect(everyone.contains("1 file. The group that promised") && !everyone.contains("minutes.txt"))
        }
    }
}
