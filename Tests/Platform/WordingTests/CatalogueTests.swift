import HeardTesting
import Testing

@testable import Wording

@Suite("Translations in a PO file")
struct CatalogueTests {
    private func text(_ phrase: Phrase, _ entries: String) throws -> String {
        phrase.text(in: try Catalogue.sample(entries))
    }

    @Test("Comments, contexts, long lines and obsolete entries are read as translators' tools write them")
    func forms() throws {
        let entries = """
            # A translator's note
            #: Sources/A.swift
            msgid ""
            "All that is "
            "late"
            msgstr ""
            "Geciken "
            "her şey"

            #~ msgid "Gone"
            #~ msgstr "Gitti"

            msgid "Say \\"yes\\""
            msgstr "\\"Evet\\" deyin"
            """
        #expect(try text("All that is late", entries) == "Geciken her şey")
        #expect(try text("Gone", entries) == "Gone")
        #expect(try text("Say \"yes\"", entries) == "\"Evet\" deyin")
    }

    @Test("What is fuzzy or empty stays English, all of it")
    func unfinished() throws {
        #expect(
            try text("Late", "#, fuzzy\nmsgid \"Late\"\nmsgstr \"Geç\"\n\nmsgid \"Soon\"\nmsgstr \"Yakında\"") == "Late"
        )
        #expect(
            try text("Soon", "#, fuzzy\nmsgid \"Late\"\nmsgstr \"Geç\"\n\nmsgid \"Soon\"\nmsgstr \"Yakında\"")
                == "Yakında"
        )
        #expect(try text("Late", "msgid \"Late\"\nmsgstr \"\"") == "Late")
        let half = "msgid \"{1} day\"\nmsgid_plural \"{1} days\"\nmsgstr[0] \"{1} gün\"\nmsgstr[1] \"\""
        #expect(try text(.counted(2, one: "day", many: "days"), half) == "2 days")
    }

    @Test(
        "A file that cannot be meant is refused, with the line",
        arguments: [
            ("msgid \"Late\"\nmsgstr \"{1}\"", CatalogueError.places(line: 6)),
            ("msgid \"By {1}\"\nmsgstr \"{2}\"", .places(line: 6)), ("msgid \"Late\nmsgstr \"x\"", .broken(line: 6)),
            ("msgid Late", .broken(line: 6)), ("Late", .broken(line: 6)), ("\"Late\"", .broken(line: 6)),
            ("msgid \"Late\"\nmsgstr[x] \"y\"", .broken(line: 7)),
            ("msgid \"Late\"\nmsgstr[1] \"y\"", .forms(line: 6)), ("msgid \"La\"te\"", .broken(line: 6)),
        ]
    )
    func broken(entries: String, why: CatalogueError) {
        #expect(throws: why) { try Catalogue.sample(entries) }
    }

    @Test("So is one whose head does not say its language or its plurals")
    func heads() {
        #expect(throws: CatalogueError.noHead) { try Catalogue(po: Array("msgid \"A\"\nmsgstr \"B\"\n".utf8)) }
        #expect(throws: CatalogueError.noLanguage) { try Catalogue.sample("", "not a code") }
        #expect(throws: CatalogueError.noPluralRule) { try Catalogue.sample("", "tr", "nplurals=2; plural=system(n);") }
    }

    @Test("Hostile words are words: quotes, braces and brackets change nothing")
    func hostile() throws {
        let name = "{1}\" <b>{2}\u{2069}"
        let entries = "msgid \"By {1} for {2}\"\nmsgstr \"{2}{1}{x}{\""
        #expect(try text("By \(name as String) for \("B" as String)", entries) == "B\(name){x}{")
    }

    @Test("The made-up language keeps places, and says nothing that it does not know")
    func pseudo() {
        #expect(PseudoLanguage.letters("Due by {1}\\n") == "Ḓŭḗ ƀẏ {1}\\n")
    }
}
