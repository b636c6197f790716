import HeardTesting
import Kernel
import Storage
import Testing

@testable import Mail

@Suite("What is remembered of a mailbox elsewhere")
struct FetchedBoxTests {
    private let box = "imaps://heard@mail.example:993/INBOX"

    private func due(_ kit: LetterKit) async throws -> [Int64] {
        try await kit.store.read { [box] in try LeftMail.due(of: box, at: kit.clock.now, in: $0) }.map(\.number)
    }

    private func see(_ numbers: [Int64], under validity: Int64 = 1, _ kit: LetterKit) async throws {
        try await kit.store.write { [box] in
            try FetchedBox.note(numbers, upTo: numbers.last ?? 0, under: validity, of: box, in: $0)
        }
    }

    @Test("What was seen is taken in its order, and what was taken is crossed off", arguments: TestEngine.allCases)
    func inOrder(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            try await see([3, 5, 9], kit)
            let first = try await kit.store.read { [box] in try LeftMail.due(of: box, at: kit.clock.now, in: $0) }
            #expect(first.map(\.number) == [3, 5, 9])
            try await kit.store.write { [box] in try first[1].noteDone(of: box, in: $0) }
            try await see([11], kit)
            #expect(try await due(kit) == [3, 9, 11])
            let known = try await kit.store.read { [box] in try FetchedBox.find(box, in: $0) }
            #expect(known?.last == 11 && known?.validity == 1 && known?.lookedAt == kit.clock.now)
        }
    }

    @Test(
        "What was not taken waits longer and longer, or for ever, and holds up nothing",
        arguments: TestEngine.allCases
    )
    func left(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            try await see([1, 2, 3], kit)
            let all = try await kit.store.read { [box] in try LeftMail.due(of: box, at: kit.clock.now, in: $0) }
            try await kit.store.write { [box] writer in
                try all[0].note("452 full", isFinal: false, of: box, in: writer)
                try all[1].note("552 too large", isFinal: true, of: box, in: writer)
            }
            #expect(try await due(kit) == [3])
            kit.clock.pass(minutes: Int64(BackOff.minutes(after: 1)))
            #expect(try await due(kit) == [1, 3])
            kit.clock.pass(minutes: 60 * 24 * 365)
            #expect(try await due(kit) == [1, 3])
            let tried = try await kit.store.read { [box] in try LeftMail.all(of: box, in: $0) }
            #expect(tried.map(\.why) == ["452 full", "552 too large"] && tried[1].dueAt == nil)
        }
    }

    @Test("Numbers of a mailbox that was made anew mean other mails", arguments: TestEngine.allCases)
    func anew(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            try await see([1, 2], kit)
            try await see([2], under: 7, kit)
            #expect(try await due(kit) == [2])
        }
    }

    @Test("Trouble is news once, keeps its beginning, and ends", arguments: TestEngine.allCases)
    func trouble(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            @Sendable func note(_ why: String?) async throws -> Bool {
                try await kit.store.write { [box] in try FetchedBox.note(trouble: why, of: box, in: $0) }
            }
            let began = kit.clock.now
            #expect(try await note("wrong password"))
            #expect(!(try await note("wrong password")))
            kit.clock.pass(minutes: 5)
            #expect(try await note("no folder"))
            let troubled = try await kit.store.read { try FetchedBox.troubled(in: $0) }
            #expect(troubled.map(\.trouble) == [FetchedBox.Trouble(why: "no folder", since: began)])
            #expect(try await note(nil))
            #expect(try await kit.store.read { try FetchedBox.troubled(in: $0) }.isEmpty)
        }
    }

    @Test("A test mail is known by its own address, and comes back once", arguments: TestEngine.allCases)
    func trial(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            let trial = try await kit.store.write { try MailTrial.make(in: $0) }
            #expect(try await kit.store.read { try trial.cameAt(in: $0) } == nil)
            let came = kit.clock.now
            try await kit.store.write { writer in
                #expect(try MailTrial.find("T+0000@heard.example", in: writer) == nil)
                try MailTrial.find(trial.local.uppercased() + "@heard.example", in: writer)?.noteArrival(in: writer)
            }
            #expect(try await kit.store.read { try trial.cameAt(in: $0) } == came)
        }
    }
}

@Suite("The envelope of a mail in a mailbox")
struct EnvelopeTests {
    private func arriving(_ headers: String) throws -> ArrivingMail {
        try reader.arriving(Array("\(headers)\nSubject: Hello\n\nHello\n".utf8)).mail
    }

    @Test("Whom it was delivered to comes first, then whom it names, each once")
    func recipients() throws {
        let mail = try arriving(
            """
            Return-Path: <pat@home.example>
            Delivered-To: Heard+R+ABC@forum.example
            X-Original-To: <heard@forum.example>
            From: Pat <pat@home.example>
            To: "Heard, Heath" <heard@forum.example>, SEND <send@council.example>
            Cc: kim@home.example
            """
        )
        #expect(
            mail.recipients == [
                "heard+r+abc@forum.example", "heard@forum.example", "send@council.example", "kim@home.example",
            ]
        )
        #expect(mail.sender == "pat@home.example")
    }

    @Test("Its sender is nobody where that is said, and never where nothing is")
    func sender() throws {
        #expect(try arriving("Return-Path: <>\nFrom: a@b.example").sender == nil)
        #expect(try arriving("From: A@b.example").sender == "a@b.example")
        #expect(try arriving("X-Mailer: none").sender == "unsaid")
    }
}
