/// The first thing that is false about a receipt.
package enum ReceiptFault: Error, Sendable, Equatable {
    /// No checkpoint covers the entry yet.
    case notYetSigned
    /// The file is not built as a receipt is: what is wrong.
    case notAReceipt(String)
    case unknownForm(String)
    case leaf
    case commitment
    /// A part shown is not the one that was recorded.
    case part(Part)
    case key
    /// It is of another record than the key given.
    case anotherKey(String)
    case checkpoint
    case signature
    case inclusion
    /// A plain line, from 1, does not say what the proof shows.
    case plainLine(Int)
}

extension ReceiptFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notYetSigned: "no signed checkpoint covers the entry yet"
        case .notAReceipt(let what): "this is not a receipt: \(what)"
        case .unknownForm(let form): "its plain lines are of a form this program does not know: \(form)"
        case .leaf: "the leaf is not one: the line for machines was changed"
        case .commitment: "the digests of its parts are not those the leaf is bound to"
        case .part(let part): "the \(part.rawValue) are not those that were recorded"
        case .key: "the key it carries is not a key, or its hash is another's"
        case .anotherKey(let name): "it is signed for the key \(name), not for the one given"
        case .checkpoint: "its checkpoint is not one"
        case .signature: "the signature under its checkpoint is not by the key"
        case .inclusion: "its proof does not lead from the entry to the signed checkpoint"
        case .plainLine(let line): "line \(line) does not say what the proof shows"
        }
    }
}
