import Kernel
import Mail
import People
import Storage

/// Who a mail comes from, and what makes that believable.
struct Sender {
    /// The group it comes from; nil for a person outside every group.
    let group: ID<Group>?
    /// The seat from which its writer may act by mail; nil where nothing proves who it was, or where they have none.
    let seat: Seat?
    /// What its secret address answers.
    let answers: Message?
    /// The group whose own letter it answers: it is theirs, and asks nobody else anything.
    let groupAnswered: ID<Group>?
    /// The points that the letter it answers listed, under their numbers.
    let listed: [ID<Point>]
    /// It says that it comes from a group, and nothing proves that it does.
    let isUnverified: Bool
    /// Whether it is whoever said what its secret address answers.
    let isAsker: Bool
    /// Whether it is somebody outside every group who has written by mail just now, and nothing says that they did not.
    let isPersonByMail: Bool
    private let address: String?
    private let way: Incoming.Way
    private let isAutomatic: Bool

    init(of incoming: Incoming, _ directory: Directory, _ addresses: AddressBook, _ writer: any Writer) throws {
        let from = incoming.letter.from?.address
        (address, way, isAutomatic) = (from, incoming.way, incoming.letter.automatic != nil)
        if case .delivered(let reply?) = incoming.way { listed = reply.points } else { listed = [] }
        let letters = incoming.letter.inReplyTo + incoming.letter.references.suffix(20)
        groupAnswered = try OutboxLetter.people(answeredBy: letters, in: writer).flatMap(directory.group(named:))
        let named = from.flatMap(addresses.group(of:))
        isPersonByMail =
            incoming.way != .imported && named == nil && from != nil && incoming.senderCheck?.contradicts != true
        guard case .delivered(let reply) = incoming.way else {
            (group, seat, answers, isUnverified, isAsker) = (named, nil, nil, false, false)
            return
        }
        isAsker = reply?.holder == .asker
        answers = try reply.flatMap { try Message.find($0.message, in: writer) }
        switch reply?.holder {
        case .member(let person, let of)?:
            group = of
            let seats = try Seat.all(in: of, writer).filter { $0.isHeld(on: writer.world.today) }
            let own = seats.first { $0.holder?.person == person }
            let isOwn = own?.holder.map { $0.email.lowercased() == from } ?? false
            // A colleague who was sent the letter speaks for the same group; a mail that fails its check for nobody.
            seat = isOwn && incoming.senderCheck?.contradicts != true ? own : nil
            isUnverified = seat == nil
        case .mailbox(let of)?:
            // Any of those who read the mailbox may have written: their words are the service's, and settle nothing.
            (group, seat, isUnverified) = (of, nil, true)
        case .asker?:
            (group, seat, isUnverified) = (answers?.group, nil, false)
        case nil:
            (group, seat) = (named, nil)
            isUnverified = named != nil && incoming.senderCheck?.vouches != true
        }
    }

    /// Whether it is a lead of a forum who tells Heard what to do: nobody else reads that.
    func isLead(_ directory: Directory) -> Bool {
        seat.flatMap { directory.side(of: $0.group) }.map { $0 != .services } ?? false
    }

    /// Whether a secret address says who it is.
    var isKnown: Bool { answers != nil }

    /// Whether a lead must let it in first: somebody outside every group of whom no mail was let in before.
    func isNew(in area: ID<LocalArea>, _ reader: any Reader) throws -> Bool {
        guard way != .imported, !isKnown, group == nil, !isAutomatic, let address else { return false }
        return try !Message.isLetIn(from: address, in: area, reader)
    }
}
