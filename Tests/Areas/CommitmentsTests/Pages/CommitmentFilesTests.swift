import HeardTesting
import Kernel
import People
import Safety
import Testing
import Web

@testable import Commitments

@Suite("Commitments to be sent on")
struct CommitmentFilesTests {
    private func point(_ kit: CommitmentsKit, _ number: Int, seenBy visibility: Visibility) -> CommitmentOrigin {
        CommitmentOrigin(CommitmentsKit.point(number), askedBy: kit.forum, seenBy: visibility, topic: nil)
    }

    /// A public one that is late, one to come, and one that is between the forum and the service.
    private func made(_ kit: CommitmentsKit) async throws {
        try await kit.make(by: "2019-11-19", about: [point(kit, 1, seenBy: .everyoneWithName)]) {
            $0.what = "=We will publish, in May"
        }
        try await kit.make(by: "2019-12-02", about: [point(kit, 2, seenBy: .everyoneWithName)])
        try await kit.make(by: "2019-11-18", about: [point(kit, 3, seenBy: .forumAndService)]) { $0.what = "Quillwort" }
    }

    @Test("The table holds what its list holds, and no formula of anybody's", arguments: TestEngine.allCases)
    func table(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            try await made(kit)
            let site = CommitmentsSite(kit)
            let all = await site.get("/marlow-heath/commitments.csv")
            #expect(all.status == 200 && CommitmentsSite.references(in: all) == ["K-2019-0001", "K-2019-0002"])
            #expect(all.text.contains("\"'=We will publish, in May\"") && !all.text.contains("Quillwort"))
            #expect(
                all.text.contains(",promised,,2,P-2019-0001,https://heard.example/marlow-heath/commitments/K-2019-0001")
            )
            let late = await site.get("/marlow-heath/commitments.csv?state=late")
            #expect(CommitmentsSite.references(in: late) == ["K-2019-0001"])
            let officer = try await site.session(in: kit.send, as: .officer)
            let own = await site.get("/marlow-heath/commitments.csv", as: officer)
            #expect(CommitmentsSite.references(in: own).first == "K-2019-0003")
        }
    }

    @Test(
        "The feed tells everyone what was made last and where it stands, and nothing else",
        arguments: TestEngine.allCases
    )
    func feed(_ engine: TestEngine) async throws {
        try await CommitmentsKit.with(engine) { kit in
            try await made(kit)
            let site = CommitmentsSite(kit)
            let officer = try await site.session(in: kit.send, as: .officer)
            for session in [nil, officer] {
                let feed = await site.get("/marlow-heath/commitments.atom", as: session)
                #expect(feed.status == 200 && CommitmentsSite.references(in: feed) == ["K-2019-0002", "K-2019-0001"])
                #expect(feed.text.contains("<title>K-2019-0001: 2 working days late</title>"))
                #expect(feed.text.contains("<updated>2019-11-20T12:00:00.000Z</updated>"))
                #expect(!feed.text.contains("Quillwort"))
            }
        }
    }
}
