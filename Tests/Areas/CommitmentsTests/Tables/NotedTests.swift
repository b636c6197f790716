import HeardTesting
import Kernel
import People
import Record
import Safety
import Testing

@testable import Commitments

@Suite("Promises that were not made by an answer")
struct NotedTests {
    private func noted(
        _ kit: CommitmentsKit,
        _ change: @Sendable (inout Promised) -> Void = { _ in }
    ) async throws -> Reference {
        var written = Promised("A code of conduct for staff.", by: .on("2019-11-29"))
        written.document = "Meeting of 26 April 2019"
        written.to = kit.forum
        written.seenBy = .everyoneWithName
        change(&written)
        let (what, area, send, families) = (written, kit.area, kit.send, kit.families)
        return try await kit.store.write { writer in
            let made = try Commitment.note(
                what,
                of: send,
                on: .on("2019-04-26"),
                by: families,
                on: CommitmentsKit.today,
                in: area,
                writer
            )
            try writer.record(made, in: area.log)
            return made.reference
        }
    }

    @Test("What families write down is its owner's to say of, and read back as it was", arguments: TestEngine.allCases)
    func kept(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let (service, today) = (kit.service, CommitmentsKit.today)
            let reference = try await noted(kit)
            var now = try await kit.commitment(reference)
            #expect(now.ownedBy == kit.send && now.promisedOn == .on("2019-04-26") && now.isPublic)
            #expect(now.standing == .noted(by: kit.forum, on: today) && now.isPromised(to: kit.forum))
            try await kit.act(on: reference) { try $0.dispute(because: "zarzaparrilla", by: service, on: today) }
            now = try await kit.commitment(reference)
            #expect(
                now.standing
                    == .disputed(on: today, because: "zarzaparrilla", notedBy: kit.forum, notedOn: today)
            )
            try await kit.erase([.words], ofKind: CommitmentDisputed.kind)
            now = try await kit.commitment(reference)
            #expect(now.standing == .disputed(on: today, because: nil, notedBy: kit.forum, notedOn: today))
            try await kit.act(on: reference) { try $0.agree(by: service, on: today) }
            now = try await kit.commitment(reference)
            #expect(now.standing == .agreed(on: today, notedBy: kit.forum, notedOn: today))
            let (id, forum, send) = (now.id, kit.forum, kit.send)
            let lines = try await kit.store.read { try CommitmentLine.all(of: id, in: $0) }
            #expect(lines.map(\.kind) == ["commitment.made.noted", "commitment.disputed", "commitment.agreed"])
            #expect(lines.map(\.by) == [forum, send, send] && lines[1].words == nil)
        }
    }

    @Test("It needs a document, a day that has come, and another group")
    func refused() async throws {
        try await CommitmentsKit.with { kit in
            await #expect(throws: CommitmentError.noDocument) { try await noted(kit) { $0.document = nil } }
            let (area, forum, families) = (kit.area, kit.forum, kit.families)
            var promised = Promised("x", by: .on("2020-01-01"))
            promised.document = "Letter"
            let what = promised
            for (owner, day, error) in [
                (forum, "2019-11-01", CommitmentError.ownNoted), (kit.send, "2019-11-22", .promisedLater),
            ] {
                await #expect(throws: error) {
                    try await kit.store.read { reader in
                        _ = try Commitment.note(
                            what,
                            of: owner,
                            on: .on(day),
                            by: families,
                            on: CommitmentsKit.today,
                            in: area,
                            reader
                        )
                    }
                }
            }
        }
    }

    @Test("Progress is kept with its document and files, and each can be erased", arguments: TestEngine.allCases)
    func progress(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let (service, reference) = (kit.service, try await kit.make())
            let file = KeptFile(
                sha256: Digest32.of([1, 2, 3]).hex,
                name: "zarzaparrilla.txt",
                type: "text/plain",
                size: 3
            )
            let progress = Progress("zarzaparrilla", link: "https://zarzaparrilla.example/", files: [file])
            try await kit.act(on: reference) {
                try $0.move(to: .on("2019-12-06"), because: "a", by: service, on: .on("2019-11-19"))
            }
            try await kit.act(on: reference) { try $0.tell(progress, by: service, on: .on("2019-11-20")) }
            let now = try await kit.commitment(reference)
            #expect(now.newsOn == .on("2019-11-20"))
            let id = now.id
            var lines = try await kit.store.read { try CommitmentLine.all(of: id, in: $0) }
            #expect(lines.last?.words == "zarzaparrilla" && lines.last?.link == "https://zarzaparrilla.example/")
            #expect(lines.last?.files.map(\.file) == [file])
            try await kit.erase([.words], ofKind: CommitmentProgressed.kind)
            lines = try await kit.store.read { try CommitmentLine.all(of: id, in: $0) }
            #expect(lines.last?.words == nil && lines.last?.link == nil && lines.last?.files.isEmpty == true)
            // What came after it tells nothing of where it stands: the reason for the day is still what shows.
            try await kit.erase([.words], ofKind: CommitmentMoved.kind)
            #expect(
                try await kit.commitment(reference).state
                    == .moved(from: .on("2019-11-29"), on: .on("2019-11-19"), because: nil)
            )
        }
    }

    @Test("A letter says who may see its promises, and whom they were made to", arguments: TestEngine.allCases)
    func letters(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            let (area, families, today) = (kit.area, kit.families, CommitmentsKit.today)
            let days = CommitmentLetter.Days(
                askedOn: .on("2019-05-13"),
                promisedFor: .on("2019-05-29"),
                cameOn: .on("2019-07-16")
            )
            let texts = CommitmentLetter.Texts(
                title: "zarzaparrilla",
                signedBy: ["Cabinet Member", "Director"],
                addressedTo: "zarzaparrilla"
            )
            let file = KeptFile(
                sha256: Digest32.of([4]).hex,
                name: "zarzaparrilla.pdf",
                type: "application/pdf",
                size: 1
            )
            let written = LetterWritten(
                from: kit.send,
                to: kit.forum,
                days,
                texts,
                original: file,
                seenBy: .everyoneWithName
            )
            let reference = try await kit.store.write { writer in
                let made = try CommitmentLetter.make(written, by: families, on: today, in: area, writer)
                try writer.record(made, in: area.log)
                return made.reference
            }
            #expect(reference.description == "L-2019-0001")
            let letter = try #require(
                try await kit.store.read { try CommitmentLetter.find(reference, in: area.id, $0) }
            )
            #expect(letter.days == days && letter.texts == texts && letter.original == file && letter.isPublic)
            let clause = try await kit.commitment(
                try await kit.make { $0.about = [reference] }
            )
            #expect(clause.isPublic && clause.isPromised(to: kit.forum) && !clause.isPromised(to: kit.kites))
            try await kit.erase([.words, .who], ofKind: CommitmentLetterMade.kind)
            let left = try #require(try await kit.store.read { try CommitmentLetter.find(reference, in: area.id, $0) })
            #expect(left.texts == CommitmentLetter.Texts(title: nil) && left.original == nil && left.days == days)
            let stranger = Party(group: kit.kites, name: nil)
            for party in [stranger, Party(group: nil)] {
                await #expect(throws: CommitmentError.notTheirs) {
                    try await kit.store.read {
                        _ = try CommitmentLetter.make(written, by: party, on: today, in: area, $0)
                    }
                }
            }
        }
    }
}
