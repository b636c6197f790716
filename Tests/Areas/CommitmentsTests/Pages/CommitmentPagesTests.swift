import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Commitments

@Suite("The pages of commitments")
struct CommitmentPagesTests {
    private func point(
        _ number: Int,
        by group: ID<Group>?,
        seenBy visibility: Visibility = .everyoneWithoutName,
        topic: String? = nil
    ) -> CommitmentOrigin {
        CommitmentOrigin(CommitmentsKit.point(number), askedBy: group, seenBy: visibility, topic: topic)
    }

    @Test(
        "Everyone reads what was promised, by whom, by when, and by how much it is late",
        arguments: TestEngine.allCases
    )
    func late(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let reference = try await kit.make(about: [point(1, by: kit.forum)]) { $0.known = "They are on our site." }
            let page = await CommitmentsSite(kit, today: .on("2019-12-17")).get(
                "/marlow-heath/commitments/\(reference)"
            )
            #expect(page.status == 200)
            for words in [
                "It was to be done by Friday 29 November 2019: 12 working days late.", "SEND service",
                "We will publish the minutes.", "They are on our site.", "/marlow-heath/points/P-2019-0001",
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(!page.text.contains("<form method=\"post\" novalidate action=\"/marlow-heath/commitments"))
        }
    }

    @Test("The list begins with what is late, and is narrowed by group and by state", arguments: TestEngine.allCases)
    func list(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let (service, families, day) = (kit.service, kit.families, CommitmentsKit.today)
            let all = [point(1, by: kit.forum)]
            let done = try await kit.make(by: "2019-11-19", about: all).description
            let open = try await kit.make(by: "2019-12-02", about: all).description
            let late = try await kit.make(by: "2019-11-19", about: all).description
            let ended = try await kit.make(about: all).description
            let said = try await kit.make(about: all).description
            for word in [done, said] {
                try await kit.act(on: #require(Reference(word))) { try $0.sayDone(shownBy: "x", by: service, on: day) }
            }
            try await kit.act(on: #require(Reference(done))) { try $0.confirm(by: families, on: day) }
            try await kit.act(on: #require(Reference(ended))) { try $0.giveUp(because: "x", by: service, on: day) }
            let site = CommitmentsSite(kit)
            func shown(_ query: String) async -> [String] {
                CommitmentsSite.references(in: await site.get("/marlow-heath/commitments\(query)"))
            }
            #expect(await shown("") == [late, open, said, done, ended])
            #expect(await shown("?state=late") == [late])
            #expect(await shown("?state=open") == [late, open])
            #expect(await shown("?state=said") == [said])
            #expect(await shown("?state=done") == [done])
            #expect(await shown("?state=given-up") == [ended])
            #expect(await shown("?group=\(kit.send)") == [late, open, said, done, ended])
            #expect(await shown("?group=\(kit.forum)").isEmpty)
            let text = await site.get("/marlow-heath/commitments").text
            #expect(text.contains("In this list: 5. Late: 1."))
            // What the record knows is the day on which it was said.
            #expect(text.contains("It is done. That was said 2 working days late. Families say so too."))
        }
    }

    @Test("An answer stands beside what was asked, as far as the reader may read it")
    func asked() async throws {
        try await CommitmentsKit.with { kit in
            let site = CommitmentsSite(kit)
            let both = [point(1, by: kit.forum), point(2, by: kit.forum)]
            let (one, two) = (try await kit.make(about: [both[1]]), try await kit.make(about: both))
            let list = await site.get("/marlow-heath/commitments").text
            #expect(list.contains("Asked: “<bdi>When will the minutes be out?</bdi>” 1 more point is answered by it."))
            #expect(!list.contains("Who writes them?"))
            #expect(await !site.get("/marlow-heath/commitments/\(one)").text.contains("Who writes them?"))
            let officer = try await site.session(in: kit.send, as: .officer)
            #expect(await site.get("/marlow-heath/commitments", as: officer).text.contains("Who writes them?"))
            let page = await site.get("/marlow-heath/commitments/\(two)", as: officer).text
            #expect(page.contains("Which asks") && page.contains("When will the minutes be out?"))
        }
    }

    @Test("Page after page, each is shown once, 25 a page", arguments: TestEngine.allCases)
    func pages(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            for number in 1...60 {
                try await kit.make(by: "2019-12-\(10 + number % 10)", about: [point(number, by: kit.forum)])
            }
            let site = CommitmentsSite(kit)
            var (target, shown): (String?, [[String]]) = ("/marlow-heath/commitments?group=\(kit.send)", [])
            while let next = target, shown.count < 5 {
                let page = await site.get(next)
                shown.append(CommitmentsSite.references(in: page))
                target = page.text.firstMatch(of: /href="([^"]*)">Next page/)
                    .map { String($0.output.1).replacing("&amp;", with: "&") }
            }
            #expect(shown.map(\.count) == [25, 25, 10])
            #expect(Set(shown.joined()).count == 60)
        }
    }

    @Test(
        "What the public may not read of a point it is not told of its commitment",
        arguments: [Visibility.forumAndService, .onlyTheForum]
    )
    func notPublic(_ visibility: Visibility) async throws {
        try await CommitmentsKit.with { kit in
            let reference = try await kit.make(
                about: [point(1, by: kit.forum), point(2, by: kit.forum, seenBy: visibility)]
            )
            let site = CommitmentsSite(kit)
            #expect(await site.get("/marlow-heath/commitments/\(reference)").status == 404)
            let list = await site.get("/marlow-heath/commitments")
            #expect(list.text.contains("No commitments yet.") && CommitmentsSite.references(in: list).isEmpty)
            let (officer, lead) = (
                try await site.session(in: kit.send, as: .officer),
                try await site.session("Pat Example", in: kit.forum, as: .forumLead)
            )
            let stranger = try await site.session("Ros Other", in: kit.kites, as: .forumLead)
            for (session, mayRead) in [(officer, true), (lead, true), (stranger, false)] {
                let isShown = mayRead && visibility.showsExistence
                let page = await site.get("/marlow-heath/commitments/\(reference)", as: session)
                #expect(page.status == (isShown ? 200 : 404))
                let list = await site.get("/marlow-heath/commitments", as: session)
                #expect(CommitmentsSite.references(in: list) == (isShown ? [reference.description] : []))
            }
        }
    }
}
