import People
import Storage
import Web

/// Lets those in who may work at a desk: others are asked to sign in (303), told that they may not (403), or find
/// nothing (404).
struct DeskDoor: Sendable {
    let store: Store

    /// Answers from what is kept; nil is 404.
    func read(
        _ visit: Visit,
        for permission: Permission,
        _ answer: @escaping @Sendable (DeskVisit, any Reader) throws -> Web.Answer?
    ) async throws -> Web.Answer {
        do {
            return try await SignedInVisit(store: store).read(visit) { signedIn, reader in
                try DeskVisit(visit, signedIn, for: permission, in: reader).flatMap { try answer($0, reader) }
            }
        } catch let refusal as DeskRefusal {
            return .page(RefusedPage(refusal))
        }
    }

    /// Makes a change and answers; nil is 404, and what is thrown undoes the change.
    func write(
        _ visit: Visit,
        for permission: Permission,
        _ change: @escaping @Sendable (DeskVisit, any Writer) throws -> Web.Answer?
    ) async throws -> Web.Answer {
        do {
            return try await SignedInVisit(store: store).write(visit) { signedIn, writer in
                try DeskVisit(visit, signedIn, for: permission, in: writer).flatMap { try change($0, writer) }
            }
        } catch let refusal as DeskRefusal {
            return .page(RefusedPage(refusal))
        }
    }
}
