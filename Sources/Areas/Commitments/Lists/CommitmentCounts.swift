import Kernel
import People
import Storage
import Web

/// How many of the commitments that a visitor may see stand where: what the list says first, and what it holds.
struct CommitmentCounts: Sendable, Equatable {
    let late: Int
    let toBeDone: Int
    let saidDone: Int
    let confirmed: Int
    let ended: Int

    var all: Int { late + toBeDone + saidDone + confirmed + ended }

    init(for visitor: CommitmentVisitor, _ reader: any Reader) throws {
        let today = visitor.words.today
        let rows = try reader.rows(
            """
            SELECT SUBSTR(sorted_under, 1, 1) AS rank,
                   CASE WHEN sorted_under < \("\(Commitment.Rank.open.rawValue)\(today)") THEN 1 ELSE 0 END AS is_late,
                   COUNT(*) AS found
              FROM commitment
             WHERE \(CommitmentList.seen(by: visitor))
             GROUP BY 1, 2
            """
        )
        var counts: [String: Int] = [:]
        for row in rows {
            let (rank, isLate, found): (String, Int, Int) = (try row["rank"], try row["is_late"], try row["found"])
            counts[isLate == 1 ? "late" : rank, default: 0] += found
        }
        late = counts["late"] ?? 0
        toBeDone = counts[Commitment.Rank.open.rawValue] ?? 0
        saidDone = counts[Commitment.Rank.saidDone.rawValue] ?? 0
        confirmed = counts[Commitment.Rank.confirmed.rawValue] ?? 0
        ended = counts[Commitment.Rank.givenUp.rawValue] ?? 0
    }

    /// One calm sentence for all of it; nil where nothing was promised.
    var sentence: Phrase? {
        guard all > 0 else { return nil }
        let made: Phrase = .counted(all, one: "promise is on record", many: "promises are on record")
        let done: Phrase = .counted(confirmed, one: "of them is done", many: "of them are done")
        let lateness: Phrase =
            late == 0 ? "None is late." : .counted(late, one: "is past its day.", many: "are past their day.")
        return .sentences(["\(made).", "Families say that \(done).", lateness])
    }

    func figures(to path: String) -> Figures {
        func figure(_ count: Int, _ words: Phrase, _ state: CommitmentQuery.State, isLate: Bool = false)
            -> Figures.Figure
        {
            Figures.Figure(
                PlainDates.grouped(count),
                words,
                path: "\(path)?state=\(state.rawValue)",
                isLate: isLate && count > 0
            )
        }
        return Figures([
            figure(late, "late", .late, isLate: true), figure(late + toBeDone, "to be done, with the late ones", .open),
            figure(saidDone, "done, services say", .said), figure(confirmed, "done, families say so too", .done),
            figure(ended, "given up or replaced", .givenUp),
        ])
    }
}
