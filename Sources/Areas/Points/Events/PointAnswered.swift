import Kernel
import People
import Record

/// The owing group has answered the point, with its reasons.
package struct PointAnswered: PointEvent {
    package static let kind = "point.answered"

    package let act: Act
    package let answer: Answer

    package var said: String? { answer.reasons }
    package var details: [String: (any Recordable)?] {
        ["answer": answer.kind, "promised": answer.promisedOn, "passed_to": answer.passedTo]
    }
    package var until: Day? { answer.promisedOn }

    package func change(_ point: inout Point) {
        if case .running(let due) = point.clocks.acknowledgement {
            point.clocks.acknowledgement = .met(on: act.on, due: due)
        }
        point.clocks.answer.stopped = nil
        point.clocks.answer.actual = act.on
        point.reply = .answered(answer, on: act.on)
        point.verdict = nil
    }
}

extension PointAnswered {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        answer = Answer(
            try facts["answer"],
            because: said,
            by: try facts["promised"],
            passedTo: try facts["passed_to"]
        )
    }
}
