import Kernel
import People
import Safety
import Storage

extension Commitment {
    /// The columns every reading of a commitment names.
    static let columns: SQL = """
        id, area_id, reference, owned_by, post, words, known, document, asked_on, promised_on, promised_to,
        first_due_on, due_on, state, state_on, state_words, moved_from_on, done_on, replaced_by, visibility,
        standing, standing_on, standing_words, noted_by, noted_on, news_on, nudged_rung, nudged_due_on, nudged_on
        """

    package static func find(_ id: ID<Commitment>, in reader: any Reader) throws -> Commitment? {
        try all(reader.rows("SELECT \(columns) FROM commitment WHERE id = \(id)"), in: reader).first
    }

    package static func find(
        _ reference: Reference,
        in area: ID<LocalArea>,
        _ reader: any Reader
    ) throws -> Commitment? {
        try all(
            reader.rows("SELECT \(columns) FROM commitment WHERE area_id = \(area) AND reference = \(reference)"),
            in: reader
        ).first
    }

    /// The commitments that were made about a thing, the oldest first.
    package static func all(
        about reference: Reference,
        in area: ID<LocalArea>,
        _ reader: any Reader
    ) throws -> [Commitment] {
        try all(
            reader.rows(
                """
                SELECT \(columns)
                  FROM commitment
                 WHERE id IN (SELECT commitment_id FROM commitment_origin
                               WHERE area_id = \(area) AND reference = \(reference))
                 ORDER BY id
                """
            ),
            in: reader
        )
    }

    /// Commitments of rows, each with what it is about.
    static func all(_ rows: [Row], in reader: any Reader) throws -> [Commitment] {
        guard !rows.isEmpty else { return [] }
        let ids: [ID<Commitment>] = try rows.map { try $0["id"] }
        let origins = try CommitmentOrigin.all(of: ids, in: reader)
        return try rows.map { row in try Commitment(row: row, origins: origins[row["id"]] ?? []) }
    }

    private init(row: Row, origins: [CommitmentOrigin]) throws {
        id = try row["id"]
        area = try row["area_id"]
        reference = try row["reference"]
        ownedBy = try row["owned_by"]
        post = try row["post"]
        what = try row["words"]
        known = try row["known"]
        document = try row["document"]
        askedOn = try row["asked_on"]
        promisedOn = try row["promised_on"]
        promisedTo = try row["promised_to"]
        firstDueOn = try row["first_due_on"]
        dueOn = try row["due_on"]
        state = try State(row: row)
        visibility = try row["visibility"]
        self.origins = origins
        standing = try Standing(row: row)
        newsOn = try row["news_on"]
        nudged = try Nudged(row: row)
    }
}

extension Commitment.State {
    fileprivate init(row: Row) throws {
        let on: Day? = try row["state_on"]
        let words: String? = try row["state_words"]
        let from: Day? = try row["moved_from_on"]
        let done: Day? = try row["done_on"]
        let other: Reference? = try row["replaced_by"]
        if let other, let on {
            self = .replaced(by: other, on: on)
            return
        }
        switch (try row["state"] as String, on, from, done) {
        case ("promised", _, _, _): self = .promised
        case ("moved", let on?, let from?, _): self = .moved(from: from, on: on, because: words)
        case ("said-done", let on?, _, _): self = .saidDone(on: on, shownBy: words)
        case ("confirmed", let on?, _, let done?): self = .confirmed(on: on, doneOn: done)
        case ("not-confirmed", let on?, _, _): self = .notConfirmed(on: on, because: words)
        case ("given-up", let on?, _, _): self = .givenUp(on: on, because: words)
        default: throw StorageError.unexpectedValue(column: "state")
        }
    }

    /// What the table keeps.
    var written: Written {
        switch self {
        case .promised: Written(word: "promised")
        case .moved(let from, let day, let reason): Written(word: "moved", on: day, words: reason, movedFrom: from)
        case .saidDone(let day, let words): Written(word: "said-done", on: day, words: words, doneOn: day)
        case .confirmed(let day, let done): Written(word: "confirmed", on: day, doneOn: done)
        case .notConfirmed(let day, let reason): Written(word: "not-confirmed", on: day, words: reason)
        case .givenUp(let day, let reason): Written(word: "given-up", on: day, words: reason)
        case .replaced(let other, let day): Written(word: "given-up", on: day, replacedBy: other)
        }
    }

    /// A state as columns.
    struct Written {
        let word: String
        var on: Day?
        var words: String?
        var movedFrom: Day?
        var doneOn: Day?
        var replacedBy: Reference?
    }
}
