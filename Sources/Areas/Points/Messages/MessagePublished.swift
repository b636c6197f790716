import Kernel
import Record
import Safety
import Storage

/// Who may see a message and its points has been decided anew.
package struct MessagePublished: Event {
    package static let kind = "message.published"

    package let message: ID<Message>
    package let visibility: Visibility
    package let on: Day

    package init(_ message: ID<Message>, to visibility: Visibility, on day: Day) {
        self.message = message
        self.visibility = visibility
        on = day
    }

    package var entry: Entry {
        Entry(kind: Self.kind, facts: .facts(["message": message, "visibility": visibility, "on": on]))
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        message = try facts["message"]
        visibility = try facts["visibility"]
        on = try facts["on"]
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        guard var message = try Message.find(message, in: writer) else { throw PointError.noSuchMessage }
        message.chosen = visibility
        message.visibility = visibility.now(.asChosen, message.gate)
        try message.saveSafety(in: writer)
        try Point.changeAll(of: message.id, in: writer) { point in
            point.chosen = visibility
            point.moderation = Moderation()
        }
    }
}
