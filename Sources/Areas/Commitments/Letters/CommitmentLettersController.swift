import Kernel
import People
import Record
import Safety
import Storage
import Web

/// `/{area}/commitments/letters`: the letters of commitment of an area; and each with its promises.
struct CommitmentLettersController: Sendable {
    let door: CommitmentDoor

    var routes: [Route] {
        let path = "/{area}/commitments/letters"
        return [
            .get(path, index), .get("\(path)/new", isCacheable: false, new),
            .post("\(path)/new", takesFiles: CommitmentTools.uploads, create), .get("\(path)/{letter}", show),
            .get("\(path)/{letter}/original", isCacheable: false, original),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in
            let letters = try CommitmentLetter.all(in: visitor.words.area.id, reader).filter(visitor.maySee)
            return .page(CommitmentLettersPage(letters, visitor))
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in
            guard let letter = try CommitmentLetter.seen(visit, by: visitor, reader) else { return nil }
            let clauses = try Commitment.all(about: letter.reference, in: letter.area, reader).filter(visitor.maySee)
            return .page(CommitmentLetterPage(letter, clauses, visitor))
        }
    }

    @Sendable private func new(_ visit: Visit) async throws -> Answer {
        try await door.readSignedIn(visit) { visitor, reader in
            guard visitor.mayMake else { return .page(NotYoursPage(visitor.words.place, isForOwner: true)) }
            let form = Form(["seen": Visibility.everyoneWithName.rawValue])
            return .page(try WritingLetterPage(form, visitor, door.tools, in: reader))
        }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        var typed = WritingLetterForm(visit)
        // Asked before anything is kept: a stranger's files are not.
        let mayMake = Handed<Bool>()
        let refusal = try await door.readSignedIn(visit) { visitor, _ in
            guard visitor.mayMake else { return .page(NotYoursPage(visitor.words.place, isForOwner: true)) }
            mayMake.put(true)
            return .notFound
        }
        guard mayMake.taken == true else { return refusal }
        let file = try door.tools.keep(visit, &typed.form).first
        let read = typed
        return try await door.write(visit) { visitor, writer in
            guard visitor.mayMake else { return .page(NotYoursPage(visitor.words.place, isForOwner: true)) }
            var form = read.form
            do {
                let groups = try Group.all(in: visitor.words.area.id, writer)
                if let written = read.letter(&form, file, groups, visitor) {
                    let (words, party) = (visitor.words, visitor.party)
                    let made = try CommitmentLetter.make(written, by: party, on: words.today, in: words.area, writer)
                    try writer.record(made, in: words.area.log)
                    return .redirect(words.path("commitments/letters/\(made.reference)"))
                }
            } catch let error as CommitmentError {
                form.refuse(WritingLetterForm.field(of: error), error.sentence)
            }
            form.order(WritingLetterForm.fields)
            return .page(try WritingLetterPage(form, visitor, door.tools, in: writer))
        }
    }

    /// The scan or the mail's own file, for the two groups.
    @Sendable private func original(_ visit: Visit) async throws -> Answer {
        let place = Handed<KeptFile>()
        let answer = try await door.read(visit) { visitor, reader in
            guard let letter = try CommitmentLetter.seen(visit, by: visitor, reader), visitor.isParty(to: letter),
                let file = letter.original
            else { return nil }
            place.put(file)
            return .notFound
        }
        guard let file = place.taken, let tools = door.tools.files else { return answer }
        return try tools.download(file)
    }
}

extension CommitmentLetter {
    /// The letter that the address names, where the visitor may see it.
    fileprivate static func seen(
        _ visit: Visit,
        by visitor: CommitmentVisitor,
        _ reader: any Reader
    ) throws -> CommitmentLetter? {
        guard let reference = Reference(visit.parameter("letter")), reference.kind == .letter,
            let letter = try find(reference, in: visitor.words.area.id, reader), visitor.maySee(letter)
        else { return nil }
        return letter
    }
}
