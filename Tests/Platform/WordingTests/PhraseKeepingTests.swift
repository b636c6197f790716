import Foundation
import Kernel
import Testing

@testable import Wording

@Suite("Phrases that are kept until they are written")
struct PhraseKeepingTests {
    private static let day = Day(number: 18_228)
    private static let samples: [Phrase] = [
        "Hello,", "Due by \(PlainDates.long(day, asOf: day)) at \(PlainDates.time(Instant.noon(of: day)))",
        "\(PlainDates.full(day)) \(PlainDates.fullWithWeekday(day)) \(PlainDates.short(day, asOf: day + -400))",
        .counted(1, one: "point", many: "points"), .counted(1204, one: "point", many: "points"),
        .fitting(2, one: "it is", many: "they are"), .said("Ayşe \"the lead\""), PlainDates.grouped(12_345),
        "Ask \("Amina") about \(said: "مرحبا") and \(strong: "<b>"), \(3) times", .said(""),
        .sentences(["One.", "Two of \(PlainDates.workingDays(2))."]), .lines(["a", "b"], separator: "\n\n"),
    ]

    @Test("Each comes back as it was, in English and in any other language", arguments: samples)
    func kept(_ phrase: Phrase) throws {
        let read = try JSONDecoder().decode(Phrase.self, from: JSONEncoder().encode(phrase))
        #expect(read.english == phrase.english)
        let turkish = try Catalogue(
            po: Array(
                """
                msgid ""
                msgstr "Language: tr\\nPlural-Forms: nplurals=2; plural=(n > 1);\\n"

                msgid "Hello,"
                msgstr "Merhaba,"

                msgid "Two of {1}."
                msgstr "{1} icinde iki."

                msgid "Due by {1} at {2}"
                msgstr "{2}, {1}"

                """.utf8
            )
        )
        #expect(read.text(in: turkish) == phrase.text(in: turkish))
        var voices: [[String]] = [[], []]
        phrase.write { voices[0].append("\($1) \($0)") }
        read.write { voices[1].append("\($1) \($0)") }
        #expect(voices[0] == voices[1])
    }

    @Test("What is no phrase is refused")
    func refused() {
        for text in ["{}", "[]", "{\"day\":1}", "{\"said\":\"a\"}", "{\"counted\":1}"] {
            #expect(throws: (any Error).self, "\(text)") {
                try JSONDecoder().decode(Phrase.self, from: Data(text.utf8))
            }
        }
    }
}
