import Kernel
import People

/// What a service's reply by mail asks to be done with a point.
enum ReplyAct: Sendable, Equatable {
    case acknowledge
    /// Yes, no, done already or not yet; the words are the reply's own.
    case answer(Answer.Kind, because: String, by: Day?)
    case moreTime(until: Day, because: String)
    case passOn(to: ID<Group>, because: String)

    /// How answers begin.
    static let openings = ["yes", "no", "not yet", "not ours", "already done", "done", "until", "we need", "pass"]
}

/// Reads what a reply says to one point, or to all: certain of one thing, or nothing.
///
/// What hedges, asks back, or could be read in two ways is left to a person.
struct ActReading: Sendable {
    let today: Day
    /// The services of the area that a point may be passed on to, but for the one that writes.
    let services: [Service]

    struct Service: Sendable, Equatable {
        let id: ID<Group>
        let name: String
    }

    func act(in text: String) -> ReplyAct? {
        let (words, said) = (PlainWords(text), text.trimmingSpace)
        guard words.count > 0, words.count <= Self.longest else { return nil }
        let found = [moreTime(words, said), passOn(words, said), answer(words, said)].compactMap(\.self)
        if found.count == 1, isCertain(found[0], words, said) { return found[0] }
        return found.isEmpty && acknowledges(words, said) ? .acknowledge : nil
    }

    /// Words; a longer piece says more than one thing.
    private static let longest = 400
    private static let reasons: Set<String> = ["because", "as", "since", "due", "owing", "while"]

    private func isCertain(_ act: ReplyAct, _ words: PlainWords, _ said: String) -> Bool {
        if words.hasAny(Self.hedges) { return false }
        switch act {
        case .moreTime: return said.utf8.count { $0 == UInt8(ascii: "?") } <= 1
        case .acknowledge, .passOn, .answer: return !said.utf8.contains(UInt8(ascii: "?"))
        }
    }

    private static let hedges = [
        "not sure", "unsure", "maybe", "perhaps", "might", "i think", "we think", "probably", "yes and no",
        "partly", "in part", "to be confirmed", "tbc", "tbd", "will check", "let you know", "get back to you",
        "come back to you", "in due course",
    ]

    private func moreTime(_ words: PlainWords, _ said: String) -> ReplyAct? {
        let days = words.words.indices.compactMap { place -> Day? in
            guard ["until", "till", "til"].contains(words.words[place].text) else { return nil }
            return DayReading.day(at: place + 1, of: words.words, today: today)?.day
        }
        guard days.count == 1, let day = days.first, day > today, words.count < 120,
            let after = words.count(afterAny: Self.reasons), after >= 2,
            DayReading.all(in: words.words, today: today).filter({ $0 == day }).count == 1
        else { return nil }
        return .moreTime(until: day, because: said)
    }

    private static let passing = [
        "pass to", "pass on to", "pass this to", "pass this on to", "pass it to", "pass it on to", "passed to",
        "passed on to", "passed this to", "forward to", "forward this to", "forward it to", "not ours", "not for us",
        "belongs to", "should go to", "is for",
    ]

    private func passOn(_ words: PlainWords, _ said: String) -> ReplyAct? {
        guard words.hasAny(Self.passing), words.count < 120 else { return nil }
        let named = services.filter { words.has(PlainWords($0.name).words.map(\.text).joined(separator: " ")) }
        guard named.count == 1, let after = words.count(afterAny: Self.reasons), after >= 2 else { return nil }
        return .passOn(to: named[0].id, because: said)
    }

    private func answer(_ words: PlainWords, _ said: String) -> ReplyAct? {
        if let length = words.begins(withAny: ["not yet"]) {
            let days = DayReading.all(in: words.words, today: today)
            guard days.count == 1, let day = days.first, day > today, words.count - length >= 4 else { return nil }
            return .answer(.notYet, because: said, by: day)
        }
        if let length = words.begins(withAny: Self.done) {
            return words.count - length >= 2 ? .answer(.alreadyDone, because: said, by: nil) : nil
        }
        for (word, kind) in [("yes", Answer.Kind.yes), ("no", .no)] where words.words.first?.text == word {
            guard saysWhy(words, kind) else { return nil }
            return .answer(kind, because: said, by: kind == .yes ? promised(words) : nil)
        }
        return nil
    }

    /// The day by which a "yes" says that it is done; nil where it names none, or several.
    private func promised(_ words: PlainWords) -> Day? {
        let days = words.words.indices.compactMap { place -> Day? in
            guard ["by", "before", "on", "from"].contains(words.words[place].text) else { return nil }
            return DayReading.day(at: place + 1, of: words.words, today: today)?.day
        }
        guard days.count == 1, let day = days.first, day >= today,
            DayReading.all(in: words.words, today: today).allSatisfy({ $0 == day })
        else { return nil }
        return day
    }

    private static let done = [
        "already done", "this is done", "this is already done", "this has been done", "this has already been done",
        "it is done", "it has been done", "done",
    ]

    /// Whether words follow the "yes" or "no" that are reasons and nothing that turns it round.
    private func saysWhy(_ words: PlainWords, _ kind: Answer.Kind) -> Bool {
        guard let first = words.words.first, words.count >= 4 else { return false }
        let next = words.words[1].text
        let turned = ["but", "however", "unless", "except", "if"]
        if kind == .no, first.closing.isEmpty, !["because", "as", "since", "we", "this", "it", "the"].contains(next) {
            return false
        }
        if kind == .yes, first.closing.isEmpty, !["we", "i", "this", "it", "the", "from", "because"].contains(next) {
            return false
        }
        if words.words.prefix(4).contains(where: { turned.contains($0.text) }) || words.hasAny(["not yet"]) {
            return false
        }
        return !words.beginsLaterSentence(withAny: ["yes", "no"])
    }

    private func acknowledges(_ words: PlainWords, _ said: String) -> Bool {
        guard words.count <= 40, !said.utf8.contains(UInt8(ascii: "?")) else { return false }
        return words.hasAny(Self.receiving)
            && DayReading.all(in: words.words, today: today).isEmpty
            && !["yes", "no"].contains(words.words[0].text)
    }

    private static let receiving = [
        "received", "we have it", "we have this", "we've got this", "got it", "acknowledged", "acknowledge",
        "thank you for your message", "thank you for your email", "thank you for your mail",
        "thank you for your question", "thank you for your questions", "thanks for your message",
        "thanks for your email", "thanks for your question", "thanks for your questions", "we will look into this",
        "we will look into it", "we are looking into this", "we are looking into it", "i will look into this",
        "i will look into it", "i am looking into this", "i am looking into it", "looking into this",
        "we will reply", "we will answer",
    ]
}
