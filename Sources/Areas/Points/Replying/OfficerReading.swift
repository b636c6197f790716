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
        let pieces = ReplyPieces(MailBody.of(text), points: points)
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
