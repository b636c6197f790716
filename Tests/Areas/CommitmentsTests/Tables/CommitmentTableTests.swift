import HeardTesting
import Kernel
import People
import Safety
import Testing

@testable import Commitments

@Suite("Commitments in the tables")
struct CommitmentTableTests {
    private func origin(
        _ kit: CommitmentsKit,
        _ number: Int = 1,
        seenBy visibility: Visibility = .everyoneWithoutName,
        topic: String? = nil
    ) -> CommitmentOrigin {
        CommitmentOrigin(CommitmentsKit.point(number), askedBy: kit.forum, seenBy: visibility, topic: topic)
    }

    @Test(
        "What was promised is read back as it was said, and numbered from 1 in each year",
        arguments: TestEngine.allCases
    )
    func made(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let (one, two) = (origin(kit, 1, topic: "Transport"), origin(kit, 2))
            let first = try await kit.make(about: [one, two]) {
                $0.post = "Lead officer"
                $0.known = "They are on the Local Offer."
                $0.document = "Letter of commitment"
                $0.askedOn = .on("2019-07-15")
            }
            let commitment = try await kit.commitment(first)
            #expect(first.description == "K-2019-0001")
            #expect(commitment.what == "We will publish the minutes." && commitment.post == "Lead officer")
            #expect(commitment.known == "They are on the Local Offer." && commitment.document == "Letter of commitment")
            #expect(commitment.dueOn == .on("2019-11-29") && commitment.askedOn == .on("2019-07-15"))
            #expect(commitment.ownedBy == kit.send && commitment.origins == [one, two])
            let next = try await kit.make(by: "2020-02-01", on: "2020-01-06")
            #expect(try await kit.make().description == "K-2019-0002" && next.description == "K-2020-0001")
        }
    }

    @Test("Each state is kept and read back, with its line", arguments: TestEngine.allCases)
    func states(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let (service, families, day) = (kit.service, kit.families, CommitmentsKit.today)
            let reference = try await kit.make(about: [origin(kit)])
            try await kit.act(on: reference) {
                try $0.move(to: .on("2019-12-06"), because: "Sam is ill.", by: service, on: day)
            }
            var now = try await kit.commitment(reference)
            #expect(now.state == .moved(from: .on("2019-11-29"), on: day, because: "Sam is ill."))
            #expect(now.dueOn == .on("2019-12-06") && now.firstDueOn == .on("2019-11-29"))
            try await kit.act(on: reference) { try $0.sayDone(shownBy: "On our site.", by: service, on: day) }
            #expect(try await kit.commitment(reference).state == .saidDone(on: day, shownBy: "On our site."))
            try await kit.act(on: reference) { try $0.deny(because: "June is not.", by: families, on: day) }
            #expect(try await kit.commitment(reference).state == .notConfirmed(on: day, because: "June is not."))
            try await kit.act(on: reference) { try $0.sayDone(shownBy: "June too.", by: service, on: day + 1) }
            try await kit.act(on: reference) { try $0.confirm(by: families, on: day + 2) }
            now = try await kit.commitment(reference)
            #expect(now.state == .confirmed(on: day + 2, doneOn: day + 1))
            let (id, other) = (now.id, try await kit.make())
            let lines = try await kit.store.read { try CommitmentLine.all(of: id, in: $0) }
            #expect(
                lines.map(\.kind) == [
                    "commitment.made", "commitment.moved", "commitment.done", "commitment.not-confirmed",
                    "commitment.done", "commitment.confirmed",
                ]
            )
            #expect(lines.map(\.words)[1...3] == ["Sam is ill.", "On our site.", "June is not."])
            try await kit.act(on: other) { try $0.giveUp(because: "No money.", by: service, on: day) }
            #expect(try await kit.commitment(other).state == .givenUp(on: day, because: "No money."))
        }
    }

    @Test(
        "A commitment is seen by nobody until its points say so, then by as many as may see all of them",
        arguments: TestEngine.allCases
    )
    func visibility(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let area = kit.area
            let reference = try await kit.make { $0.about = [CommitmentsKit.point(1), CommitmentsKit.point(2)] }
            var seen: [Visibility] = [try await kit.commitment(reference).visibility]
            for (number, visibility) in [
                (1, Visibility.everyoneWithName), (2, .forumAndService), (2, .everyoneWithoutName), (1, .onlyTheForum),
            ] {
                let said = origin(kit, number, seenBy: visibility)
                try await kit.store.write { try said.follow(in: area.id, $0) }
                seen.append(try await kit.commitment(reference).visibility)
            }
            #expect(
                seen == [.onlyTheForum, .onlyTheForum, .forumAndService, .everyoneWithoutName, .onlyTheForum]
            )
        }
    }

    @Test("Erased words are gone from every table, and applied again they stay gone", arguments: TestEngine.allCases)
    func erased(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let (service, day) = (kit.service, CommitmentsKit.today)
            let reference = try await kit.make {
                $0.post = "Sam's post"
                $0.known = "zarzaparrilla"
                $0.document = "zarzaparrilla"
            }
            try await kit.act(on: reference) { try $0.sayDone(shownBy: "zarzaparrilla", by: service, on: day) }
            try await kit.erase([.words, .who], ofKind: CommitmentMade.kind)
            try await kit.erase([.words], ofKind: CommitmentDone.kind)
            let left = try await kit.commitment(reference)
            #expect(left.what == nil && left.known == nil && left.document == nil && left.post == nil)
            #expect(left.state == .saidDone(on: day, shownBy: nil))
            let lines = try await kit.store.read { try CommitmentLine.all(of: left.id, in: $0) }
            #expect(lines.count == 2 && lines.allSatisfy { $0.words == nil })
        }
    }

    @Test("Nothing is promised without words, for a day that has passed, or for no group")
    func refused() async throws {
        try await CommitmentsKit.with { kit in
            await #expect(throws: CommitmentError.nothingPromised) { try await kit.make { $0.what = "" } }
            await #expect(throws: CommitmentError.dayBeforePromise) { try await kit.make(by: "2019-11-15") }
            let area = kit.area
            await #expect(throws: CommitmentError.notTheirs) {
                try await kit.store.read {
                    _ = try Commitment.make(
                        Promised("x", by: .on("2019-12-01")),
                        by: Party(group: nil),
                        on: CommitmentsKit.today,
                        in: area,
                        $0
                    )
                }
            }
        }
    }
}
