import Kernel
import People
import Record
import Storage

/// Whoever wrote a mail takes back what was understood from it: the point stands as it did before.
package struct ReplyUndone: PointEvent {
    package static let kind = "point.reply-undone"

    package let act: Act
    /// The mail.
    package let message: ID<Message>?
    let before: PointState

    package var details: FieldValues {
        let own: FieldValues = ["message": message]
        return own.over(before.facts)
    }

    package func change(_ point: inout Point) { before.restore(&point, words: nil) }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let words = try before.wordsKind.flatMap { kind in
            try HistoryLine.all(of: act.point, in: writer).filter { $0.kind == kind }
                .max { $0.position < $1.position }?.words
        }
        try apply(recorded, in: writer) { before.restore(&$0, words: words) }
    }
}

extension ReplyUndone {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        message = try facts["message"]
        before = try PointState(facts)
    }
}
