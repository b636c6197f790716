import Kernel
import People
import Record
import Safety
import Storage
import Web

/// `/{area}/commitments/new`: a promise is written down that was not made by an answer.
///
/// A group writes down its own; families' and young people's groups also what another group promised them, as a document
/// or a meeting shows it.
struct MakingController: Sendable {
    let door: CommitmentDoor

    var routes: [Route] {
        [.get("/{area}/commitments/new", isCacheable: false, new), .post("/{area}/commitments/new", create)]
    }

    @Sendable private func new(_ visit: Visit) async throws -> Answer {
        let letter = visit.asked("letter")
        return try await door.readSignedIn(visit) { visitor, reader in
            guard visitor.mayMake else { return .page(NotYoursPage(visitor.words.place, isForOwner: true)) }
            let found = try MakingController.letter(letter, visitor, reader)
            return .page(try MakingPage(MakingPage.blank(visitor, found), found, visitor, in: reader))
        }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        let typed = MakingForm(visit)
        return try await door.write(visit) { visitor, writer in
            guard visitor.mayMake else { return .page(NotYoursPage(visitor.words.place, isForOwner: true)) }
            let letter = try MakingController.letter(typed.letter, visitor, writer)
            var form = typed.form
            do {
                let groups = try Group.all(in: visitor.words.area.id, writer)
                if let made = try typed.event(&form, letter, groups, visitor, writer) {
                    try writer.record(made, in: visitor.words.area.log)
                    let below = letter.map { "letters/\($0.reference)" } ?? made.reference.description
                    return .redirect(visitor.words.path("commitments/\(below)"))
                }
            } catch let error as CommitmentError {
                form.refuse(MakingForm.field(of: error), error.sentence)
            }
            form.order(MakingForm.fields)
            return .page(try MakingPage(form, letter, visitor, in: writer))
        }
    }

    /// The letter whose clause it becomes, where the visitor may add to it.
    private static func letter(
        _ text: String?,
        _ visitor: CommitmentVisitor,
        _ reader: any Reader
    ) throws -> CommitmentLetter? {
        guard let reference = text.flatMap({ Reference($0) }),
            let letter = try CommitmentLetter.find(reference, in: visitor.words.area.id, reader),
            visitor.mayKeep(letter)
        else { return nil }
        return letter
    }
}
