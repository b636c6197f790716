import HeardTesting
import Kernel
import People
import Safety
import Testing

@testable import Points

@Suite("What somebody typed")
struct SpokenTests {
    private let today = Day.on("2019-11-21")

    private func draft(_ change: (inout Draft) -> Void = { _ in }) -> Draft {
        var draft = Draft()
        draft.questions = ["When is the bus?"]
        draft.chosen = .forumAndService
        change(&draft)
        return draft
    }

    private func faults(_ change: (inout Draft) -> Void) -> [SpokenFault] {
        do {
            _ = try draft(change).spoken(by: Party(group: nil), asOf: today)
            return []
        } catch {
            if case .notSayable(let faults) = error { return faults }
            return []
        }
    }

    @Test("Each box that holds words is one question, without the space around it")
    func questions() throws {
        let spoken = try draft { $0.questions = ["  When?\r\n", "", " \n ", "Why\r\nnot?"] }
            .spoken(by: Party(group: nil), asOf: today)
        #expect(spoken.questions == ["When?", "Why\nnot?"])
    }

    @Test("Nothing but words and who may see them is needed")
    func little() throws {
        let spoken = try draft().spoken(by: Party(group: nil), asOf: today)
        #expect(spoken.email == nil)
        #expect(spoken.language == nil)
        #expect(spoken.party.name == nil)
        #expect(spoken.saidOn == today)
        #expect(spoken.standsFor == 1)
    }

    @Test("What is missing or wrong is named, everything at once")
    func everything() {
        let found = faults {
            $0.questions = [" "]
            $0.chosen = nil
            $0.email = "pat at example"
            $0.saidOn = "2019-11-22"
            $0.standsFor = "0"
        }
        #expect(found == [.nothingSaid, .nobodyChosen, .notAnEmail, .dayToCome, .notANumberOfPeople])
    }

    @Test("A day that is none is not taken for another", arguments: ["2019-02-30", "yesterday", "2019-1-1"])
    func noDay(_ typed: String) { #expect(faults { $0.saidOn = typed } == [.noDay]) }

    @Test(
        "An address that could end a header is refused",
        arguments: ["a@b.example\nBcc: c", "a@b,c", "<a@b.c>", "a@b"]
    )
    func hostile(_ typed: String) { #expect(faults { $0.email = typed } == [.notAnEmail]) }

    @Test("A question of 20,000 bytes can be sent, one byte more cannot")
    func length() {
        #expect(faults { $0.questions = [String(repeating: "é", count: 10_000)] }.isEmpty)
        #expect(faults { $0.questions = ["a", String(repeating: "é", count: 10_000) + "a"] } == [.questionTooLong(2)])
    }

    @Test("The typed name stands only where nobody is signed in")
    func name() throws {
        let typed = draft { $0.name = " Amina Rowe " }
        #expect(try typed.spoken(by: Party(group: nil), asOf: today).party.name == "Amina Rowe")
        let signedIn = Party(group: SamplePoint.forum, name: "Pat Example")
        #expect(try typed.spoken(by: signedIn, asOf: today).party == signedIn)
    }
}

@Suite("Secrets in addresses")
struct SecretTests {
    private func secrets() -> [AddressSecret] {
        let world = World.counting
        let counted = (0..<50).map { _ in AddressSecret(world) }
        let full = AddressSecret(World(now: world.now, random: { [UInt8](repeating: 255, count: $0) }))
        return counted + [full]
    }

    @Test("A secret is read as it was written, in capitals and with hyphens too")
    func reading() throws {
        for secret in secrets() {
            let text = secret.description
            #expect(text.utf8.count == 26)
            #expect(AddressSecret(text) == secret)
            #expect(AddressSecret(text.uppercased()) == secret)
            let parts = [text.prefix(7), text.dropFirst(7)].joined(separator: "-")
            #expect(AddressSecret(parts.replacing("0", with: "O").replacing("1", with: "l")) == secret)
        }
    }

    @Test(
        "Anything else is no secret",
        arguments: ["", "0", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "u123456789abcdefghjkmnpqrs"]
    )
    func nonsense(_ text: String) { #expect(AddressSecret(text) == nil) }

    @Test("A letter more or less is no secret")
    func lengths() {
        for secret in secrets() {
            #expect(AddressSecret(secret.description + "0") == nil)
            #expect(AddressSecret(String(secret.description.dropLast())) == nil)
        }
    }

    @Test("What follows from a secret is the same each time, another for each purpose, and not the secret")
    func derived() {
        let secret = AddressSecret(.counting)
        #expect(secret.derived(for: "a") == secret.derived(for: "a"))
        #expect(secret.derived(for: "a") != secret.derived(for: "b"))
        #expect(secret.derived(for: "a") != secret)
    }
}
