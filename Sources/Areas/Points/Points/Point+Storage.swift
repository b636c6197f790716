import Kernel
import People
import Safety
import Storage

extension Point {
    /// The columns every reading of a point names.
    static let columns: SQL = """
        id, area_id, reference, message_id, asked_by, asked_on, owed_by, words, topic, visibility, promise_id,
        started_on, acknowledgement_due_on, acknowledgement_met_on, rule_due_on, policy_due_on, promised_on,
        answered_on, stopped_on, stopped_left, resumed_on, resumed_left, reply, reply_on, reply_words, answer,
        answer_promised_on, answer_passed_to, verdict, standing, standing_on, merged_into, with_forum_since, meant_for,
        is_held, sent_on, theme, chosen, shown_name, screening, is_hidden, publication, publication_on,
        publication_ground, public_words, moderated_by, is_appealed, reply_next, replies_to_match,
        forum_id
        """

    package static func find(_ id: ID<Point>, in reader: any Reader) throws -> Point? {
        try reader.row("SELECT \(columns) FROM point WHERE id = \(id)").map(Point.init(row:))
    }

    package static func find(
        _ reference: Reference,
        in area: ID<LocalArea>,
        _ reader: any Reader
    ) throws -> Point? {
        try reader.row("SELECT \(columns) FROM point WHERE area_id = \(area) AND reference = \(reference)")
            .map(Point.init(row:))
    }

    /// The points of a message, in the order they were asked.
    package static func all(of message: ID<Message>, in reader: any Reader) throws -> [Point] {
        try reader.rows("SELECT \(columns) FROM point WHERE message_id = \(message) ORDER BY id")
            .map(Point.init(row:))
    }

    /// The points at which a reply was noted, in the order they were asked.
    package static func all(noting reply: ID<Message>, in reader: any Reader) throws -> [Point] {
        try reader.rows(
            """
            SELECT \(columns)
              FROM point
             WHERE id IN (SELECT point_id FROM point_history
                           WHERE message_id = \(reply) AND kind IN (\(ReplyNoted.kind), \(PointAnswered.kind)))
             ORDER BY id
            """
        ).map(Point.init(row:))
    }

    /// The points of a thread that are owed an answer by a group, in the order they were asked.
    ///
    /// The plus signs keep both engines from walking through all that the group owes: a thread holds a few.
    package static func owed(
        by group: ID<Group>,
        in thread: ID<MessageThread>,
        _ reader: any Reader
    ) throws -> [Point] {
        try reader.rows(
            """
            SELECT \(columns)
              FROM point
             WHERE message_id IN (SELECT id FROM message WHERE thread_id = \(thread))
               AND +owed_by = \(group) AND +is_open = 1
             ORDER BY id
            """
        ).map(Point.init(row:))
    }

    /// A thousand of the points of an area that are owed an answer, after one; for what goes through all of them.
    package static func open(
        in area: ID<LocalArea>,
        after last: ID<Point>?,
        _ reader: any Reader
    ) throws -> [Point] {
        try reader.rows(
            """
            SELECT \(columns)
              FROM point
             WHERE area_id = \(area) AND is_open = 1 AND id > \(last ?? ID(0))
             ORDER BY id
             LIMIT 1000
            """
        ).map(Point.init(row:))
    }
}

extension Point {
    init(row: Row) throws {
        id = try row["id"]
        area = try row["area_id"]
        reference = try row["reference"]
        message = try row["message_id"]
        askedBy = try row["asked_by"]
        askedOn = try row["asked_on"]
        owedBy = try row["owed_by"]
        stage = try Stage(row: row)
        forum = try row["forum_id"]
        words = try row["words"]
        shownName = try row["shown_name"]
        topic = try row["topic"]
        theme = try row["theme"]
        chosen = try row["chosen"]
        moderation = try Moderation(row: row)
        gate = Gate(try row["screening"], isHidden: try row["is_hidden"])
        clocks = try Clocks(row: row)
        reply = try Reply(row: row)
        repliesToMatch = try row["replies_to_match"]
        standing = try Standing(row: row)
        verdict = try row["verdict"]
    }
}

