import Kernel
import People
import Web

/// An answer as an officer types it, read from a form.
struct AnswerForm: Sendable {
    private let kind: Answer.Kind?
    private let reasons: String
    private let by: Day?
    private let passedTo: ID<Group>?
    private let next: String
    /// What a "yes" says beside its words and its day.
    let pledge: Pledge

    /// - Parameters:
    ///   - suffix: what the fields' names end in, where a page holds several answers.
    ///   - kinds: what the page offered.
    init(_ form: inout Form, suffix: String = "", among kinds: [Answer.Kind] = Answer.Kind.allCases) {
        kind = form.choice("kind\(suffix)", among: kinds.map(\.rawValue), required: "Choose what your answer is")
            .flatMap { Answer.Kind(rawValue: $0) }
        reasons = form.text(
            "reasons\(suffix)",
            required: PointError.answerWithoutReasons.sentence,
            atMost: Draft.longestAnswer
        )
        by = form.day("by\(suffix)")
        next = form.text(
            "next\(suffix)",
            // Passed on, the service that gets it says what happens next.
            required: kind == .notOurs ? nil : "Write what happens next and when",
            atMost: Draft.longestAnswer
        )
        if by == nil, kind == .yes || kind == .notYet {
            form.refuse("by\(suffix)", PointError.noPromisedDay.sentence)
        }
        pledge = Pledge(&form, suffix: suffix)
        passedTo = Int64(form.typed("passed-to\(suffix)")).map { ID($0) }
    }

    /// What the rules make of it: an answer, or, where it is not theirs, that it is passed on with its clock.
    func decide(_ point: Point, _ desk: DeskVisit) throws -> any PointEvent {
        guard let kind else { throw PointError.answerWithoutReasons }
        if kind == .notOurs {
            return try point.pass(to: passedTo, because: reasons, desk)
        }
        let day = kind == .yes || kind == .notYet ? by : nil
        return try point.answer(Answer(kind, because: reasons, by: day, next: next), by: desk.party, on: desk.today)
    }

    /// Whether the point was answered in just these words already: the form was sent twice.
    func isSaid(of point: Point) -> Bool {
        guard case .answered(let answer, _) = point.reply else { return false }
        return answer.kind == kind && answer.reasons == reasons
    }
}

extension Point {
    /// Passes it to another service of the area.
    func pass(to group: ID<Group>?, because reason: String, _ desk: DeskVisit) throws(PointError) -> PointTransferred {
        guard let group, desk.words.names.side(of: group) == .services else { throw .nothingToPassTo }
        return try transfer(to: group, because: reason, by: desk.party, on: desk.today)
    }
}

extension Draft {
    /// Unicode scalars of what a service says at once.
    static let longestAnswer = 20_000
}
