import Storage
import Web

/// What happened to a commitment, as its page tells it; what has not happened by its day stands at the end.
struct CommitmentStory: Sendable {
    let view: TimelineView

    init(_ commitment: Commitment, _ words: CommitmentWords, in reader: any Reader) throws {
        var entries = try CommitmentLine.all(of: commitment.id, in: reader).map { line in
            EntryView(
                CommitmentWording.strand(of: line, words.names),
                heading: CommitmentWording.sentence(of: line, words.names),
                when: .init(machine: line.on.description, words: PlainDates.full(line.on)),
                content: CommitmentStory.content(line),
                anchor: "e\(line.position)"
            )
        }
        if case .late(let days) = words.status(of: commitment), days > 0 {
            let today = EntryView.Moment(machine: words.today.description, words: PlainDates.full(words.today))
            entries.append(EntryView(.record, when: today, content: .gap("Not done, \(PlainDates.late(days))")))
        }
        view = TimelineView(entries)
    }

    /// What was promised stands at the head of the page already.
    private static func content(_ line: CommitmentLine) -> EntryView.Content {
        guard ![CommitmentMade.kind, CommitmentMade.notedKind].contains(line.kind), let words = line.words else {
            return .nothing
        }
        return .said(words, language: nil)
    }
}
