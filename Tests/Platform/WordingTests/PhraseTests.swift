import Kernel
import Testing

@testable import Wording

@Suite("Words before they are written in a language")
struct PhraseTests {
    private let turkish: Catalogue
    private let arabic: Catalogue
    private let day: Day

    init() throws {
        turkish = try .sample(
            """
            msgid "Late"
            msgstr "Gecikmiş"

            msgid "Due by {1}, asked by {2}"
            msgstr "{2} sordu, son gün {1}"

            msgid "{1} working day"
            msgid_plural "{1} working days"
            msgstr[0] "{1} iş günü"
            msgstr[1] "{1} iş günü"

            msgid "point asked"
            msgid_plural "points asked"
            msgstr[0] "soru"
            msgstr[1] "sorular"
            """,
            "tr",
            "nplurals=2; plural=(n > 1);"
        )
        arabic = try .sample("msgid \"Asked by {1}\"\nmsgstr \"سأل {1}\"", "ar", "nplurals=1; plural=0;")
        day = try #require(Day("2019-11-29"))
    }

    private func sentence(_ name: String) -> Phrase { "Due by \(PlainDates.full(day)), asked by \(name)" }

    @Test("In English its pieces stand as they are")
    func english() {
        #expect(sentence("Amina").english == "Due by 29 November 2019, asked by Amina")
        #expect("\(sentence("Amina"))" == "Due by 29 November 2019, asked by Amina")
        #expect(Phrase.sentences(["One.", "Two."]).english == "One. Two.")
    }

    @Test("In another language the values stand where its words want them")
    func places() {
        #expect(sentence("Amina").text(in: turkish) == "Amina sordu, son gün 29 Kasım 2019")
        #expect(("Late" as Phrase).text(in: turkish) == "Gecikmiş")
    }

    @Test("What is not translated stays English, with its days in the language")
    func missing() {
        let phrase: Phrase = "Came on \(PlainDates.full(day))"
        #expect(phrase.text(in: turkish) == "Came on 29 Kasım 2019")
    }

    @Test("A name is never translated, whatever it is")
    func names() {
        #expect(Phrase.said("Late").text(in: turkish) == "Late")
        #expect(sentence("Late").text(in: turkish).hasPrefix("Late sordu"))
        #expect(sentence("{1} {2}").text(in: turkish).hasPrefix("{1} {2} sordu"))
    }

    @Test("A literal in the place of a name is words of the program")
    func literalValues() {
        let isLate = Phrase("Late") == "Late"
        #expect(("\(isLate ? "Late" : "Soon")" as Phrase).text(in: turkish) == "Gecikmiş")
    }

    @Test("Counted words take the form of their number, said or not")
    func counted() {
        #expect(PlainDates.workingDays(1).english == "1 working day")
        #expect(PlainDates.workingDays(1204).english == "1,204 working days")
        #expect(PlainDates.workingDays(1204).text(in: turkish) == "1.204 iş günü")
        #expect(
            [1, 2].map { Phrase.fitting($0, one: "point asked", many: "points asked").text(in: turkish) } == [
                "soru", "sorular",
            ]
        )
    }

    @Test("A name is kept apart where the language runs from right to left")
    func isolated() {
        let phrase: Phrase = "Asked by \("Amina Rowe" as String)"
        #expect(phrase.text(in: arabic) == "سأل \u{2068}Amina Rowe\u{2069}")
        #expect(phrase.english == "Asked by Amina Rowe")
    }

    @Test("Whose words a piece is, is told with it")
    func voices() {
        var voices: [Voice] = []
        let phrase: Phrase = "\("A" as String), \(said: "B"), \(strong: "C")"
        phrase.write { _, voice in voices.append(voice) }
        #expect(voices == [.value, .program, .own, .program, .strong])
    }

    @Test("Days, hours and numbers are as each language has them")
    func days() throws {
        let evening = try #require(Instant("2019-07-15T19:41:00.000Z"))
        #expect(PlainDates.long(day, asOf: day).text(in: turkish) == "29 Kasım Cuma")
        #expect(PlainDates.time(evening).text(in: turkish) == "20:41")
        #expect(Phrase.grouped(1_234_567).text(in: turkish) == "1.234.567")
        #expect(PlainDates.full(day).text(in: arabic).contains("نوفمبر"))
    }
}

extension Catalogue {
    /// A catalogue of a few entries.
    static func sample(_ entries: String, _ code: String = "tr", _ plural: String = "nplurals=2; plural=(n > 1);")
        throws(CatalogueError) -> Catalogue
    {
        let head = "msgid \"\"\nmsgstr \"\"\n\"Language: \(code)\\n\"\n\"Plural-Forms: \(plural)\\n\"\n\n"
        return try Catalogue(po: Array("\(head)\(entries)\n".utf8))
    }
}
