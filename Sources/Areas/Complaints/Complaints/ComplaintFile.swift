import Kernel
import Points
import Storage

/// Everything that belongs to a complaint, read together.
package struct ComplaintFile: Sendable {
    package let complaint: Complaint
    package let issues: [Issue]
    package let evidence: [Evidence]
    package let signatories: [Signatory]
    package let routes: [OtherRoute: Bool]
    package let recipients: [Recipient]
    package let removals: [Removal]
    package let pictures: [PictureRemoval]
    package let papers: [SentPaper]
    /// The points that its issues rest on, and those that are about to.
    package let points: [Reference: Point]
    /// The messages of those points and of the evidence.
    package let messages: [ID<Message>: Message]

    /// - Parameter added: points that an issue is about to rest on.
    package init(_ complaint: Complaint, adding added: [Reference] = [], in reader: any Reader) throws {
        self.complaint = complaint
        issues = try Issue.all(of: complaint.id, in: reader)
        evidence = try Evidence.all(of: complaint.id, in: reader)
        signatories = try Signatory.all(of: complaint.id, in: reader)
        routes = try OtherRoute.answers(of: complaint.id, in: reader)
        recipients = try Recipient.all(of: complaint.id, in: reader)
        removals = try Removal.all(of: complaint.id, in: reader)
        pictures = try PictureRemoval.all(of: complaint.id, in: reader)
        papers = try SentPaper.all(of: complaint.id, in: reader)
        var points: [Reference: Point] = [:]
        for reference in Set(issues.flatMap(\.text.points) + added) {
            points[reference] = try Point.find(reference, in: complaint.area, reader)
        }
        self.points = points
        var messages: [ID<Message>: Message] = [:]
        for id in Set(points.values.map(\.message) + evidence.compactMap(\.message)) {
            messages[id] = try Message.find(id, in: reader)
        }
        self.messages = messages
    }

    var nextEvidence: Int { (evidence.map(\.key).max() ?? 0) + 1 }

    /// The keys of the evidence that shows one of the messages.
    func keys(showing messages: [ID<Message>]) -> [Int] {
        zip(evidence.map(\.key), evidence.map(\.message)).compactMap { key, message in
            message.flatMap { messages.contains($0) ? key : nil }
        }
    }

    /// The messages of points that are no evidence yet, each once, in the order the points are named.
    func evidence(for points: [Reference], of act: ComplaintAct) -> [Evidence] {
        var known = Set(evidence.compactMap(\.message))
        var added: [Evidence] = []
        for reference in points {
            guard let point = self.points[reference], known.insert(point.message).inserted else { continue }
            added.append(
                Evidence(
                    .message(point.message),
                    key: nextEvidence + added.count,
                    of: act,
                    title: messages[point.message]?.subject.nonEmpty ?? reference.description,
                    on: point.askedOn
                )
            )
        }
        return added
    }
}
