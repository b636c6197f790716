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
        try checkNoted(reply)
        // Passing on is no answer: it is done and not confirmed.
        guard kind != .notOurs else { throw .nothingToPassTo }
        var answered = try answered(Answer(kind, because: words ?? reply.words, by: day), by: party, on: reply.on)
        answered.reply = reply.message
        return answered
    }

    /// Says for those who asked that a reply of the owing group is its answer: against themselves, so it is believed.
    ///
    /// - Parameter words: what of the reply answers this point, word for word: nobody speaks for the service.
    package func accept(
        _ reply: HistoryLine,
        of message: Message,
        as kind: Answer.Kind,
        saying words: String,
        by party: Party
    ) throws(PointError) -> PointAnswered {
        try checkAskers(party, on: reply.on)
        guard message.id == reply.message, let text = message.newText, text.contains(words) else {
            throw .wordsNotInTheReply
        }
        var answered = try confirm(reply, as: kind, saying: words, by: Party(group: owedBy))
        answered.statedBy = party.group
        return answered
    }

    /// Says, for either side, that a reply does not answer the point.
    package func setAside(
        _ reply: HistoryLine,
        by party: Party,
        on day: Day
    ) throws(PointError) -> ReplySetAside {
        try checkStands(on: day)
        try checkNoted(reply)
        guard let message = reply.message else { throw .noReplyToConfirm }
        if party.group != owedBy { try checkAskers(party, on: day) }
        return ReplySetAside(act: Act(on: day, to: self, by: party), reply: message)
    }

    private func checkNoted(_ reply: HistoryLine) throws(PointError) {
        guard reply.point == id, reply.kind == ReplyNoted.kind else { throw .noReplyToConfirm }
    }
}
