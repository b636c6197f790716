import Kernel
import People
import Record

/// Where a point stood before something was done to it, but for the words that were said.
///
/// The words stay where they were said: only how many bytes of them were the answer is kept.
struct PointState: Sendable, Equatable {
    let owedBy: ID<Group>
    let clocks: Clocks
    let reply: Point.Reply
    let verdict: Verdict?
    let repliesToMatch: Int
    /// Bytes of the answer's reasons; what follows them is what happens next.
    let reasonsLength: Int?

    init(_ point: Point) {
        owedBy = point.owedBy
        clocks = point.clocks
        verdict = point.verdict
        repliesToMatch = point.repliesToMatch
        reasonsLength = point.reply.answer?.reasons?.utf8.count
        switch point.reply {
        case .answered(let answer, let day):
            let bare = Answer(answer.kind, because: nil, by: answer.promisedOn, passedTo: answer.passedTo)
            reply = .answered(bare, on: day)
        case .clarificationAsked(let day, _): reply = .clarificationAsked(on: day, question: nil)
        case .awaited, .unmatched, .acknowledged: reply = point.reply
        }
    }

    /// Puts the point back there.
    ///
    /// - Parameter words: what was told with the answer, or the question that was asked back; nil where erased.
    func restore(_ point: inout Point, words: String?) {
        point.owedBy = owedBy
        point.clocks = clocks
        point.verdict = verdict
        point.repliesToMatch = repliesToMatch
        switch reply {
        case .answered(let answer, let day): point.reply = .answered(answer.saying(words, reasonsLength), on: day)
        case .clarificationAsked(let day, _): point.reply = .clarificationAsked(on: day, question: words)
        case .awaited, .unmatched, .acknowledged: point.reply = reply
        }
    }

    /// The kind of entry that said the words of this state; nil where it has none.
    var wordsKind: String? {
        switch reply {
        case .answered: PointAnswered.kind
        case .clarificationAsked: ClarificationAsked.kind
        case .awaited, .unmatched, .acknowledged: nil
        }
    }
}

extension Answer {
    /// The same with its words, cut into reasons and what happens next.
    fileprivate func saying(_ told: String?, _ reasonsLength: Int?) -> Answer {
        guard let told, let reasonsLength else { return self }
        let reasons = String(decoding: told.utf8.prefix(reasonsLength), as: UTF8.self)
        let rest = String(decoding: told.utf8.dropFirst(reasonsLength + 2), as: UTF8.self)
        return Answer(kind, because: reasons, by: promisedOn, passedTo: passedTo, next: rest.isEmpty ? nil : rest)
    }
}

extension PointState {
    var facts: FieldValues {
        let met: Day? = if case .met(let day, _) = clocks.acknowledgement { day } else { nil }
        let (answer, written) = (clocks.answer, reply.written)
        return [
            "owed_by": owedBy, "promise": clocks.promise, "started": clocks.startedOn,
            "acknowledgement_due": clocks.dueDays.acknowledgement, "acknowledgement_met": met,
            "rule_due": answer.underRule, "policy_due": answer.underPolicy, "promised": answer.promised,
            "actual": answer.actual, "stopped": answer.stopped?.on, "stopped_left": answer.stopped?.left,
            "resumed": answer.resumed?.on, "resumed_left": answer.resumed?.left, "reply": written.word,
            "reply_on": written.on, "answer": reply.answer?.kind, "answer_promised": reply.answer?.promisedOn,
            "answer_passed_to": reply.answer?.passedTo, "verdict": verdict, "replies_to_match": repliesToMatch,
            "reasons_length": reasonsLength,
        ]
    }

    init(_ facts: Fields) throws {
        owedBy = try facts["owed_by"]
        verdict = try facts["verdict"]
        repliesToMatch = try facts["replies_to_match"]
        reasonsLength = try facts["reasons_length"]
        let (due, met): (Day?, Day?) = (try facts["acknowledgement_due"], try facts["acknowledgement_met"])
        clocks = Clocks(
            promise: try facts["promise"],
            startedOn: try facts["started"],
            acknowledgement: met.map { .met(on: $0, due: due) } ?? due.map { .running(due: $0) } ?? .none,
            answer: Clocks.AnswerClock(
                underRule: try facts["rule_due"],
                underPolicy: try facts["policy_due"],
                promised: try facts["promised"],
                actual: try facts["actual"],
                stopped: try Self.stop(facts["stopped"], facts["stopped_left"]),
                resumed: try Self.stop(facts["resumed"], facts["resumed_left"])
            )
        )
        reply = try Self.reply(facts)
    }

    private static func stop(_ day: Day?, _ left: Int?) -> Clocks.AnswerClock.Stop? {
        guard let day, let left else { return nil }
        return Clocks.AnswerClock.Stop(on: day, left: left)
    }

    private static func reply(_ facts: Fields) throws -> Point.Reply {
        let (word, day): (String, Day?) = (try facts["reply"], try facts["reply_on"])
        switch (word, day) {
        case ("awaited", _): return .awaited
        case ("unmatched", let day?): return .unmatched(on: day)
        case ("acknowledged", let day?): return .acknowledged(on: day)
        case ("clarification-asked", let day?): return .clarificationAsked(on: day, question: nil)
        case ("answered", let day?):
            let promised: Day? = try facts["answer_promised"]
            let answer = Answer(
                try facts["answer"],
                because: nil,
                by: promised,
                passedTo: try facts["answer_passed_to"]
            )
            return .answered(answer, on: day)
        default: throw RecordError.badField("reply")
        }
    }
}
