import Kernel

extension Commitment {
    /// What a list is sorted by: what is to be done by its day, so that what is late comes first; then what families
    /// have yet to say of; then what is done and what was given up, the newest first.
    var sortedUnder: String {
        switch state {
        case .promised, .moved, .notConfirmed: "\(Rank.open.rawValue)\(dueOn)"
        case .saidDone(let day, _): "\(Rank.saidDone.rawValue)\(day)"
        case .confirmed(let day, _): "\(Rank.confirmed.rawValue)\(Commitment.backwards(day))"
        case .givenUp(let day, _), .replaced(_, let day): "\(Rank.givenUp.rawValue)\(Commitment.backwards(day))"
        }
    }

    /// The first sign of what it is sorted by.
    ///
    /// Never changed once shipped.
    enum Rank: String, CaseIterable, Sendable {
        case open = "0"
        case saidDone = "1"
        case confirmed = "2"
        case givenUp = "3"

        /// What sorts behind all of it.
        var end: String { "\(rawValue)~" }
    }

    /// Eight digits that grow smaller as days go by.
    private static func backwards(_ day: Day) -> String { String(50_000_000 - day.number) }
}
