extension [UInt8] {
    /// The sentences of a range, without the white space between them.
    ///
    /// A sentence ends at a full stop, question mark or exclamation mark (of any script that has its own) before white
    /// space; not after an abbreviation or an initial, and not inside a bracket or quotation that goes on.
    func sentences(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var place = start
        while let mark = nextMark(from: place, before: range.upperBound) {
            place = mark
            let run = terminators(at: place, before: range.upperBound)
            guard run.end > place else {
                place += 1
                continue
            }
            let end = closers(from: run.end, before: range.upperBound)
            if run.isWide || endsSentence(start: start, mark: place, run: run, closed: end, before: range.upperBound) {
                add(start..<end, to: &found)
                start = end
            }
            place = end
        }
        add(start..<range.upperBound, to: &found)
        return found
    }

    /// Where the next byte stands that may end a sentence.
    private func nextMark(from start: Int, before end: Int) -> Int? {
        withUnsafeBufferPointer { bytes in bytes[start..<end].firstIndex { $0.mayEndSentence } }
    }

    private func add(_ range: Range<Int>, to sentences: inout [Range<Int>]) {
        let sentence = trimmed(range)
        if !sentence.isEmpty { sentences.append(sentence) }
    }

    /// Whether a sentence ends with a question mark, of whatever script, quotation marks and brackets aside.
    func asks(_ sentence: Range<Int>) -> Bool {
        var end = sentence.upperBound
        while end > sentence.lowerBound, self[end - 1].mayEndQuestion {
            if let closer = closingSigns.first(where: { ends(with: $0, at: end, from: sentence.lowerBound) }) {
                end -= closer.count
            } else if let mark = questionMarks.first(where: { ends(with: $0, at: end, from: sentence.lowerBound) }) {
                return !mark.isEmpty
            } else if ends(with: [UInt8(ascii: "!")], at: end, from: sentence.lowerBound) {
                end -= 1
            } else {
                return false
            }
        }
        return false
    }

    private func ends(with sign: [UInt8], at end: Int, from start: Int) -> Bool {
        end - sign.count >= start && self[end - sign.count..<end].elementsEqual(sign)
    }
}

/// A run of signs that may end a sentence.
private struct Terminators {
    var end: Int
    /// Of a script that writes no space after them.
    var isWide = false
    var isStop = true
}

extension UInt8 {
    /// Most bytes are none of the signs that end a sentence, nor the first of one.
    fileprivate var mayEndSentence: Bool {
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), 0xD8...: true
        default: false
        }
    }

    /// Nor of those that may stand at the end of a question.
    fileprivate var mayEndQuestion: Bool { self == UInt8(ascii: "?") || self == UInt8(ascii: "!") || mayClose }

    /// Nor of those that close a quotation or a bracket.
    fileprivate var mayClose: Bool {
        switch self {
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"),
            UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}

extension [UInt8] {
    private func terminators(at start: Int, before limit: Int) -> Terminators {
        var run = Terminators(end: start)
        while run.end < limit {
            let byte = self[run.end]
            if byte == UInt8(ascii: ".") {
                run.end += 1
            } else if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") {
                run.end += 1
                run.isStop = false
            } else if byte >= 0xD8, let sign = foreignSigns.first(where: { starts(with: $0.bytes, at: run.end, limit) })
            {
                run.end += sign.bytes.count
                run.isStop = run.isStop && sign.isStop
                run.isWide = run.isWide || sign.isWide
            } else {
                break
            }
        }
        return run
    }

    private func closers(from start: Int, before limit: Int) -> Int {
        var end = start
        while end < limit, self[end].mayClose,
            let sign = closingSigns.first(where: { starts(with: $0, at: end, limit) })
        { end += sign.count }
        return end
    }

    private func endsSentence(start: Int, mark: Int, run: Terminators, closed: Int, before limit: Int) -> Bool {
        var next = closed
        while case let length = whiteSpace(at: next, before: limit), length > 0 { next += length }
        guard next < limit else { return true }
        guard next > closed else { return false }
        let goesOn = self[next].isLowercaseLetter
        guard run.isStop else { return !(goesOn && closed > run.end) }
        return !goesOn && !isAbbreviation(before: mark, from: start) && !isNumber(trimmed(start..<mark))
    }

    /// Whether these are a list number's digits: "2. Explain the delay."
    private func isNumber(_ range: Range<Int>) -> Bool {
        (1...3).contains(range.count) && self[range].allSatisfy(\.isDigit)
    }

    private func starts(with sign: [UInt8], at place: Int, _ limit: Int) -> Bool {
        place + sign.count <= limit && self[place..<place + sign.count].elementsEqual(sign)
    }
}

private struct ForeignSign {
    let bytes: [UInt8]
    var isWide = false
    var isStop = false
}

private let foreignSigns = [
    ForeignSign(bytes: Array("？".utf8), isWide: true), ForeignSign(bytes: Array("！".utf8), isWide: true),
    ForeignSign(bytes: Array("。".utf8), isWide: true, isStop: true), ForeignSign(bytes: Array("؟".utf8)),
    ForeignSign(bytes: Array("…".utf8), isStop: true), ForeignSign(bytes: Array("۔".utf8), isStop: true),
]

private let questionMarks: [[UInt8]] = ["?", "？", "؟"].map { Array($0.utf8) }

private let closingSigns: [[UInt8]] = [")", "]", "\"", "'", "”", "’", "»", "*", "_"].map { Array($0.utf8) }
