import Kernel
import People
import Storage
import Web

/// Who else of a service writes a reply.
extension DeskVisit {
    func noteWriting(at point: Point, in writer: any Writer) throws {
        try WritingHint.note(signedIn.person.id, of: group, at: point.id, in: writer)
    }

    /// "Sam Sample is writing a reply (2 minutes ago).", by point.
    func writing(at points: [Point], in reader: any Reader) throws -> [ID<Point>: [Phrase]] {
        let hints = try WritingHint.all(
            at: points.map(\.id),
            of: group,
            butNot: signedIn.person.id,
            now: now,
            in: reader
        )
        return Dictionary(grouping: hints, by: \.point).mapValues { $0.map(\.sentence) }
    }
}

extension WritingHint {
    fileprivate var sentence: Phrase {
        switch minutes {
        case 0: "\(name) is writing a reply (just now)."
        default: "\(name) is writing a reply (\(Phrase.counted(minutes, one: "minute", many: "minutes")) ago)."
        }
    }
}
