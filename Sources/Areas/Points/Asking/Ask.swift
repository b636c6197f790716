/// One thing a text asks: a question, a request, an item of a list of them.
package struct Ask: Sendable, Equatable {
    /// The words as written; where lines were wrapped, joined by a space.
    package let words: String
    /// The number or letter it had in a list, "2" or "b".
    package let label: String?
    /// Where it starts in the text, in bytes of UTF-8.
    package let start: Int
    /// How long it is there, in bytes of UTF-8.
    package let length: Int

    /// A text is not asked to hold more; further ones stay unmarked.
    package static let most = 200

    /// What a newly written text asks, in its order.
    ///
    /// Items of a list that ask, or stand under words that do; sentences with a question mark; requests without one.
    /// Politeness, rhetoric and quoted lines ask nothing. Nothing is made up: each ask is a stretch of the text. Time
    /// grows with the length of the text only.
    package static func all(in newText: String) -> [Ask] {
        let bytes = Array(newText.utf8)
        var reading = AskReading(bytes: bytes)
        reading.read(TextBlock.all(in: bytes))
        return reading.found.map { Ask($0, in: bytes) }
    }

    /// The whole of what was written, where nothing in it reads as a question; nil where there is nothing.
    static func whole(of newText: String) -> Ask? {
        let bytes = Array(newText.utf8)
        let range = bytes.trimmed(0..<bytes.count)
        return range.isEmpty ? nil : Ask(AskReading.Stretch(range: range, label: nil, asking: .plainly), in: bytes)
    }

    /// What a mail asks beside what was understood from it and done.
    ///
    /// Whoever writes and is not understood is read by the forum, but for a mere "thank you".
    static func beside(_ understood: Understood, in newText: String, asked: [Ask]) -> [Ask] {
        guard understood.done.isEmpty else {
            return asked.filter { ask in understood.unclear.contains { $0.contains(ask.words) } }
        }
        if !asked.isEmpty || understood.isTooMuch || AskerReading.isOnlyThanks(newText) { return asked }
        return [Ask.whole(of: newText)].compactMap(\.self)
    }

    private init(_ stretch: AskReading.Stretch, in bytes: [UInt8]) {
        let range = bytes.cut(stretch.range, to: longest)
        words = bytes.joined(range)
        label = stretch.label
        start = range.lowerBound
        length = range.count
    }
}

/// An ask is cut to so many bytes: no one asks in more, and an endless line is no question.
private let longest = 4000

extension [UInt8] {
    /// The beginning of a range, no longer than the limit and ending with a whole character.
    fileprivate func cut(_ range: Range<Int>, to limit: Int) -> Range<Int> {
        guard range.count > limit else { return range }
        var end = range.lowerBound + limit
        while end > range.lowerBound, self[end] & 0xC0 == 0x80 { end -= 1 }
        return trimmed(range.lowerBound..<end)
    }
}
