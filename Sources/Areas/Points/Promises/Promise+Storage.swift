import Kernel
import People
import Storage

extension Promises {
    /// Every promise of an area, the oldest first.
    package init(of area: ID<LocalArea>, in reader: any Reader) throws {
        let rows = try reader.rows(
            """
            SELECT id, group_id, acknowledge_days, answer_days, answer_from, clarification, standing, calendar,
                   valid_from_on, document
              FROM promise
             WHERE area_id = \(area)
             ORDER BY valid_from_on, id
            """
        )
        self.init(try rows.map(Promise.init(row:)))
    }
}

extension Promise {
    fileprivate init(row: Row) throws {
        id = try row["id"]
        group = try row["group_id"]
        var terms = Terms(acknowledge: try row["acknowledge_days"], answer: try row["answer_days"])
        terms.answerFrom = try row["answer_from"]
        terms.clarification = try row["clarification"]
        terms.standing = try row["standing"]
        terms.calendar = try row["calendar"]
        self.terms = terms
        from = try row["valid_from_on"]
        document = try row["document"]
    }
}
