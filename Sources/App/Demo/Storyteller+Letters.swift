import Commitments
import Kernel
import People
import Record
import Safety
import Storage

extension Storyteller {
    /// Writes down a letter of commitment and, one by one, what it promises.
    mutating func record(_ letter: StoryWrittenLetter) throws {
        let (party, today) = (try party(letter.by), writer.world.today)
        let owner = try id(of: letter.from)
        let written = LetterWritten(
            from: owner,
            to: try id(of: letter.to),
            CommitmentLetter.Days(
                askedOn: try day(letter.asked),
                promisedFor: try day(letter.promisedFor),
                cameOn: try day(letter.came)
            ),
            CommitmentLetter.Texts(title: letter.title, signedBy: letter.signedBy, addressedTo: letter.addressedTo),
            original: letter.original.kept,
            seenBy: .everyoneWithName
        )
        let made = try CommitmentLetter.make(written, by: party, on: today, in: area, writer)
        try writer.record(made, in: area.log)
        for (place, clause) in letter.clauses.enumerated() {
            var promised = Promised(clause.what, by: try day(clause.by))
            promised.post = clause.post
            promised.document = letter.title
            promised.about = [made.reference]
            let noted = try Commitment.note(
                promised,
                of: owner,
                on: try day(letter.came),
                by: party,
                on: today,
                in: area,
                writer
            )
            try writer.record(noted, in: area.log)
            clauses["\(letter.name).\(place + 1)"] = noted.reference
        }
    }
}
