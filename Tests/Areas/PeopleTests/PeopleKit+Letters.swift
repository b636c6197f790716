import HeardTesting
import Mail
import Storage
import Testing

extension PeopleKit {
    /// Writes every letter of the outbox in a language from right to left that knows what translators know: nothing in it
    /// is left that cannot be translated.
    func checkLetters() async throws {
        let languages = try #require(PseudoLanguage.languages)
        let code = PseudoLanguage.language.code
        let letters = try await store.write { writer in
            try writer.run("UPDATE letter SET language = \(code) WHERE due_at IS NOT NULL")
            return try OutboxLetter.waiting(200, in: writer)
        }
        // A sample says what only a test says.
        for letter in letters.map({ $0.written(in: languages) }) where letter.kind != "sample" {
            let html = letter.body.html(base: "", title: letter.subject, language: letter.language)
            #expect(html.contains("<html lang=\"ar-XB\" dir=\"rtl\">"), "\(letter.kind)")
            let words = PageWords(html).untranslated
            #expect(words.isEmpty, "\(letter.kind): \(words.joined(separator: " | "))")
        }
    }
}
