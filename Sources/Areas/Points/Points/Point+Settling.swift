import Kernel
import People

/// How an officer settles a point.
extension Point {
    /// Answers the point; "not ours" passes it on with its clocks, since passing on answers nothing.
    package func settle(_ answer: Answer, by party: Party, on day: Day) throws(PointError) -> any PointEvent {
        guard answer.kind == .notOurs else { return try self.answer(answer, by: party, on: day) }
        guard let group = answer.passedTo else { throw .nothingToPassTo }
        return try transfer(to: group, because: answer.reasons ?? "", by: party, on: day)
    }

    /// Confirms that a reply which came by mail answered the point, on the day it came.
    ///
    /// - Parameters:
    ///   - reply: the line of the timeline that noted it.
    ///   - words: what of the reply answers this point; nil for the piece that was proposed.
    package func confirm(
        _ reply: HistoryLine,
        as kind: Answer.Kind,
        saying words: String? = nil,
        promising day: Day? = nil,
        by party: Party
    ) throws(PointError) -> PointAnswered {
        guard reply.point == id, reply.kind == ReplyNoted.kind else { throw .noReplyToConfirm }
        // Passing on is no answer: it is done and not confirmed.
        guard kind != .notOurs else { throw .nothingToPassTo }
        return try answer(Answer(kind, because: words ?? reply.words, by: day), by: party, on: reply.on)
    }
}
