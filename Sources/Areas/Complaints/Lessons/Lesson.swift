import Kernel
import People
import Storage

/// What was learned from a complaint, for everyone to read: without who complained and without the complaint's number.
package struct Lesson: Sendable, Equatable {
    package let complaint: ID<Complaint>
    package let area: ID<LocalArea>
    /// The change of the complaint that told it.
    package let number: Int
    /// The service that has learned it.
    package let service: ID<Group>
    package let toldBy: ID<Group>?
    package let toldOn: Day
    /// As it was written, for the two groups alone; nil only where it was erased.
    package let words: String?
    package let state: State

    package enum State: Sendable, Equatable {
        /// Nobody has decided yet whether everyone may read it.
        case waiting
        /// What everyone reads: nil only where it was erased.
        case published(on: Day, String?)
        case keptBack(on: Day, because: String?)
    }
}

extension Course {
    /// Says what was learned: for either side.
    ///
    /// Everyone reads it once somebody has looked whether it names anybody.
    package func tell(_ lesson: String, by party: Party, on day: Day) throws(CourseError) -> LessonTold {
        guard party.group == complaint.madeBy || party.group == complaint.madeTo else { throw .notTheirs }
        guard !lesson.isEmpty else { throw .wordsMissing }
        return LessonTold(act(party, day), words: lesson)
    }

    /// Lets everyone read it, in these words: for a moderator, as whoever hands it in has made sure.
    package func publish(_ lesson: Lesson, as text: String, by party: Party, on day: Day) throws(CourseError)
        -> LessonPublished
    {
        guard lesson.state == .waiting else { throw .lessonDecided }
        guard !text.isEmpty else { throw .wordsMissing }
        return LessonPublished(act(party, day), lesson: lesson.number, text: text)
    }

    /// Does not let everyone read it, and says why.
    package func keepBack(_ lesson: Lesson, because reason: String, by party: Party, on day: Day) throws(CourseError)
        -> LessonKeptBack
    {
        guard lesson.state == .waiting else { throw .lessonDecided }
        guard !reason.isEmpty else { throw .reasonMissing }
        return LessonKeptBack(act(party, day), lesson: lesson.number, reason: reason)
    }
}

extension Lesson {
    private static let columns: SQL = """
        complaint_id, number, area_id, service_id, told_by, told_on, words, state, state_on, state_words
        """

    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [Lesson] {
        try reader.rows("SELECT \(columns) FROM complaint_lesson WHERE complaint_id = \(complaint) ORDER BY number")
            .map(Lesson.init(row:))
    }

    /// What everyone may read in an area, the newest first.
    package static func published(in area: ID<LocalArea>, limit: Int, _ reader: any Reader) throws -> [Lesson] {
        try reader.rows(
            """
            SELECT \(columns) FROM complaint_lesson
             WHERE area_id = \(area) AND state = 'published' AND state_words IS NOT NULL
             ORDER BY state_on DESC, complaint_id DESC, number DESC
             LIMIT \(limit)
            """
        ).map(Lesson.init(row:))
    }

    private init(row: Row) throws {
        complaint = try row["complaint_id"]
        area = try row["area_id"]
        number = try row["number"]
        service = try row["service_id"]
        toldBy = try row["told_by"]
        toldOn = try row["told_on"]
        words = try row["words"]
        let (on, said): (Day?, String?) = (try row["state_on"], try row["state_words"])
        switch (try row["state"] as String, on) {
        case ("published", let on?): state = .published(on: on, said)
        case ("kept-back", let on?): state = .keptBack(on: on, because: said)
        default: state = .waiting
        }
    }
}
