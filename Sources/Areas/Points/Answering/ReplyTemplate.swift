import Kernel
import People
import Storage

/// Words that a service often answers with, for one kind of answer; not on the record: what is sent is.
package struct ReplyTemplate: Sendable, Equatable {
    /// From 1 for each service.
    package let number: Int
    package let title: String
    package let kind: Answer.Kind
    package let words: String
    /// What happens next and when; empty where each answer must say it.
    package let next: String

    package init(number: Int = 0, title: String, kind: Answer.Kind, words: String, next: String) {
        self.number = number
        self.title = title
        self.kind = kind
        self.words = words
        self.next = next
    }
}

extension ReplyTemplate {
    /// A service has at most so many.
    package static let most = 100

    /// A service's templates, by kind and title.
    package static func all(of service: ID<Group>, in reader: any Reader) throws -> [ReplyTemplate] {
        try reader.rows(
            """
            SELECT number, title, kind, words, next_words
              FROM reply_template
             WHERE group_id = \(service)
             ORDER BY kind, title, number
             LIMIT \(most)
            """
        ).map { row in
            ReplyTemplate(
                number: try row["number"],
                title: try row["title"],
                kind: try row["kind"],
                words: try row["words"],
                next: try row["next_words"]
            )
        }
    }

    package static func find(
        _ number: Int,
        of service: ID<Group>,
        in reader: any Reader
    ) throws -> ReplyTemplate? {
        try all(of: service, in: reader).first { $0.number == number }
    }

    /// Keeps it as it is now: a new one where it has no number yet.
    package func save(for service: ID<Group>, in writer: any Writer) throws {
        let last: Int =
            try writer.row(
                "SELECT COALESCE(MAX(number), 0) AS last FROM reply_template WHERE group_id = \(service)"
            )?["last"] ?? 0
        let place = number == 0 ? last + 1 : number
        try writer.run(
            """
            INSERT INTO reply_template (group_id, number, title, kind, words, next_words)
            VALUES (\(service), \(place), \(title), \(kind), \(words), \(next))
            ON CONFLICT (group_id, number) DO UPDATE
               SET title = \(title), kind = \(kind), words = \(words), next_words = \(next)
            """
        )
    }

    package func remove(for service: ID<Group>, in writer: any Writer) throws {
        try writer.run("DELETE FROM reply_template WHERE group_id = \(service) AND number = \(number)")
    }
}

extension ReplyTemplate {
    /// The places that can be filled truly.
    package enum Place: String, CaseIterable, Sendable {
        case number = "{number}"
        case askedOn = "{asked on}"
        case service = "{service}"
    }

    /// Its words with each place filled.
    package func filled(_ fill: (Place) -> String) -> ReplyTemplate {
        func written(_ words: String) -> String {
            Place.allCases.reduce(words) { $0.replacing($1.rawValue, with: fill($1)) }
        }
        return ReplyTemplate(number: number, title: title, kind: kind, words: written(words), next: written(next))
    }
}
