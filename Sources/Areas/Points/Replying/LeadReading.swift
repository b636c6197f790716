import Kernel
import People

/// What a lead asks by mail to be done with what families said.
enum LeadAct: Sendable, Equatable {
    /// Whoever wrote for the first time is let in.
    case letIn
    case keepOut(because: String)
    /// To a service; nil for the one that is meant, where there is one.
    case send(to: ID<Group>?)
    case hold(because: String)
}

/// Reads what a lead's mail wants done with which points, and what of it only a person can tell.
struct LeadReading: Sendable, Equatable {
    /// By the point's place in the letter that is answered, from 0.
    private(set) var acts: [Int: LeadAct] = [:]
    /// What is to be done with whoever wrote.
    private(set) var sender: LeadAct?
    private(set) var unclear: [String] = []

    /// - Parameters:
    ///   - text: what was newly written, without quotes.
    ///   - points: how many points the letter listed.
    ///   - services: those of the area, by which a lead may name them.
    init(_ text: String, points: Int, services: [ActReading.Service]) {
        let pieces = ReplyPieces(MailBody.of(text), points: points)
        unclear = pieces.stray
        for (place, words) in pieces.pieces.sorted(by: { $0.key < $1.key }) {
            switch Self.act(in: words, services) {
            case .send(let service)?: acts[place] = .send(to: service)
            case .hold(let why)?: acts[place] = .hold(because: why)
            case .letIn?, .keepOut?, nil: unclear.append(words)
            }
        }
        guard let rest = pieces.rest else { return }
        switch Self.act(in: rest, services) {
        case .letIn?: sender = .letIn
        case .keepOut(let why)? where pieces.pieces.isEmpty: sender = .keepOut(because: why)
        case let act? where pieces.pieces.isEmpty: for place in 0..<points { acts[place] = act }
        default: unclear.append(rest)
        }
    }

    /// Words; a longer piece says more than one thing.
    private static let longest = 120
    private static let letting = [
        "let in", "let them in", "let her in", "let him in", "please let in", "yes let them in",
    ]
    private static let keeping = ["keep out", "keep them out", "keep her out", "keep him out"]
    private static let sending = [
        "send", "please send", "yes send", "send on", "send it", "send this", "send them", "send all", "pass on",
        "pass this",
        "pass it", "forward",
    ]
    private static let holding = [
        "hold", "please hold", "hold it", "hold this", "hold them", "set aside", "set this aside",
    ]
    private static let turned = [
        "not", "don't", "do not", "maybe", "perhaps", "not sure", "unless", "should we", "wait",
    ]

    private static func act(in text: String, _ services: [ActReading.Service]) -> LeadAct? {
        let (words, said) = (PlainWords(text), text.trimmingSpace)
        guard words.count > 0, words.count <= longest, !said.utf8.contains(UInt8(ascii: "?")) else { return nil }
        if words.begins(withAny: keeping) != nil { return why(words).map { _ in .keepOut(because: said) } }
        if words.begins(withAny: holding) != nil { return why(words).map { _ in .hold(because: said) } }
        guard !words.hasAny(turned) else { return nil }
        if words.begins(withAny: letting) != nil, words.count <= 6 { return .letIn }
        guard words.begins(withAny: sending) != nil else { return nil }
        let named = services.filter { words.has(PlainWords($0.name).words.map(\.text).joined(separator: " ")) }
        if named.count == 1 { return .send(to: named[0].id) }
        // "Send to the school" names none of them, and is not "send".
        return named.isEmpty && !words.has("to") && words.count <= 8 ? .send(to: nil) : nil
    }

    private static func why(_ words: PlainWords) -> Int? {
        words.count(afterAny: ["because", "as", "since", "until"]).flatMap { $0 >= 2 ? $0 : nil }
    }
}
