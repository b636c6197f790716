import Kernel
import People
import Record
import Storage
import WorkingDays

/// A promise of reply has been set down.
package struct PromiseSet: Event {
    package static let kind = "promise.set"

    package let group: ID<Group>?
    package let terms: Promise.Terms
    package let from: Day
    package let document: String

    package init(group: ID<Group>?, terms: Promise.Terms, from: Day, document: String) {
        self.group = group
        self.terms = terms
        self.from = from
        self.document = document
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            facts: .facts([
                "group": group, "acknowledge": terms.acknowledge, "answer": terms.answer,
                "answer_from": terms.answerFrom, "clarification": terms.clarification, "standing": terms.standing,
                "calendar": terms.calendar, "from": from, "document": document,
            ])
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        group = try facts["group"]
        terms = try Promise.Terms(facts)
        from = try facts["from"]
        document = try facts["document"]
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let id: ID<Promise> = recorded.identity()
        try writer.run(
            """
            INSERT INTO promise (id, area_id, group_id, acknowledge_days, answer_days, answer_from, clarification,
                                 standing, calendar, valid_from_on, document)
            VALUES (\(id), \(recorded.log), \(group), \(terms.acknowledge), \(terms.answer), \(terms.answerFrom),
                    \(terms.clarification), \(terms.standing), \(terms.calendar), \(from), \(document))
            """
        )
    }
}

extension Promise.Terms {
    fileprivate init(_ facts: Fields) throws {
        acknowledge = try facts["acknowledge"]
        answer = try facts["answer"]
        answerFrom = try facts["answer_from"]
        clarification = try facts["clarification"]
        standing = try facts["standing"]
        calendar = try facts["calendar"]
    }
}
