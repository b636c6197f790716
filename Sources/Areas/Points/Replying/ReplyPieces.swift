/// A reply cut into what it says to which of the points: `1. yes …  2. no, because …`.
///
/// Where the cut is not certain there is none: a number of no point, a number twice, words before the first.
struct ReplyPieces: Sendable, Equatable {
    /// What is said to each point, by its place from 0.
    private(set) var pieces: [Int: String] = [:]
    /// What is said to all of them, or to nobody knows which; nil where every word belongs to a number.
    private(set) var rest: String?
    /// Pieces whose number is no point's, or stands twice.
    private(set) var stray: [String] = []
    /// Whether the rest says itself that it is meant for all.
    private(set) var isForAll = false

    init(_ text: String, points: Int) {
        var open: (numbers: [Int], lines: [String]) = ([], [])
        var parts: [(numbers: [Int], text: String)] = []
        for line in Self.lines(of: text) {
            if let marked = Self.marked(line) {
                parts.append((open.numbers, open.lines.joined(separator: "\n")))
                open = (marked.numbers, [marked.rest])
            } else {
                open.lines.append(line)
            }
        }
        parts.append((open.numbers, open.lines.joined(separator: "\n")))
        place(parts, among: points)
    }

    private mutating func place(_ parts: [(numbers: [Int], text: String)], among points: Int) {
        let counts = parts.flatMap(\.numbers).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        for part in parts {
            let words = part.text.trimmingSpace
            if part.numbers.isEmpty {
                if !words.isEmpty { setRest(words) }
            } else if part.numbers.allSatisfy({ (1...max(1, points)).contains($0) && counts[$0] == 1 }), points > 0 {
                for number in part.numbers { pieces[number - 1] = words }
            } else {
                stray.append(words)
            }
        }
    }

    private mutating func setRest(_ words: String) {
        rest = words
        for opening in ["all of them", "all of these", "all points", "to all", "for all", "both", "all"]
        where words.lowercased().hasPrefix(opening) {
            let after = words.dropFirst(opening.count)
            guard let mark = after.first, mark == ":" || mark == "," || mark == "." else { continue }
            rest = String(after.dropFirst()).trimmingSpace
            isForAll = true
            return
        }
    }

    /// The lines, and one with several numbers in it cut where the next number begins an answer.
    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            guard var number = marked(String(line))?.numbers.last else { return [String(line)] }
            var found: [String] = []
            var left = String(line)
            while let cut = next(number + 1, in: left) {
                found.append(String(left[..<cut]))
                left = String(left[cut...])
                number += 1
            }
            return found + [left]
        }
    }

    /// Where ` 2. no …` begins.
    private static func next(_ number: Int, in line: String) -> String.Index? {
        for sign in [".", ")", ":"] {
            var from = line.startIndex
            while let found = line[from...].firstRange(of: " \(number)\(sign) ") {
                let after = PlainWords(line[found.upperBound...].prefix(80))
                if after.begins(withAny: ReplyAct.openings) != nil { return line.index(after: found.lowerBound) }
                from = found.upperBound
            }
        }
        return nil
    }

    /// `1.` `2)` `3:` `(4)` `Q5.` `Point 6:` `1 and 2:` `1, 3 & 4.` `1-3:` at the beginning of a line.
    static func marked(_ line: String) -> (numbers: [Int], rest: String)? {
        var left = line[...].drop { $0 == " " || $0 == "\t" || $0 == "*" }
        let lower = left.lowercased()
        for word in ["questions", "question", "points", "point", "numbers", "number", "no.", "q", "#"]
        where lower.hasPrefix(word) {
            left = left.dropFirst(word.count).drop { $0 == " " }
            break
        }
        let isOpened = left.first == "("
        if isOpened { left = left.dropFirst() }
        guard var numbers = number(&left).map({ [$0] }) else { return nil }
        while let joint = joint(&left) {
            guard let next = number(&left) else { return nil }
            if joint == "-" {
                guard let last = numbers.last, next > last, next - last < 50 else { return nil }
                numbers += Array(last + 1...next)
            } else {
                numbers.append(next)
            }
        }
        guard let sign = left.first, isOpened ? sign == ")" : ".):".contains(sign) else { return nil }
        let rest = left.dropFirst().drop { $0 == "*" || $0 == "." || $0 == ":" }
        // "1.5 million" and "12:30" are no marks.
        guard rest.first.map({ $0 == " " || $0 == "\t" }) ?? true else { return nil }
        return (numbers, String(rest))
    }

    private static func number(_ text: inout Substring) -> Int? {
        let digits = text.prefix { ("0"..."9").contains($0) }
        guard (1...2).contains(digits.utf8.count), let number = Int(digits), number > 0 else { return nil }
        text = text.dropFirst(digits.count)
        return number
    }

    /// What joins two numbers; nil, and nothing taken, where none follows.
    private static func joint(_ text: inout Substring) -> String? {
        let after = text.drop { $0 == " " }
        for sign in ["and", "&", ",", "-", "–", "to"] where after.lowercased().hasPrefix(sign) {
            var rest = after.dropFirst(sign.count).drop { $0 == " " }
            if sign == ",", rest.lowercased().hasPrefix("and ") { rest = rest.dropFirst(4) }
            guard let first = rest.first, ("0"..."9").contains(first) else { continue }
            text = rest
            return sign == "–" || sign == "to" ? "-" : sign
        }
        return nil
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmingSpace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
