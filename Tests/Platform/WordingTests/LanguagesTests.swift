import Foundation
import HeardTesting
import Testing

@testable import Wording

@Suite("The language of a visitor")
struct LanguagesTests {
    private let languages: Languages

    init() throws { languages = Languages([try .sample("", "pl"), try .sample("", "tr")]) }

    private func language(chosen: String? = nil, _ header: String?) -> String {
        languages.catalogue(chosen: chosen, accepted: header)?.language.code ?? "en"
    }

    @Test("What was chosen comes before what the browser says; a language that is not here was not chosen")
    func chosen() {
        #expect(language(chosen: "tr", "pl") == "tr")
        #expect(language(chosen: "en-GB", "pl") == "en")
        #expect(language(chosen: "xx", "pl") == "pl")
    }

    @Test(
        "The browser's first language that is here counts",
        arguments: [
            (nil, "en"), ("", "en"), ("tr", "tr"), ("tr-TR,tr;q=0.9,en;q=0.8", "tr"), ("en-GB,tr;q=0.9", "en"),
            ("de,fr;q=0.9", "en"), ("tr;q=0.5,pl;q=0.9", "pl"), ("tr;q=0,pl;q=0.1", "pl"), ("*", "en"), ("TR", "tr"),
            (";;,=,q", "en"), ("tr;q=x", "en"), (String(repeating: "tr,", count: 1000), "en"),
        ]
    )
    func accepted(header: String?, code: String) {
        #expect(language(header) == code)
    }

    @Test("English is always there, and first; each has its own name")
    func names() {
        #expect(languages.all.map(\.code) == ["en-GB", "pl", "tr"])
        #expect(languages.all.map(\.name) == ["English", "polski", "Türkçe"])
        #expect(Language("ar").isRightToLeft && !Language("tr").isRightToLeft)
    }

    @Test("A folder of translations is read whole; one that cannot be used says which and why")
    func folder() throws {
        let folder = try TemporaryFolder()
        let url = URL(fileURLWithPath: folder.path)
        #expect(try Languages(folder: url.appendingPathComponent("none")).catalogues.isEmpty)
        let po = "msgid \"\"\nmsgstr \"\"\n\"Language: tr\\n\"\n\"Plural-Forms: nplurals=2; plural=(n > 1);\\n\"\n"
        try Data(po.utf8).write(to: url.appendingPathComponent("tr.po"))
        try Data("not a catalogue".utf8).write(to: url.appendingPathComponent("notes.txt"))
        #expect(try Languages(folder: url).all.map(\.code) == ["en-GB", "tr"])
        try Data("not a catalogue".utf8).write(to: url.appendingPathComponent("xx.po"))
        let error = #expect(throws: Languages.Unusable.self) { try Languages(folder: url) }
        #expect(error?.description.contains("xx.po") == true && error?.description.contains("line 1") == true)
    }
}
