import Kernel
import People
import Storage
import Web

/// Reads and writes for visits of commitments' pages.
package struct CommitmentDoor: Sendable {
    let store: Store
    let tools: CommitmentTools

    /// Answers from what is kept; nil is 404.
    func read(
        _ visit: Visit,
        _ answer: @escaping @Sendable (CommitmentVisitor, any Reader) throws -> Answer?
    ) async throws -> Answer {
        try await store.read { reader in
            let signedIn = try SignedIn.find(visit, in: reader)
            return try visitor(visit, signedIn, reader).flatMap { try answer($0, reader) } ?? .notFound
        }
    }

    /// The same for who is signed in; others are asked to be.
    func readSignedIn(
        _ visit: Visit,
        _ answer: @escaping @Sendable (CommitmentVisitor, any Reader) throws -> Answer?
    ) async throws -> Answer {
        try await SignedInVisit(store: store).read(visit) { signedIn, reader in
            try visitor(visit, signedIn, reader).flatMap { try answer($0, reader) }
        }
    }

    /// Makes a change and answers; nil is 404, and what is thrown undoes the change.
    func write(
        _ visit: Visit,
        _ change: @escaping @Sendable (CommitmentVisitor, any Writer) throws -> Answer?
    ) async throws -> Answer {
        try await SignedInVisit(store: store).write(visit) { signedIn, writer in
            try visitor(visit, signedIn, writer).flatMap { try change($0, writer) }
        }
    }

    private func visitor(
        _ visit: Visit,
        _ signedIn: SignedIn?,
        _ reader: any Reader
    ) throws -> CommitmentVisitor? {
        guard let area = try LocalArea.find(slug: visit.parameter("area"), in: reader) else { return nil }
        let words = CommitmentWords(
            area: area,
            names: try Directory(of: area.id, in: reader),
            calendar: try tools.calendar(area.id, reader),
            today: visit.today
        )
        return CommitmentVisitor(signedIn, words)
    }
}
