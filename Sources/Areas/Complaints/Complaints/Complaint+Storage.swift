import Kernel
import People
import Storage

extension Complaint {
    private static let columns: SQL = """
        id, area_id, reference, made_by, made_to, begun_on, version, text_version, subject, opening, closing, state,
        state_on
        """

    private init(row: Row) throws {
        id = try row["id"]
        area = try row["area_id"]
        reference = try row["reference"]
        madeBy = try row["made_by"]
        madeTo = try row["made_to"]
        begunOn = try row["begun_on"]
        version = try row["version"]
        textVersion = try row["text_version"]
        frame = Frame(subject: try row["subject"], opening: try row["opening"], closing: try row["closing"])
        standing = try Standing(row["state"], on: row["state_on"])
    }

    package static func find(_ id: ID<Complaint>, in reader: any Reader) throws -> Complaint? {
        try reader.row("SELECT \(columns) FROM complaint WHERE id = \(id)").map(Complaint.init(row:))
    }

    package static func find(
        _ reference: Reference,
        in area: ID<LocalArea>,
        _ reader: any Reader
    ) throws -> Complaint? {
        try find(identity(of: reference, in: area), in: reader)
    }

    /// The complaints that a group made or that were sent to it, begun last first.
    ///
    /// - Parameter isSent: only those that were sent, or only those that were not; nil for both.
    package static func all(
        of group: ID<Group>,
        in area: ID<LocalArea>,
        isSent: Bool? = nil,
        limit: Int = 100,
        _ reader: any Reader
    ) throws -> [Complaint] {
        let state: SQL = isSent.map { $0 ? "AND state = 'sent'" : "AND state = 'draft'" } ?? ""
        return try reader.rows(
            """
            SELECT \(columns)
              FROM complaint
             WHERE area_id = \(area) AND (made_by = \(group) OR (made_to = \(group) AND state = 'sent')) \(state)
             ORDER BY id DESC
             LIMIT \(limit)
            """
        ).map(Complaint.init(row:))
    }

    static func lastNumber(in year: Int, of area: ID<LocalArea>, _ reader: any Reader) throws -> Int {
        try reader.row("SELECT last FROM complaint_number WHERE area_id = \(area) AND year = \(year)")?["last"] ?? 0
    }

    func insert(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint (id, area_id, reference, made_by, made_to, begun_on, version, text_version, subject,
                                   opening, closing, state)
            VALUES (\(id), \(area), \(reference), \(madeBy), \(madeTo), \(begunOn), \(version), \(textVersion),
                    \(frame.subject), \(frame.opening), \(frame.closing), 'draft')
            """
        )
        try writer.run(
            """
            INSERT INTO complaint_number (area_id, year, last)
            VALUES (\(area), \(reference.year), \(reference.number))
            ON CONFLICT (area_id, year) DO UPDATE SET last = \(reference.number)
            """
        )
    }

    func save(in writer: any Writer) throws {
        let (state, day) = standing.written
        try writer.run(
            """
            UPDATE complaint
               SET made_to = \(madeTo), version = \(version), text_version = \(textVersion),
                   subject = \(frame.subject), opening = \(frame.opening), closing = \(frame.closing),
                   state = \(state), state_on = \(day)
             WHERE id = \(id)
            """
        )
    }
}

extension Complaint.Standing {
    fileprivate init(_ word: String, on day: Day?) throws {
        switch (word, day) {
        case ("sent", let day?): self = .sent(on: day)
        case ("dropped", let day?): self = .dropped(on: day)
        case ("draft", _): self = .draft
        default: throw StorageError.unexpectedValue(column: "state")
        }
    }

    fileprivate var written: (word: String, on: Day?) {
        switch self {
        case .draft: ("draft", nil)
        case .sent(let day): ("sent", day)
        case .dropped(let day): ("dropped", day)
        }
    }
}
