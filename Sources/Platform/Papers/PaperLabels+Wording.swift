import Wording

extension PaperLabels {
    /// The labels in a language.
    ///
    /// - Parameter catalogue: nil for English.
    package init(in catalogue: Catalogue? = nil) {
        let (number, of, name) = (Phrase.said("{n}"), Phrase.said("{of}"), Phrase.said("{name}"))
        let reason = Phrase.said("{reason}")
        func words(_ phrase: Phrase) -> String { phrase.text(in: catalogue) }
        appendix = words("Appendix \(number)")
        page = words("Page \(number)")
        citation = words("\(name), page \(number)")
        citedPage = words("page \(number)")
        inIndex = words("What it is")
        pages = words("Page")
        attachments = words("With it came")
        pictureOfPage = words("Page \(number) of \(of) of \(name), a picture")
        picture = words("\(name), a picture that nobody has described")
        gap = words("[removed: \(name)]")
        pageLeftOut = words("This page was left out: \(name).")
        refused = words("\(name) is not shown here: \(reason).")
        refusals = .init(uniqueKeysWithValues: FileOutcome.Refusal.allCases.map { ($0.rawValue, words($0.words)) })
        notes = .init(uniqueKeysWithValues: FileOutcome.Note.allCases.map { ($0.rawValue, words($0.words)) })
    }
}

extension FileOutcome.Refusal {
    /// The reason, after "is not shown here:" and without a full stop.
    package var words: Phrase {
        switch self {
        case .locked: "it is locked with a password"
        case .damaged: "it is damaged and cannot be read"
        case .empty: "it is empty"
        case .tooLarge: "it is larger than can be taken in"
        case .tooManyPages: "it has more pages than can be taken in"
        case .tooSlow: "reading it took too long"
        case .unknownKind: "files of its kind cannot be shown on paper"
        case .noTool: "what shows files of its kind is not installed"
        case .tooDeep: "it is a mail within too many mails"
        case .missing: "it is no longer kept"
        case .leftOut: "it was left out of this copy"
        case .unread: "nobody has checked what its pictures show"
        }
    }
}

extension FileOutcome.Note {
    /// The note, a sentence.
    package var words: Phrase {
        switch self {
        case .scriptsRemoved: "Scripts, actions and forms in it were removed."
        case .filesRemoved: "Files inside it were removed."
        case .linksRemoved: "Its links to elsewhere were removed, and nothing was fetched."
        case .macrosRemoved: "Its macros were left out."
        case .picturesReduced: "Its pictures are shown no finer than paper needs."
        case .recognised: "Its scanned words were recognised by machine and may have mistakes."
        case .notRecognised: "Its scanned words cannot be searched."
        case .drawn: "Some of its pages are shown as pictures."
        case .redacted: "Words or pictures were removed from it in this copy."
        case .repaired: "It was damaged, and is shown as far as it could be read."
        case .shortened: "It is longer than can be shown; the rest is in the original."
        }
    }
}
