/// Sorts the lines of a mail into new, quoted and signature, in one pass down and one over the ends of what is new.
struct LineSorting {
    /// Whose words a line holds.
    enum Kind {
        case new, quoted, signature
    }

    let lines: [WrittenLine]
    private(set) var kinds: [Kind]

    init(_ lines: [WrittenLine]) {
        self.lines = lines
        kinds = lines.map { $0.isQuoted ? .quoted : .new }
        markWrapped()
    }

    /// Marks the end of a quoted line that was wrapped on the way without its mark: a single line between two quoted
    /// ones that goes on, in small letters, a long one that ends no sentence.
    private mutating func markWrapped() {
        guard lines.count > 2 else { return }
        for index in 1..<lines.count - 1
        where kinds[index] == .new && lines[index - 1].isQuoted && lines[index + 1].isQuoted {
            let before = lines[index - 1].trimmed
            let isUnfinished = before.utf8.count >= 60 && !".?!:;>".utf8.contains(before.utf8.last ?? 46)
            let goesOn = lines[index].trimmed.unicodeScalars.first?.properties.isLowercase ?? false
            if isUnfinished, goesOn, lines[index].trimmed.utf8.count < before.utf8.count { kinds[index] = .quoted }
        }
    }

    /// The lines of a kind; where others stood between them, one empty line is left.
    func text(of kind: Kind) -> String {
        var chosen: [String] = []
        var isAfterGap = false
        for index in lines.indices {
            guard kinds[index] == kind else {
                isAfterGap = true
                continue
            }
            if isAfterGap, lines[index].isEmpty, chosen.last?.isEmpty ?? true { continue }
            chosen.append(lines[index].text)
            isAfterGap = false
        }
        return chosen.joined(separator: "\n")
    }

    /// Marks what introduces a quote, and all that follows an introduction whose quote bears no marks.
    mutating func markQuotes() {
        // A mail has a few lines that may introduce a quote; one with thousands is made to keep its reader busy.
        var tries = 1000
        for index in lines.indices where kinds[index] == .new && !lines[index].isEmpty {
            if let start = Forwarding.quoteStart(at: index, in: lines) {
                mark(start..<lines.count, as: .quoted)
                return
            }
            guard tries > 0, Introduction.mayEnd(lines[index].trimmed) else { continue }
            tries -= 1
            guard let introduction = Introduction(endingAt: index, in: lines) else { continue }
            let isMarked = lines[(index + 1)...].first { !$0.isEmpty }?.isQuoted ?? false
            guard isMarked || introduction.isCertain else { continue }
            mark(introduction.start..<(isMarked ? index + 1 : lines.count), as: .quoted)
            if !isMarked { return }
        }
    }

    /// Marks the signature at the end of each run of new lines that ends the mail or stands before what is quoted.
    mutating func markSignatures() {
        mark(Banner.range(in: lines), as: .signature)
        var end = lines.count
        var hasNewBelow = false
        while end > 0 {
            guard kinds[end - 1] == .new else {
                end -= 1
                continue
            }
            let start = (kinds[..<end].lastIndex { $0 != .new } ?? -1) + 1
            if endsThought(at: end, hasNewBelow: hasNewBelow),
                let first = Signature.start(in: lines, range: start..<end)
            {
                mark(first..<end, as: .signature)
            }
            hasNewBelow = hasNewBelow || (start..<end).contains { kinds[$0] == .new && !lines[$0].isEmpty }
            end = start
        }
    }

    /// Nothing follows, or an introduction to a quote rather than a quote answered in between.
    private func endsThought(at end: Int, hasNewBelow: Bool) -> Bool {
        guard hasNewBelow, let next = lines[end...].first(where: { !$0.isEmpty }) else { return true }
        return !next.isQuoted
    }

    private mutating func mark(_ range: Range<Int>, as kind: Kind) {
        for index in range where kinds[index] == .new { kinds[index] = kind }
    }
}
