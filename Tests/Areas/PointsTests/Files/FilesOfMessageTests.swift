import HeardTesting
import Kernel
import People
import Record
import Safety
import Storage
import Testing

@testable import Points

@Suite("What is written down of files, and who may see them")
struct FilesOfMessageTests {
    /// Says something with a photo, a voice note and a letter.
    private func say(
        _ kit: PointsKit,
        seenBy visibility: Visibility = .everyoneWithoutName
    ) async throws -> ID<Message> {
        try await kit.say(["Look and listen."], seenBy: visibility, by: kit.lead) { draft in
            draft.files = [
                kit.keep(Array("PHOTO".utf8), name: "bus.jpeg", type: "image/jpeg"),
                kit.keep(Array("OggS".utf8), name: "note.ogg", type: "audio/ogg"),
                kit.keep(Array("%PDF".utf8), name: "letter.pdf", type: "application/pdf"),
            ]
        }.message
    }

    private func files(_ kit: PointsKit, _ message: ID<Message>) async throws -> [MessageFile] {
        try await kit.store.read { try MessageFile.all(of: message, in: $0) }
    }

    @discardableResult
    private func describe(_ kit: PointsKit, _ message: ID<Message>, _ number: Int, _ words: String) async throws
        -> RecordedEntry
    {
        let file = try await files(kit, message)[number - 1]
        let event = try file.describe(words, by: kit.lead, on: .on("2019-11-21"))
        return try await kit.store.write { try $0.record(event, in: kit.area.log) }
    }

    private func show(_ kit: PointsKit, _ message: ID<Message>, _ numbers: Set<Int>) async throws {
        let files = try await files(kit, message)
        let event = try await kit.message(message).show(numbers, of: files, by: kit.lead, on: .on("2019-11-21"))
        try await kit.store.write { _ = try $0.record(event, in: kit.area.log) }
    }

    @Test("A description is kept, can be written anew, and erased", arguments: TestEngine.allCases)
    func described(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let message = try await say(kit)
            #expect(try await files(kit, message).map(\.kind) == [.picture, .voice, .other])
            #expect(try await files(kit, message).allSatisfy { $0.words == nil && !$0.isShown })
            let first = try await describe(kit, message, 2, "  The bus never came. ")
            #expect(try await files(kit, message)[1].words == "The bus never came.")
            let second = try await describe(kit, message, 2, "The bus never came again.")
            try await kit.erase([.words]) { $0.position == first.position }
            #expect(try await files(kit, message)[1].words == "The bus never came again.")
            try await kit.erase([.words]) { $0.position == second.position }
            #expect(try await files(kit, message)[1].words == nil)
        }
    }

    @Test("Everyone may see only pictures that are ticked and described", arguments: TestEngine.allCases)
    func shown(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine) { kit in
            let message = try await say(kit)
            await #expect(throws: FileError.notDescribed) { try await show(kit, message, [1]) }
            await #expect(throws: FileError.notAPicture) { try await show(kit, message, [2]) }
            try await describe(kit, message, 1, "A bus without a ramp.")
            #expect(try await files(kit, message).filter(\.mayBePublic) == [])
            try await show(kit, message, [1])
            #expect(try await files(kit, message).filter(\.mayBePublic).map(\.number) == [1])
            try await show(kit, message, [])
            #expect(try await files(kit, message).filter(\.mayBePublic) == [])
        }
    }

    @Test("What is not meant for everyone is shown to nobody else")
    func notMeant() async throws {
        try await PointsKit.with { kit in
            let message = try await say(kit, seenBy: .forumAndService)
            try await describe(kit, message, 1, "A bus.")
            await #expect(throws: FileError.notMeantForEveryone) { try await show(kit, message, [1]) }
        }
    }

    @Test("Nothing, or a book, is no description")
    func lengths() async throws {
        try await PointsKit.with { kit in
            let message = try await say(kit)
            await #expect(throws: FileError.wordsMissing) { try await describe(kit, message, 1, " \n ") }
            let book = String(repeating: "a", count: 20_001)
            await #expect(throws: FileError.wordsTooLong) { try await describe(kit, message, 1, book) }
        }
    }
}
