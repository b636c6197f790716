import Kernel
import People

extension Complaint {
    /// Says whose names stand under it: members of the group that makes it.
    package func nameSignatories(_ signatories: [Signatory], by party: Party, on day: Day) throws(ComplaintError)
        -> SignatoriesNamed
    {
        let act = try change(by: party, on: day)
        guard !signatories.isEmpty else { throw .nobodySigns }
        return SignatoriesNamed(act: act, signatories)
    }

    /// A signatory agrees to the text as it stands.
    ///
    /// - Parameter version: the text they read; what was written since is not what they agree to.
    package func agree(
        toText version: Int,
        from seat: ID<Seat>,
        among signatories: [Signatory],
        by party: Party,
        on day: Day
    ) throws(ComplaintError) -> ComplaintAgreed {
        let act = try change(by: party, on: day)
        guard signatories.contains(where: { $0.seat == seat }) else { throw .notASignatory }
        guard version == textVersion else { throw .changedMeanwhile }
        return ComplaintAgreed(act: act, seat: seat, textVersion: version)
    }

    /// A signatory does not agree, or not any more.
    package func disagree(
        because reason: String?,
        from seat: ID<Seat>,
        among signatories: [Signatory],
        by party: Party,
        on day: Day
    ) throws(ComplaintError) -> ComplaintAgreed {
        let act = try change(by: party, on: day)
        guard signatories.contains(where: { $0.seat == seat }) else { throw .notASignatory }
        return ComplaintAgreed(act: act, seat: seat, textVersion: nil, saying: reason)
    }

    package func checkRoutes(_ answers: [OtherRoute: Bool], by party: Party, on day: Day) throws(ComplaintError)
        -> RoutesChecked
    {
        RoutesChecked(act: try change(by: party, on: day), answers)
    }
}
