import Kernel
import People
import Storage
import Web

/// Reads and writes for visits of complaints' pages.
struct RunningDoor: Sendable {
    let store: Store
    let originals: Originals

    /// Answers from what is kept; nil is 404.
    func read(
        _ visit: Visit,
        _ answer: @escaping @Sendable (RunningVisitor, any Reader) throws -> Answer?
    ) async throws -> Answer {
        try await store.read { reader in
            try visitor(visit, in: reader).flatMap { try answer($0, reader) } ?? .notFound
        }
    }

    /// The same for who is signed in; others are asked to be.
    func readSignedIn(
        _ visit: Visit,
        _ answer: @escaping @Sendable (RunningVisitor, any Reader) throws -> Answer?
    ) async throws -> Answer {
        try await SignedInVisit(store: store).read(visit) { signedIn, reader in
            try visitor(visit, signedIn, reader).flatMap { try answer($0, reader) }
        }
    }

    /// Makes a change and answers; nil is 404, and what is thrown undoes the change.
    func write(
        _ visit: Visit,
        _ change: @escaping @Sendable (RunningVisitor, any Writer) throws -> Answer?
    ) async throws -> Answer {
        try await SignedInVisit(store: store).write(visit) { signedIn, writer in
            try visitor(visit, signedIn, writer).flatMap { try change($0, writer) }
        }
    }

    /// Who comes; nil where there is no such area.
    func visitor(_ visit: Visit, in reader: any Reader) throws -> RunningVisitor? {
        try visitor(visit, try SignedIn.find(visit, in: reader), reader)
    }

    private func visitor(_ visit: Visit, _ signedIn: SignedIn?, _ reader: any Reader) throws -> RunningVisitor? {
        guard let area = try LocalArea.find(slug: visit.parameter("area"), in: reader) else { return nil }
        return RunningVisitor(words: try RunningWords(area, asOf: visit.today, in: reader), signedIn: signedIn)
    }
}
