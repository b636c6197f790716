import Commitments
import Kernel
import Record
import Safety
import Storage

/// A service offers to settle an issue early.
package struct OfferMade: ComplaintEvent {
    package static let kind = "complaint.offer-made"

    package let act: ComplaintAct
    package let issue: Int
    package let told: String?
    package let doneBy: Day

    package var details: FieldValues { ["issue": issue, "done_by": doneBy] }
    package var until: Day? { doneBy }

    init(_ act: ComplaintAct, issue: Int, words: String, doneBy: Day) {
        self.act = act
        self.issue = issue
        told = words
        self.doneBy = doneBy
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        issue = try parts.facts["issue"]
        told = try parts.said("words")
        doneBy = try parts.facts["done_by"]
    }

    package func write(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_offer (complaint_id, number, issue, words, done_by, made_on, state)
            VALUES (\(act.complaint), \(act.version), \(issue), \(told), \(doneBy), \(act.on), 'open')
            """
        )
    }

    package func forgetWords(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_offer SET words = NULL
             WHERE complaint_id = \(act.complaint) AND number = \(act.version)
            """
        )
    }
}

/// Families accept an offer: it is a commitment from now on, recorded just before.
package struct OfferAccepted: ComplaintEvent {
    package static let kind = "complaint.offer-accepted"

    package let act: ComplaintAct
    package let offer: Int
    package let commitment: Reference
    package let told: String?

    package var others: [Reference] { [commitment] }
    package var details: FieldValues { ["offer": offer, "commitment": commitment] }

    init(_ act: ComplaintAct, offer: Int, commitment: Reference, words: String?) {
        self.act = act
        self.offer = offer
        self.commitment = commitment
        told = words
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        offer = try parts.facts["offer"]
        commitment = try parts.facts["commitment"]
        told = try parts.said("words")
    }

    package func write(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_offer SET state = 'accepted', state_on = \(act.on), commitment = \(commitment)
             WHERE complaint_id = \(act.complaint) AND number = \(offer)
            """
        )
        try act.showCommitments(in: writer)
    }
}

/// Families do not accept an offer.
package struct OfferDeclined: ComplaintEvent {
    package static let kind = "complaint.offer-declined"

    package let act: ComplaintAct
    package let offer: Int
    package let told: String?

    package var details: FieldValues { ["offer": offer] }

    init(_ act: ComplaintAct, offer: Int, words: String) {
        self.act = act
        self.offer = offer
        told = words
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        offer = try parts.facts["offer"]
        told = try parts.said("words")
    }

    package func write(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_offer SET state = 'declined', state_on = \(act.on), state_words = \(told)
             WHERE complaint_id = \(act.complaint) AND number = \(offer)
            """
        )
    }

    package func forgetWords(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_offer SET state_words = NULL
             WHERE complaint_id = \(act.complaint) AND number = \(offer)
            """
        )
    }
}

/// The service takes an offer back.
package struct OfferWithdrawn: ComplaintEvent {
    package static let kind = "complaint.offer-withdrawn"

    package let act: ComplaintAct
    package let offer: Int

    package var details: FieldValues { ["offer": offer] }

    init(_ act: ComplaintAct, offer: Int) {
        self.act = act
        self.offer = offer
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        offer = try parts.facts["offer"]
    }

    package func write(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_offer SET state = 'withdrawn', state_on = \(act.on)
             WHERE complaint_id = \(act.complaint) AND number = \(offer)
            """
        )
    }
}

/// A remedy was agreed: it is a commitment from now on, recorded just before.
package struct RemedyAgreed: ComplaintEvent {
    package static let kind = "complaint.remedy-agreed"

    package let act: ComplaintAct
    package let commitment: Reference
    package let told: String?
    package let doneBy: Day

    package var others: [Reference] { [commitment] }
    package var details: FieldValues { ["commitment": commitment, "done_by": doneBy] }
    package var until: Day? { doneBy }

    init(_ act: ComplaintAct, commitment: Reference, words: String, doneBy: Day) {
        self.act = act
        self.commitment = commitment
        told = words
        self.doneBy = doneBy
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        commitment = try parts.facts["commitment"]
        told = try parts.said("words")
        doneBy = try parts.facts["done_by"]
    }

    package func write(in writer: any Writer) throws { try act.showCommitments(in: writer) }
}

extension ComplaintAct {
    /// Says who may see the commitments that were made about the complaint: its two groups.
    fileprivate func showCommitments(in writer: any Writer) throws {
        guard let complaint = try Complaint.find(complaint, in: writer) else { return }
        try CommitmentOrigin(
            reference,
            askedBy: complaint.madeBy,
            seenBy: .forumAndService,
            topic: nil
        ).follow(in: complaint.area, writer)
    }
}
