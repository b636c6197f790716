import Kernel
import Safety
import Storage

extension Point {
    /// The words that everyone may read: as they were written, or as a moderator has edited them.
    ///
    /// Where the words themselves have been erased, nothing of an edited text is left to read either.
    package var publicWords: String? {
        guard visibility.showsWords, let words else { return nil }
        if case .edited(let text, _) = moderation.publication { return text }
        return words
    }

    /// What it is about, where everyone may read the words.
    package var publicTopic: String? { visibility.showsWords ? topic : nil }

    /// Who asked, where that person wants the name shown and a moderator has published the words.
    package var publicName: String? { visibility == .everyoneWithName ? shownName : nil }

    /// Whether what families said later may be read by everyone: a moderator has read only the point's own words.
    var showsLaterWords: Bool { visibility.showsWords && moderation.publication == .asChosen }
}

extension Publication {
    /// What the table keeps.
    var written: (word: String, on: Day?, ground: KeptBack?, text: String?) {
        switch self {
        case .asChosen: ("as-chosen", nil, nil, nil)
        case .waiting: ("waiting", nil, nil, nil)
        case .published(let day): ("published", day, nil, nil)
        case .edited(let text, let day): ("edited", day, nil, text)
        case .keptBack(let ground, let day): ("kept-back", day, ground, nil)
        case .appealed(let ground, let day): ("appealed", day, ground, nil)
        }
    }
}

extension Moderation {
    init(row: Row) throws {
        self.init(try Publication(row: row), decidedBy: try row["moderated_by"], isAppealed: try row["is_appealed"])
    }
}

extension Publication {
    fileprivate init(row: Row) throws {
        let on: Day? = try row["publication_on"]
        let ground: KeptBack? = try row["publication_ground"]
        switch (try row["publication"] as String, on) {
        case ("as-chosen", _): self = .asChosen
        case ("waiting", _): self = .waiting
        case ("published", let day?): self = .published(on: day)
        case ("edited", let day?): self = .edited(try row["public_words"], on: day)
        case ("kept-back", let day?):
            guard let ground else { throw StorageError.unexpectedValue(column: "publication_ground") }
            self = .keptBack(ground, on: day)
        case ("appealed", let day?): self = .appealed(ground, on: day)
        default: throw StorageError.unexpectedValue(column: "publication")
        }
    }
}
