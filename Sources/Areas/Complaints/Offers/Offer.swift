import Kernel
import People
import Storage

/// What a service offers to settle one issue early, before it replies to the whole.
package struct Offer: Sendable, Equatable {
    package let complaint: ID<Complaint>
    /// The change of the complaint that made it.
    package let number: Int
    /// The key of the issue.
    package let issue: Int
    /// What will be done; nil only where it was erased.
    package let words: String?
    package let doneBy: Day
    package let madeOn: Day
    package let state: State

    package enum State: Sendable, Equatable {
        case open
        /// The commitment that it became.
        case accepted(on: Day, Reference)
        case declined(on: Day, because: String?)
        case withdrawn(on: Day)
    }
}

extension Course {
    /// Offers to settle an issue: for the service.
    package func offer(
        _ words: String,
        by doneBy: Day,
        for issue: Int,
        among issues: [Int],
        by party: Party,
        on day: Day
    ) throws(CourseError) -> OfferMade {
        try checkService(party)
        guard issues.contains(issue) else { throw .noSuchIssue }
        guard !words.isEmpty else { throw .wordsMissing }
        guard doneBy >= day else { throw .dayPassed }
        return OfferMade(act(party, day), issue: issue, words: words, doneBy: doneBy)
    }

    /// Accepts an offer, which becomes a commitment; for those who complained.
    package func accept(
        _ offer: Offer,
        as commitment: Reference,
        saying words: String?,
        by party: Party,
        on day: Day
    ) throws(CourseError) -> OfferAccepted {
        try checkFamilies(party)
        guard offer.state == .open else { throw .offerNotOpen }
        return OfferAccepted(act(party, day), offer: offer.number, commitment: commitment, words: words)
    }

    /// Does not accept it, and says why.
    package func decline(
        _ offer: Offer,
        because words: String,
        by party: Party,
        on day: Day
    ) throws(CourseError) -> OfferDeclined {
        try checkFamilies(party)
        guard offer.state == .open else { throw .offerNotOpen }
        guard !words.isEmpty else { throw .reasonMissing }
        return OfferDeclined(act(party, day), offer: offer.number, words: words)
    }

    /// Takes an offer back; for the service.
    package func withdraw(_ offer: Offer, by party: Party, on day: Day) throws(CourseError) -> OfferWithdrawn {
        try checkService(party)
        guard offer.state == .open else { throw .offerNotOpen }
        return OfferWithdrawn(act(party, day), offer: offer.number)
    }

    /// Notes a remedy that was agreed, which has become a commitment.
    package func agree(
        _ remedy: String,
        by doneBy: Day,
        as commitment: Reference,
        by party: Party,
        on day: Day
    ) throws(CourseError) -> RemedyAgreed {
        try checkTheirs(party)
        guard !remedy.isEmpty else { throw .wordsMissing }
        guard doneBy >= day else { throw .dayPassed }
        return RemedyAgreed(act(party, day), commitment: commitment, words: remedy, doneBy: doneBy)
    }
}

extension Offer {
    /// The offers of a complaint, the oldest first.
    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [Offer] {
        try reader.rows(
            """
            SELECT complaint_id, number, issue, words, done_by, made_on, state, state_on, state_words, commitment
              FROM complaint_offer
             WHERE complaint_id = \(complaint)
             ORDER BY number
            """
        ).map(Offer.init(row:))
    }

    private init(row: Row) throws {
        complaint = try row["complaint_id"]
        number = try row["number"]
        issue = try row["issue"]
        words = try row["words"]
        doneBy = try row["done_by"]
        madeOn = try row["made_on"]
        let (on, commitment): (Day?, Reference?) = (try row["state_on"], try row["commitment"])
        switch (try row["state"] as String, on, commitment) {
        case ("accepted", let on?, let commitment?): state = .accepted(on: on, commitment)
        case ("declined", let on?, _): state = .declined(on: on, because: try row["state_words"])
        case ("withdrawn", let on?, _): state = .withdrawn(on: on)
        default: state = .open
        }
    }
}
