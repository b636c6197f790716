import Kernel
import People
import Storage
import Web

/// `/{area}/commitments`: what groups of an area have promised to do; and each of it with its story.
///
/// What is kept in memory is what everyone may see: whoever is signed in is answered anew.
struct CommitmentsController: Sendable {
    let door: CommitmentDoor

    var routes: [Route] {
        [
            .get("/{area}/commitments", index), .get("/{area}/commitments/{ref}", show),
            .get("/{area}/commitments.csv", table), .get("/{area}/commitments.atom", feed),
            .get("/{area}/commitments.ics", dates),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Answer {
        let query = CommitmentQuery(visit)
        return try await door.read(visit) { visitor, reader in
            let list = try CommitmentList(query, for: visitor, reader)
            let groups = try Group.all(in: visitor.words.area.id, reader)
            let area = visitor.words.area.id
            let counts = try CommitmentCounts(for: visitor, reader)
            let hasLetters = try CommitmentLetter.all(in: area, reader).contains(where: visitor.maySee)
            let asked = try visitor.asked(of: list.commitments, door.tools.askedAt, reader)
            return .page(
                CommitmentsPage(list, query, groups: groups, counts, hasLetters: hasLetters, asked, visitor)
            )
        }
    }

    /// The same list as a file: narrowed in the same way, whole.
    @Sendable private func table(_ visit: Visit) async throws -> Answer {
        let (query, base) = (CommitmentQuery(visit), visit.base)
        return try await door.read(visit) { visitor, reader in
            let all = try CommitmentList.all(query, for: visitor, reader)
            return .document(CommitmentTable(all, visitor.words, base: base).document)
        }
    }

    @Sendable private func feed(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in
            let newest = try CommitmentList.newest(in: visitor.words.area.id, limit: 50, reader)
            return .document(CommitmentFeed.document(newest, visitor.words, visit))
        }
    }

    @Sendable private func dates(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in
            let area = visitor.words.area.id
            let newest = try CommitmentList.newest(in: area, limit: CommitmentDates.most, reader)
            return .document(try CommitmentDates.document(newest, visitor.words, visit, in: reader))
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in
            guard let commitment = try Commitment.seen(visit, by: visitor, reader) else { return nil }
            return .page(try CommitmentPage(commitment, Form(), visitor, door.tools, in: reader))
        }
    }
}

extension Commitment {
    /// The commitment that the address names, where the visitor may see it.
    static func seen(_ visit: Visit, by visitor: CommitmentVisitor, _ reader: any Reader) throws -> Commitment? {
        guard let reference = Reference(visit.parameter("ref")), reference.kind == .commitment,
            let commitment = try find(reference, in: visitor.words.area.id, reader), visitor.maySee(commitment)
        else { return nil }
        return commitment
    }
}
