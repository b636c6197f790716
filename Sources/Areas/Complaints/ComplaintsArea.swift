import Record
import Storage
import Web

/// What Complaints declares to the program.
package enum ComplaintsArea {
    /// The kinds of entry it writes.
    package static let events = draftEvents + runningEvents

    private static let draftEvents: [any Event.Type] = [
        ComplaintBegun.self, ComplaintFramed.self, ComplaintDropped.self, IssueWritten.self, IssueRemoved.self,
        IssuesOrdered.self, EvidenceSet.self, EvidenceRemoved.self, SignatoriesNamed.self, ComplaintAgreed.self,
        RoutesChecked.self, ComplaintAddressed.self, RemovalsSet.self, ComplaintSent.self, ComplaintPublished.self,
        ComplaintProofKept.self, ComplaintPapersKept.self, PictureRedacted.self,
    ]
}
