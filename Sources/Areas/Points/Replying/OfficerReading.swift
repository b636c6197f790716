import Kernel
import People

/// What a service's reply by mail asks to be done, and what of it only a person can tell.
struct OfficerReading: Sendable, Equatable {
    /// By the point's place in the letter that is answered, from 0.
    private(set) var acts: [Int: ReplyAct] = [:]
    /// Words of which it is not certain what they want.
    private(set) var unclear: [String] = []

    /// - Parameters:
    ///   - text: what was newly written, without quotes.
    ///   - points: how many points the letter listed.
    init(_ text: String, points: Int, by reading: ActReading) {
        let pieces = ReplyPieces(Self.body(of: text), points: points)
        unclear = pieces.stray
        for (place, words) in pieces.pieces.sorted(by: { $0.key < $1.key }) {
            if let act = reading.act(in: words) { acts[place] = act } else { unclear.append(words) }
        }
        guard let rest = pieces.rest else { return }
        read(rest, isForAll: pieces.isForAll, hasPieces: !pieces.pieces.isEmpty, points, by: reading)
    }

    private mutating func read(
        _ rest: String,
        isForAll: Bool,
        hasPieces: Bool,
        _ points: Int,
        by reading: ActReading
    ) {
        let act = reading.act(in: rest)
        if hasPieces {
            // Polite words before the first number change nothing; what asks for something more is a person's to read.
            if act != nil, act != .acknowledge { unclear.append(rest) }
        } else if let act, points == 1 || isForAll || act.mayMeanAll {
            for place in 0..<points { acts[place] = act }
        } else {
            unclear.append(rest)
        }
    }

    /// Without the greeting above and the closing below.
    private static func body(of text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while let first = lines.first, first.isBlank || isGreeting(first) { lines.removeFirst() }
        if let closing = lines.lastIndex(where: isClosing), lines.count - closing <= 5 {
            lines.removeSubrange(closing...)
        }
        return lines.joined(separator: "\n")
    }

    private static func isGreeting(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        return Greeting.isWhole(bytes.indices, in: bytes)
    }

    private static func isClosing(_ line: String) -> Bool {
        let words = PlainWords(line)
        return words.count > 0 && words.count <= 4
            && words.begins(withAny: [
                "regards", "kind regards", "best regards", "warm regards", "many thanks", "thanks", "thank you",
                "best wishes", "best", "yours sincerely", "yours faithfully", "cheers", "with thanks",
            ]) == words.count
    }
}

extension ReplyAct {
    /// Whether it is certain of a mail that names no point: who asks for time or has the mail means all of it.
    fileprivate var mayMeanAll: Bool {
        switch self {
        case .acknowledge, .moreTime: true
        case .answer, .passOn: false
        }
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
