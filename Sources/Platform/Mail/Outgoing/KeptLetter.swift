import Foundation
import Wording

/// What a letter says as the outbox keeps it: in no language yet, so that it is written in its reader's when it goes
/// out.
struct KeptLetter: Sendable, Equatable, Codable {
    let subject: Phrase
    let body: [OutgoingLetter.Block]
    let reason: Phrase

    init(_ letter: OutgoingLetter) {
        subject = letter.subject
        body = letter.body
        reason = letter.reason
    }

    /// Nil where the text was kept in words already, or has been forgotten.
    init?(kept: String) {
        guard let read = try? JSONDecoder().decode(KeptLetter.self, from: Data(kept.utf8)) else { return nil }
        self = read
    }

    var kept: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    func text(in catalogue: Catalogue?) -> LetterText {
        LetterText(body.map { $0.text(in: catalogue) } + [.reason(reason.text(in: catalogue))])
    }
}

extension OutboxLetter {
    /// As its reader gets it: in the language they read, where the install has it, else in English.
    package func written(in languages: Languages) -> OutboxLetter {
        guard let said else { return self }
        let catalogue = languages.catalogue(of: reader)
        var letter = self
        letter.subject = said.subject.text(in: catalogue)
        letter.body = said.text(in: catalogue)
        letter.language = LetterLanguage(catalogue?.language ?? .english)
        return letter
    }
}

extension LetterLanguage {
    init(_ language: Language) { self.init(code: language.code, isRightToLeft: language.isRightToLeft) }
}
