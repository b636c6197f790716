import Kernel
import People
import Record

/// The owing group has answered the point, with its reasons.
package struct PointAnswered: PointEvent {
    package static let kind = "point.answered"

    package let act: Act
    package let answer: Answer
    /// The reply by mail that is the answer; nil where it was written on a page.
    package var reply: ID<Message>?
    /// The group of families that says that the reply is the answer; nil where the owing group does.
    package var statedBy: ID<Group>?

    package var said: String? { answer.reasons }
    package var told: String? {
        let pieces = [answer.reasons, answer.next].compactMap(\.self)
        return pieces.isEmpty ? nil : pieces.joined(separator: "\n\n")
    }
    package var writing: FieldValues { ["words": answer.reasons, "next": answer.next] }
    package var details: FieldValues {
        [
            "answer": answer.kind, "promised": answer.promisedOn, "passed_to": answer.passedTo, "reply": reply,
            "stated_by": statedBy,
        ]
    }
    package var until: Day? { answer.promisedOn }
    package var message: ID<Message>? { reply }

    package func change(_ point: inout Point) {
        if case .running(let due) = point.clocks.acknowledgement {
            point.clocks.acknowledgement = .met(on: act.on, due: due)
        }
        point.clocks.answer.stopped = nil
        point.clocks.answer.actual = act.on
        point.reply = .answered(answer, on: act.on)
        point.repliesToMatch = 0
        point.verdict = nil
    }
}

extension PointAnswered {
    package init(_ entry: RecordedEntry) throws {
        let words = try entry.words.map { try Fields($0) }
        try self.init(
            act: Act(entry),
            said: words?["words"],
            next: words?["next"],
            facts: entry.fields(.facts)
        )
    }

    package init(act: Act, said: String?, facts: Fields) throws {
        try self.init(act: act, said: said, next: nil, facts: facts)
    }

    private init(act: Act, said: String?, next: String?, facts: Fields) throws {
        self.act = act
        answer = Answer(
            try facts["answer"],
            because: said,
            by: try facts["promised"],
            passedTo: try facts["passed_to"],
            next: next
        )
        reply = try facts["reply"]
        statedBy = try facts["stated_by"]
    }
}
