/// What somebody who asked says by mail of the answers they got.
struct AskerReading: Sendable, Equatable {
    /// Whether an answer was one, by the point's place in the letter that is answered, from 0.
    private(set) var verdicts: [Int: Said] = [:]
    /// Whether anything is left that is no verdict.
    private(set) var hasMore = false
    /// What stands beside the numbers and asks something; nil where nothing does.
    private(set) var rest: String?

    struct Said: Sendable, Equatable {
        let verdict: Verdict
        /// What was said with it; nil where nothing was.
        let words: String?
    }

    /// - Parameters:
    ///   - text: what was newly written, without quotes.
    ///   - places: the points that were answered and of which nothing has been said, by their places.
    ///   - points: how many points the letter listed.
    init(_ text: String, answered places: [Int], points: Int) {
        let pieces = ReplyPieces(text.trimmingSpace, points: points)
        for (place, piece) in pieces.pieces {
            let words = cut(piece)
            if places.contains(place), let said = Self.said(in: words) {
                verdicts[place] = said
            } else {
                hasMore = true
            }
        }
        if !pieces.stray.isEmpty { hasMore = true }
        guard let rest = pieces.rest else { return }
        guard pieces.pieces.isEmpty, places.count == 1 || pieces.isForAll, let said = Self.said(in: rest) else {
            if rest.utf8.contains(UInt8(ascii: "?")) {
                self.rest = [rest, self.rest].compactMap(\.self).joined(separator: "\n\n")
            }
            hasMore = hasMore || pieces.pieces.isEmpty || self.rest != nil
            return
        }
        for place in places { verdicts[place] = said }
    }

    /// A verdict without the paragraphs below it, where those ask something else.
    private mutating func cut(_ piece: String) -> String {
        guard let end = piece.firstRange(of: "\n\n") ?? piece.firstRange(of: "\r\n\r\n") else { return piece }
        let below = piece[end.upperBound...]
        guard below.utf8.contains(UInt8(ascii: "?")) else { return piece }
        rest = [rest, String(below)].compactMap(\.self).joined(separator: "\n\n")
        hasMore = true
        return String(piece[..<end.lowerBound])
    }

    /// Whether a mail says thank you, and nothing that anybody needs to read.
    static func isOnlyThanks(_ text: String) -> Bool {
        let words = PlainWords(text)
        guard words.count <= 12, !text.utf8.contains(UInt8(ascii: "?")) else { return false }
        let thanks = [
            "thanks", "thank you", "many thanks", "ok thanks", "ok thank you", "great thanks", "cheers", "ok",
        ]
        return words.count == 0 || words.begins(withAny: thanks) != nil && !words.hasAny(["but", "still", "however"])
    }

    /// One of the three words, alone at the beginning, and nothing after it that turns it round.
    private static func said(in text: String) -> Said? {
        let words = PlainWords(text)
        guard let first = words.words.first, let verdict = Verdict(rawValue: first.text), verdict != .notSaid else {
            return nil
        }
        let second = words.words.dropFirst().first?.text
        let isAlone = second == nil || !first.closing.isEmpty || text.firstLineIsOneWord
        let isPolite = second == "thanks" || second == "thank" || second == "it" || second == "that"
        guard isAlone || isPolite else { return nil }
        let rest = text.trimmingSpace.dropFirst(first.text.count).drop { !$0.isLetter && !$0.isNumber }
        if verdict == .yes,
            words.words.contains(where: { ["but", "however", "except", "no", "not"].contains($0.text) })
                || text.utf8.contains(UInt8(ascii: "?"))
        {
            return nil
        }
        if verdict == .no, words.begins(withAny: ["no problem", "no worries", "no thanks", "no thank you"]) != nil {
            return nil
        }
        if words.begins(withAny: ["yes and no", "yes or no"]) != nil { return nil }
        let said = String(rest).trimmingSpace
        return Said(verdict: verdict, words: said.isEmpty || isPolite && verdict == .yes ? nil : said)
    }
}

extension String {
    fileprivate var firstLineIsOneWord: Bool {
        let line = trimmingSpace.prefix { $0 != "\n" }
        return !line.contains(" ")
    }
}
