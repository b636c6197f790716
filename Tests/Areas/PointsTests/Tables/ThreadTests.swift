import HeardTesting
import Kernel
import Testing

@testable import Points

@Suite("Threads")
struct ThreadTests {
    /// Files the mails in their order and tells their threads, the first thread met being 0.
    private func threads(_ engine: TestEngine, _ mails: [SampleMail]) async throws -> [Int] {
        var numbers: [Int] = []
        try await PointsKit.with(engine) { kit in
            var filed: [ID<Message>] = []
            for mail in mails { filed.append(try await kit.file(mail).message) }
            let ids = filed
            let now = try await kit.store.read { reader in
                try ids.map { try #require(try Message.find($0, in: reader)).thread }
            }
            numbers = now.map { now.firstIndex(of: $0) ?? -1 }
        }
        return numbers
    }

    @Test("An answer joins the mail it names, whatever its subject says", arguments: TestEngine.allCases)
    func inReplyTo(_ engine: TestEngine) async throws {
        let reply = SampleMail.reply("b", to: "a") { $0.subject = "Something else" }
        #expect(try await threads(engine, [SampleMail("a"), reply]) == [0, 0])
    }

    @Test("References join as In-Reply-To does", arguments: TestEngine.allCases)
    func references(_ engine: TestEngine) async throws {
        let third = SampleMail("c") {
            $0.subject = "Other words"
            $0.headers = ["References: <a@parents.example> <b@council.example>"]
        }
        #expect(try await threads(engine, [SampleMail("a"), third]) == [0, 0])
    }

    @Test("An answer that came in before its question shares its thread", arguments: TestEngine.allCases)
    func outOfOrder(_ engine: TestEngine) async throws {
        #expect(try await threads(engine, [.reply("b", to: "a"), SampleMail("a")]) == [0, 0])
    }

    @Test("Two answers to a mail that is missing share a thread", arguments: TestEngine.allCases)
    func missing(_ engine: TestEngine) async throws {
        let mails = [SampleMail.reply("b", to: "a"), .reply("c", to: "a", on: "17 Jul 2019")]
        #expect(try await threads(engine, mails) == [0, 0])
    }

    @Test("A mail that names two threads shows that they are one", arguments: TestEngine.allCases)
    func merged(_ engine: TestEngine) async throws {
        let joining = SampleMail("d") {
            $0.subject = "Re: Both"
            $0.headers = ["References: <a@parents.example> <b@parents.example>"]
        }
        let later = SampleMail("e") { $0.headers = ["In-Reply-To: <b@parents.example>"] }
        let mails = [SampleMail("a"), SampleMail("b") { $0.subject = "Terms of reference" }, joining, later]
        #expect(try await threads(engine, mails) == [0, 0, 0, 0])
    }

    @Test("A reply that names no mail joins by its subject and its people", arguments: TestEngine.allCases)
    func subject(_ engine: TestEngine) async throws {
        let reply = SampleMail.reply("b", to: "a") { $0.headers = [] }
        #expect(try await threads(engine, [SampleMail("a"), reply]) == [0, 0])
    }

    @Test("The same subject among other people is another thread", arguments: TestEngine.allCases)
    func otherPeople(_ engine: TestEngine) async throws {
        let reply = SampleMail.reply("b", to: "a") {
            $0.headers = []
            $0.from = "transport@council.example"
            $0.to = "somebody.else@families.example"
        }
        #expect(try await threads(engine, [SampleMail("a"), reply]) == [0, 1])
    }

    @Test("A new mail on an old subject begins a thread: it is no reply", arguments: TestEngine.allCases)
    func newMail(_ engine: TestEngine) async throws {
        let again = SampleMail("b") { $0.day = "22 Jul 2019" }
        #expect(try await threads(engine, [SampleMail("a"), again]) == [0, 1])
    }

    @Test("Mails without any subject are not thrown together", arguments: TestEngine.allCases)
    func noSubject(_ engine: TestEngine) async throws {
        let mails = ["a", "b"].map { id in SampleMail(id) { $0.subject = "Re:" } }
        #expect(try await threads(engine, mails) == [0, 1])
    }
}
