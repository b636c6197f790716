extension [UInt8] {
    /// Where a sentence's own words begin: after a greeting on the same line, and after the words that lead in to it.
    func opening(of sentence: Range<Int>) -> Int {
        var start = sentence.lowerBound
        if let comma = greetingEnd(of: sentence) { start = comma }
        if let colon = leadInEnd(of: start..<sentence.upperBound) { start = colon }
        return start
    }

    /// The items of a block that begins with a list marker, each with its label; writers may put several on one line.
    func items(of range: Range<Int>, _ marker: ListMarker) -> [(Range<Int>, String?)] {
        guard !marker.isBullet else { return [(range, nil)] }
        var items: [(Range<Int>, String?)] = []
        var open = (start: range.lowerBound, marker: marker, end: range.lowerBound)
        for sentence in sentences(in: range) {
            let next = ListMarker(at: sentence.lowerBound, before: sentence.upperBound, in: self)
            if let next, next.follows(open.marker), sentence.lowerBound > open.start {
                items.append((open.start..<open.end, open.marker.label))
                open = (next.end, next, sentence.upperBound)
            } else {
                open.end = sentence.upperBound
            }
        }
        return items + [(open.start..<open.end, open.marker.label)]
    }

    /// After "Dear team," when the sentence goes on on the same line or the next.
    private func greetingEnd(of sentence: Range<Int>) -> Int? {
        let words = self[sentence].prefix(80)
        guard let comma = words.firstIndex(of: UInt8(ascii: ",")) else { return nil }
        guard Greeting.begins(words[..<comma]) else { return nil }
        let rest = trimmed(comma + 1..<sentence.upperBound)
        return rest.isEmpty ? nil : rest.lowerBound
    }

    /// After "My questions are:" when a question that can stand alone follows.
    private func leadInEnd(of sentence: Range<Int>) -> Int? {
        let limit = Swift.min(sentence.upperBound, sentence.lowerBound + 300)
        guard asks(sentence), let colon = self[sentence.lowerBound..<limit].firstIndex(of: UInt8(ascii: ":")) else {
            return nil
        }
        let rest = trimmed(colon + 1..<sentence.upperBound)
        guard rest.lowerBound > colon + 1, let first = self[rest].first, first.isUppercaseLetter else { return nil }
        return rest.count >= 12 ? rest.lowerBound : nil
    }
}
