import Kernel
import People
import Storage
import Web

/// Where somebody is who is about to speak: an area, its groups, a draft under its secret, and who they are.
struct SpeakingPlace: Sendable {
    let words: AreaWords
    let groups: [Group]
    /// Nil before anything was kept.
    let secret: AddressSecret?
    var draft: Draft
    let speaker: Speaker

    var services: [Group] { groups.filter { $0.side == .services } }

    /// Whether a forum reads what is said, before any service does.
    var hasForum: Bool { !forums.isEmpty }

    private var forums: [Group] { groups.filter { $0.side == .families } }

    /// The forums that whoever speaks can choose among; none where there is one, or where they speak for one.
    var forumsToChoose: [Group] {
        forums.count > 1 && !forums.contains { $0.id == speaker.party.group } ? forums : []
    }

    /// The first page's address.
    var path: String { words.path("points/new" + (secret.map { "/\($0)" } ?? "")) }

    func path(_ page: String) -> String { "\(path)/\(page)" }

    /// The private link that this draft becomes.
    var link: String? { secret.map { SpeakingPlace.link($0.derived(for: Speaking.linkPurpose)) } }

    static func link(_ secret: AddressSecret) -> String { "/r/\(secret)" }
}

/// Who fills in the pages.
struct Speaker: Sendable {
    /// Whom they speak as; nobody's name and no group where nobody is signed in.
    let party: Party
    /// Whether they may write down what somebody else said, for their group.
    let mayWriteDown: Bool

    init(_ visit: Visit, in area: ID<LocalArea>, _ reader: any Reader) throws {
        let signedIn = try SignedIn.find(visit.session, area: area, on: visit.today, in: reader)
        party = signedIn?.party ?? Party(group: nil)
        mayWriteDown = signedIn?.may(.triage, on: visit.today) ?? false
    }

    /// Who speaks and who wrote it down, for a channel.
    func parties(_ channel: Message.Channel) -> (speaks: Party, wrote: ID<Group>?) {
        mayWriteDown && channel != .web ? (Party(group: nil), party.group) : (party, nil)
    }
}

/// Finds the draft that an address names.
///
/// A draft that was sent leads to its receipt; one that is not there is gone.
struct SpeakingVisit: Sendable {
    let store: Store

    /// Shows something of a draft.
    func show(
        _ visit: Visit,
        _ page: @escaping @Sendable (SpeakingPlace, any Reader) throws -> any Page
    ) async throws -> Web.Answer {
        guard let secret = AddressSecret(visit.parameter("draft")) else { return .notFound }
        return try await store.read { reader in
            switch try Self.find(visit, secret, reader) {
            case .here(let place): .page(try page(place, reader))
            case .elsewhere(let answer): answer
            }
        }
    }

    /// Changes a draft, or sends it.
    func change(
        _ visit: Visit,
        _ work: @escaping @Sendable (SpeakingPlace, any Writer) throws -> Web.Answer
    ) async throws -> Web.Answer {
        guard let secret = AddressSecret(visit.parameter("draft")) else { return .notFound }
        return try await store.write { writer in
            switch try Self.find(visit, secret, writer) {
            case .here(let place): try work(place, writer)
            case .elsewhere(let answer): answer
            }
        }
    }

    private enum Found {
        case here(SpeakingPlace)
        case elsewhere(Web.Answer)
    }

    private static func find(_ visit: Visit, _ secret: AddressSecret, _ reader: any Reader) throws -> Found {
        guard let words = try AreaWords(visit.parameter("area"), asOf: visit.today, in: reader) else {
            return .elsewhere(.notFound)
        }
        if let draft = try Draft.find(secret, in: words.area.id, reader) {
            return .here(try place(visit, words, secret, draft, reader))
        }
        guard try SaidOnce.isTaken(secret, in: words.area.id, reader) else { return .elsewhere(.gone) }
        let link = SpeakingPlace.link(secret.derived(for: Speaking.linkPurpose))
        return .elsewhere(.redirect("\(link)/receipt"))
    }

    /// Does the work where nothing was kept yet.
    func start(
        _ visit: Visit,
        _ work: @escaping @Sendable (SpeakingPlace, any Reader) throws -> Web.Answer
    ) async throws -> Web.Answer {
        try await store.read { reader in
            guard let words = try AreaWords(visit.parameter("area"), asOf: visit.today, in: reader) else {
                return .notFound
            }
            return try work(try Self.place(visit, words, nil, Draft(), reader), reader)
        }
    }

    /// Makes a draft, and does the work for it.
    func begin(
        _ visit: Visit,
        _ work: @escaping @Sendable (SpeakingPlace, any Writer) throws -> Web.Answer
    ) async throws -> Web.Answer {
        try await store.write { writer in
            guard let words = try AreaWords(visit.parameter("area"), asOf: visit.today, in: writer) else {
                return .notFound
            }
            let secret = AddressSecret(writer.world)
            return try work(try Self.place(visit, words, secret, Draft(), writer), writer)
        }
    }

    private static func place(
        _ visit: Visit,
        _ words: AreaWords,
        _ secret: AddressSecret?,
        _ draft: Draft,
        _ reader: any Reader
    ) throws -> SpeakingPlace {
        SpeakingPlace(
            words: words,
            groups: try Group.all(in: words.area.id, reader),
            secret: secret,
            draft: draft,
            speaker: try Speaker(visit, in: words.area.id, reader)
        )
    }
}
