import Foundation
import HeardTesting
import Storage
import Testing

@testable import Mail

@Suite("Letters with files")
struct LetterFileTests {
    private static let digest = String(repeating: "a", count: 64)

    private static var letter: OutgoingLetter {
        var letter = LetterKit.letter
        letter.files = [LetterFile(digest, named: "Complaint “café”.pdf", type: "application/pdf")]
        return letter
    }

    @Test(
        "a file is named in the outbox, read when the letter goes out, and arrives whole",
        arguments: TestEngine.allCases
    )
    func goesOut(_ engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            try await kit.send(Self.letter)
            #expect(try await kit.only().files.map(\.sha256) == [Self.digest])
            let content = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
            let handed = Handed()
            let posting = Posting(
                of: kit.store,
                by: Post(
                    deliver: {
                        handed.take($0, $1); return .accepted("250")
                    },
                    close: {}
                ),
                from: LetterKit.address,
                world: .counting,
                file: { $0 == Self.digest ? content : nil }
            )
            _ = try await posting.work()
            let mail = String(decoding: try #require(handed.all.first).1, as: UTF8.self)
            #expect(mail.contains("Content-Type: multipart/mixed;"))
            #expect(mail.contains("Content-Type: multipart/alternative;"))
            #expect(mail.contains("filename*=UTF-8''Complaint%20%E2%80%9Ccaf%C3%A9"))
            #expect(mail.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 200 })
            let part = try #require(mail.components(separatedBy: "Content-Type: application/pdf").last)
            let body = try #require(part.components(separatedBy: "\r\n\r\n").dropFirst().first)
            let text = body.components(separatedBy: "\r\n--")[0].replacing("\r\n", with: "")
            #expect(Data(base64Encoded: text).map { Array($0) } == content)
        }
    }

    @Test("where its file is gone, a letter does not go out without it")
    func gone() async throws {
        try await LetterKit.with(.sqlite) { kit in
            try await kit.send(Self.letter)
            let handed = Handed()
            _ = try await kit.posting {
                handed.take($0, $1); return .accepted("250")
            }.work()
            #expect(handed.all.isEmpty)
            let delivery = try await kit.only().delivery
            guard case .deferred(_, _, let why) = delivery else {
                Testing.Issue.record("it went out: \(delivery)")
                return
            }
            #expect(why == "A file that goes with it is gone.")
        }
    }
}