extension Point.Stage {
    fileprivate init(row: Row) throws {
        let since: Day? = try row["with_forum_since"]
        let sentOn: Day? = try row["sent_on"]
        if let since {
            self = .withForum(.init(since: since, meantFor: try row["meant_for"], isHeld: try row["is_held"]))
        } else if let sentOn {
            self = .sent(on: sentOn)
        } else {
            throw StorageError.unexpectedValue(column: "sent_on")
        }
    }
}

extension Clocks {
    fileprivate init(row: Row) throws {
        promise = try row["promise_id"]
        startedOn = try row["started_on"]
        let due: Day? = try row["acknowledgement_due_on"]
        let met: Day? = try row["acknowledgement_met_on"]
        acknowledgement = met.map { .met(on: $0, due: due) } ?? due.map { .running(due: $0) } ?? .none
        answer = AnswerClock(
            underRule: try row["rule_due_on"],
            underPolicy: try row["policy_due_on"],
            promised: try row["promised_on"],
            actual: try row["answered_on"],
            stopped: try AnswerClock.Stop(on: row["stopped_on"], left: row["stopped_left"]),
            resumed: try AnswerClock.Stop(on: row["resumed_on"], left: row["resumed_left"])
        )
    }
}

extension Clocks.AnswerClock.Stop {
    fileprivate init?(on day: Day?, left: Int?) {
        guard let day, let left else { return nil }
        self.init(on: day, left: left)
    }
}

extension Point.Reply {
    fileprivate init(row: Row) throws {
        let on: Day? = try row["reply_on"]
        let word: String = try row["reply"]
        switch (word, on) {
        case ("awaited", _): self = .awaited
        case ("unmatched", let day?): self = .unmatched(on: day)
        case ("acknowledged", let day?): self = .acknowledged(on: day)
        case ("clarification-asked", let day?):
            self = .clarificationAsked(on: day, question: try row["reply_words"])
        case ("answered", let day?):
            let answer = Answer(
                try row["answer"],
                because: try row["reply_words"],
                by: try row["answer_promised_on"],
                passedTo: try row["answer_passed_to"],
                next: try row["reply_next"]
            )
            self = .answered(answer, on: day)
        default: throw StorageError.unexpectedValue(column: "reply")
        }
    }

    /// The word and the day that the table keeps.
    var written: (word: String, on: Day?, words: String?) {
        switch self {
        case .awaited: ("awaited", nil, nil)
        case .unmatched(let day): ("unmatched", day, nil)
        case .acknowledged(let day): ("acknowledged", day, nil)
        case .clarificationAsked(let day, let question): ("clarification-asked", day, question)
        case .answered(let answer, let day): ("answered", day, answer.reasons)
        }
    }

    var answer: Answer? {
        if case .answered(let answer, _) = self { answer } else { nil }
    }
}

extension Point.Standing {
    fileprivate init(row: Row) throws {
        let on: Day? = try row["standing_on"]
        let into: Reference? = try row["merged_into"]
        let word: String = try row["standing"]
        switch (word, on, into) {
        case ("open", _, _): self = .open
        case ("withdrawn", let day?, _): self = .withdrawn(on: day)
        case ("merged", let day?, let other?): self = .merged(into: other, on: day)
        case ("split", let day?, _): self = .split(on: day)
        default: throw StorageError.unexpectedValue(column: "standing")
        }
    }

    var written: (word: String, on: Day?, into: Reference?) {
        switch self {
        case .open: ("open", nil, nil)
        case .withdrawn(let day): ("withdrawn", day, nil)
        case .merged(let other, let day): ("merged", day, other)
        case .split(let day): ("split", day, nil)
        }
    }
}
