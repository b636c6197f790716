import Kernel
import People
import Storage
import Web

/// What a group promised and somebody in a seat was told of, late first: a part of the page of what was passed up.
package struct CommitmentsPassedUp: Sendable {
    private let things: ThingList
    private let listPath: String
    package var isEmpty: Bool { things.things.isEmpty }

    package init(for visitor: CommitmentVisitor, limit: Int, in reader: any Reader) throws {
        let words = visitor.words
        let all = try CommitmentsPassedUp.all(for: visitor, limit: limit, in: reader)
        things = ThingList(all.map { words.thing($0) })
        listPath = words.path("commitments")
    }

    /// How many there are, counted to a limit and no further.
    package static func count(for seat: Seat, limit: Int, in reader: any Reader) throws -> Int {
        guard let rung = Rung.first(for: seat.role) else { return 0 }
        let rows = try reader.rows("SELECT id FROM commitment WHERE \(told(seat, rung)) LIMIT \(limit)")
        return rows.count
    }

    private static func all(
        for visitor: CommitmentVisitor,
        limit: Int,
        in reader: any Reader
    ) throws -> [Commitment] {
        guard let seat = visitor.seat, let rung = Rung.first(for: seat.role) else { return [] }
        let rows = try reader.rows(
            """
            SELECT \(Commitment.columns)
              FROM commitment
             WHERE \(told(seat, rung))
             ORDER BY sorted_under, id
             LIMIT \(limit)
            """
        )
        return try Commitment.all(rows, in: reader).filter(visitor.maySee)
    }

    private static func told(_ seat: Seat, _ rung: Rung) -> SQL {
        """
        owned_by = \(seat.group) AND is_open = 1 AND nudged_rung >= \(rung.number) AND nudged_due_on = due_on
        AND standing <> 'disputed'
        """
    }

    package func write(into html: inout HTML) {
        guard !isEmpty else { return }
        html.h2("What your group promised to do")
        things.write(into: &html)
        html.element("p") { $0.link("All commitments", to: listPath) }
    }
}
