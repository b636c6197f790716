/// What a list is a list of, told from the words before it.
enum ListStanding: Equatable {
    /// What the other side asked or said: nothing in it is asked now.
    case quoted
    /// An agenda, facts, names, what is attached: an item asks only if it asks by itself.
    case plain
    /// Nothing tells: numbered items are taken as asked.
    case untold
    /// Questions, requests or concerns: each item is asked.
    case asking

    /// Reads the sentence or heading that leads in to the list.
    init(leadIn range: Range<Int>, in bytes: [UInt8]) {
        let clauses = Clauses(range, in: bytes)
        if clauses.hold(quotings) {
            self = .quoted
        } else if clauses.hold(deliveries) {
            self = .plain
        } else if clauses.hold(askings) || clauses.words.contains(where: askingWords.contains) || bytes.asks(range) {
            self = .asking
        } else {
            self = clauses.hold(plains) ? .plain : .untold
        }
    }

    /// Whether an item of such a list is asked.
    func isAsked(_ marker: ListMarker, itself asking: Asking) -> Bool {
        switch self {
        case .quoted: false
        case .plain: asking != .nothing
        case .untold: asking != .nothing || !marker.isBullet
        case .asking: true
        }
    }

    /// Whether the items are an agenda or a chronology: one can stand on an agenda only, or all begin with a time or
    /// a date.
    static func isAgenda(_ items: [Range<Int>], in bytes: [UInt8]) -> Bool {
        items.contains { Clauses($0, in: bytes).are(agendaItems) }
            || items.allSatisfy { bytes[$0].first?.isDigit == true }
    }
}

private let quotings = Phrases.of(
    "you asked, your question, your questions, your queries, you said, you wrote, your email said"
)

private let deliveries = Phrases.of("please find, please see, please note, attached, enclosed, key points")

private let askingWords = WordSet.of(
    """
    question, questions, query, queries, ask, asks, asked, asking, answer, answers, answering, answered, respond, response,
    responses, please, clarify, clarification, confirm, confirmation, explain, explanation, concern, concerns, comment,
    comments, issue, issues, point, points, request, requests, suggest, suggestion, suggestions, feedback, lütfen,
    pregunta, preguntas, soru, sorular, sorularımız, pytanie, pytania
    """
)

private let askings = Phrases.of(
    """
    reply to, could you, can you, would you, like to know, want to know, need to know, tell us, tell me, let us know,
    let me know, would like, we need, por favor
    """
)

private let plains = Phrases.of(
    """
    agenda, you promised, you agreed, we agreed, agreed, attended, attendees, attending, present, apologies,
    attachments, for information, for your information, timeline, chronology, so far, to date, the facts, facts,
    background, we did, we have done, what happened, summary, history, members of, charter says, letter says,
    policy says, decided, actions, dates, programme
    """
)

private let agendaItems = Phrases.of(
    """
    aob, any other business, apologies, apologies for absence, welcome, welcome and introductions, introductions,
    welcome and apologies, date of next meeting, minutes of the last meeting, minutes of last meeting, matters arising
    """
)
