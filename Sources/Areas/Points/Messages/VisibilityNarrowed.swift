import Kernel
import Record
import Safety
import Storage

/// Whoever spoke wants fewer to see it: what is beyond that is gone from pages and search at once.
package struct VisibilityNarrowed: Event {
    package static let kind = "visibility.narrowed"

    package let message: ID<Message>
    package let to: Visibility
    package let on: Day

    package var entry: Entry {
        Entry(kind: Self.kind, facts: .facts(["message": message, "to": to, "on": on]))
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        guard var message = try Message.find(message, in: writer) else { throw PointError.noSuchMessage }
        message.chosen = min(message.chosen, to)
        message.visibility = min(message.visibility, to)
        try message.saveSafety(in: writer)
        try Point.changeAll(of: message.id, in: writer) { $0.chosen = min($0.chosen, to) }
    }
}

extension VisibilityNarrowed {
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        message = try facts["message"]
        to = try facts["to"]
        on = try facts["on"]
    }
}

extension Message {
    /// Lets fewer see it than was chosen before.
    ///
    /// What a service has been sent it knows: from then on the words can still be taken from everyone else.
    package func narrow(to visibility: Visibility, _ points: [Point], on day: Day) throws(PointError)
        -> VisibilityNarrowed
    {
        guard visibility < chosen else { throw .notNarrower }
        let isSent = points.contains { $0.withForum == nil }
        guard !isSent || visibility >= .forumAndService else { throw .serviceHasIt }
        return VisibilityNarrowed(message: id, to: visibility, on: day)
    }
}
