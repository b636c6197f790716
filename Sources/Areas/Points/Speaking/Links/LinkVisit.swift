import Kernel
import People
import Safety
import Storage
import Web

/// What a private link leads to: one message with its points, shown to whoever said it, whatever others may see.
struct SaidHere: Sendable {
    let words: AreaWords
    let secret: AddressSecret
    let message: Message
    let points: [Point]

    var path: String { SpeakingPlace.link(secret) }

    func path(of point: Point) -> String { "\(path)/points/\(point.reference)" }

    /// Whom the holder of the link acts as.
    var party: Party { Party(group: message.group, name: message.sender?.name) }

    /// The same for what was asked in a point.
    func party(of point: Point) -> Party { Party(group: point.askedBy, name: party.name) }
}

/// Finds what a private link leads to; the answer is 404 where it leads nowhere.
struct LinkVisit: Sendable {
    let store: Store

    func show(
        _ visit: Visit,
        _ answer: @escaping @Sendable (SaidHere, any Reader) throws -> Web.Answer?
    ) async throws -> Web.Answer {
        try await store.read { reader in
            guard let here = try Self.find(visit, reader) else { return .notFound }
            return try answer(here, reader) ?? .notFound
        }
    }

    /// Finds something of the link's message; nil where the link leads nowhere.
    func find<Found: Sendable>(
        _ visit: Visit,
        _ work: @escaping @Sendable (SaidHere, any Reader) throws -> Found?
    ) async throws -> Found? {
        try await store.read { reader in try Self.find(visit, reader).flatMap { try work($0, reader) } }
    }

    /// Does something about a point of the link's message, and goes back to the link's page.
    func change(
        _ visit: Visit,
        _ work: @escaping @Sendable (SaidHere, any Writer) throws -> Void
    ) async throws -> Web.Answer {
        try await store.write { writer in
            guard let here = try Self.find(visit, writer) else { return .notFound }
            do { try work(here, writer) } catch let error as PointError {
                return .refused(LinkWording.why(error))
            }
            return .redirect(here.path)
        }
    }

    /// Does something about the link itself.
    func work(
        _ visit: Visit,
        _ work: @escaping @Sendable (SaidHere, any Writer) throws -> Web.Answer
    ) async throws -> Web.Answer {
        try await store.write { writer in try Self.find(visit, writer).map { try work($0, writer) } ?? .notFound }
    }

    private static func find(_ visit: Visit, _ reader: any Reader) throws -> SaidHere? {
        guard let secret = AddressSecret(visit.parameter("link")),
            let found = try PrivateLink.find(secret, in: reader),
            let slug: String = try reader.row("SELECT slug FROM area WHERE id = \(found.area)")?["slug"],
            let words = try AreaWords(slug, asOf: visit.today, in: reader),
            let message = try Message.find(found.message, in: reader)
        else { return nil }
        return SaidHere(
            words: words,
            secret: secret,
            message: message,
            points: try Point.all(of: message.id, in: reader)
        )
    }
}

extension SaidHere {
    /// The point that an address below the link names.
    func point(_ visit: Visit) -> Point? {
        Reference(visit.parameter("ref")).flatMap { reference in points.first { $0.reference == reference } }
    }
}
