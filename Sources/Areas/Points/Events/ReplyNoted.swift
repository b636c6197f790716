import Kernel
import People
import Record

/// A reply of the owing group came in the thread; which points it answers has not been said.
///
/// It stops the acknowledgement clock, since it is a sign of life, and leaves the answer clock running.
package struct ReplyNoted: PointEvent {
    package static let kind = "point.reply-noted"

    package let act: Act
    package let message: ID<Message>?
    /// The piece of the reply that seems to answer this point, for a person to confirm.
    package let said: String?

    package var details: FieldValues { ["message": message] }
    package var concernsCommitments: Bool { false }

    package func change(_ point: inout Point) {
        point.repliesToMatch += 1
        // Mails come in in any order: the earliest reply is the sign of life.
        switch point.clocks.acknowledgement {
        case .running(let due): point.clocks.acknowledgement = .met(on: act.on, due: due)
        case .met(let day, let due) where act.on < day: point.clocks.acknowledgement = .met(on: act.on, due: due)
        case .none, .met: break
        }
        switch point.reply {
        case .awaited: point.reply = .unmatched(on: act.on)
        case .unmatched(let day) where act.on < day: point.reply = .unmatched(on: act.on)
        case .unmatched, .acknowledged, .clarificationAsked, .answered: break
        }
    }
}

extension ReplyNoted {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        message = try facts["message"]
    }
}
