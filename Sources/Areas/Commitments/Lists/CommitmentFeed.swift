import Kernel
import Web

/// The commitments of an area as a feed: those made last of what everyone may know, each with where it stands.
enum CommitmentFeed {
    static func document(_ commitments: [Commitment], _ words: CommitmentWords, _ visit: Visit) -> Document {
        let base = visit.base
        let page = base + words.path("commitments")
        let entries = commitments.map { entry($0, words, base: base) }
        return Feed(
            title: "Commitments in \(words.area.name)",
            author: words.area.name,
            url: "\(page).atom",
            page: page,
            updated: entries.map(\.updated).max() ?? Instant.noon(of: words.today),
            entries: entries
        ).document(in: visit.catalogue)
    }

    private static func entry(_ commitment: Commitment, _ words: CommitmentWords, base: String) -> Feed.Entry {
        let url = base + words.path(of: commitment)
        let status = words.status(of: commitment)
        let facts: [Phrase?] = [
            commitment.what.map(Phrase.said), CommitmentWording.owner(commitment, words.names),
            CommitmentWording.sentence(of: commitment, words),
        ]
        return Feed.Entry(
            id: url,
            title: "\(commitment.reference): \(CommitmentWording.tag(status, asOf: words.today).words)",
            url: url,
            updated: Instant.noon(of: changed(commitment, status)),
            published: Instant.noon(of: commitment.promisedOn),
            summary: .lines(facts.compactMap(\.self))
        )
    }

    /// The day it came to stand where it does; what is late, since the day after its own.
    private static func changed(_ commitment: Commitment, _ status: CommitmentStatus) -> Day {
        let day = commitment.state.written.on ?? commitment.promisedOn
        if case .late = status { return max(day, commitment.dueOn + 1) }
        return day
    }
}
