import HeardTesting
import Kernel
import Storage
import Synchronization
import Testing
import Wording

@testable import Mail

@Suite("Letters in their reader's language")
struct LetterLanguageTests {
    private static let languages: Languages = {
        let po = """
            msgid ""
            msgstr "Language: ar\\nPlural-Forms: nplurals=1; plural=0;\\n"

            msgid "A reply is due"
            msgstr "حان موعد الرد"

            msgid "Hello,"
            msgstr "مرحبا،"

            """
        return Languages((try? Catalogue(po: Array(po.utf8))).map { [$0] } ?? [])
    }()

    private func letter(in language: String?) -> OutgoingLetter {
        var letter = LetterKit.letter
        letter.language = language
        return letter
    }

    @Test("It is written when it goes out, whatever was known when it was put in", arguments: TestEngine.allCases)
    func written(engine: TestEngine) async throws {
        try await LetterKit.with(engine) { kit in
            try await kit.send(letter(in: "ar"))
            let handed = Handed()
            let posting = Posting(
                of: kit.store,
                by: Post(
                    deliver: {
                        handed.take($0, $1); return .accepted("")
                    },
                    close: {}
                ),
                from: LetterKit.address,
                world: World(now: { kit.clock.now }, random: { Array(repeating: 1, count: $0) }),
                languages: Self.languages
            )
            #expect(try await posting.work() == .done(1))
            let mail = String(decoding: try #require(handed.all.first).1, as: UTF8.self)
            #expect(mail.contains("Content-Language: ar\r\n"))
            #expect(mail.contains("<html lang=3D\"ar\" dir=3D\"rtl\">"))
            #expect(
                !mail.contains("Hello") && mail.contains("a reply is due on Friday"),
                "what has no words is English"
            )
        }
    }

    @Test(
        "English for who reads a language that is not here, and where nothing is known",
        arguments: ["pl", "en", "en-GB", "", nil]
    )
    func english(_ code: String?) async throws {
        try await LetterKit.with(.sqlite) { kit in
            try await kit.send(letter(in: code))
            let letter = try await kit.only().written(in: Self.languages)
            #expect(letter.language == LetterLanguage(code: "en-GB", isRightToLeft: false))
            #expect(letter.subject == "A reply is due" && letter.text.hasPrefix("Hello,"))
        }
    }

    @Test("The country of a language does not matter")
    func country() async throws {
        try await LetterKit.with(.sqlite) { kit in
            try await kit.send(letter(in: "ar-EG"))
            let letter = try await kit.only().written(in: Self.languages)
            #expect(letter.subject == "حان موعد الرد" && letter.language.isRightToLeft)
        }
    }

    @Test("A letter that an older version kept in words stays as it was written")
    func older() async throws {
        try await LetterKit.with(.sqlite) { kit in
            try await kit.send()
            let kept = try LetterText([.paragraph("Merhaba,"), .reason("Çünkü.")]).kept
            try await kit.store.write { try $0.run("UPDATE letter SET body = \(kept), language = 'tr'") }
            let letter = try await kit.only().written(in: Self.languages)
            #expect(letter.text == "Merhaba,\n\nÇünkü." && letter.language.code == "tr")
        }
    }
}
