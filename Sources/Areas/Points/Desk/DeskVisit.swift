import Kernel
import People
import Storage
import Web

/// Somebody who works at a desk of an area: signed in, and speaking from a seat that may do what the desk is for.
struct DeskVisit: Sendable {
    let signedIn: SignedIn
    let seat: Seat
    let words: AreaWords
    let now: Instant
    /// Whether single keys work in lists on this device.
    let keysAreOn: Bool

    var party: Party { signedIn.party }
    var group: ID<Group> { seat.group }
    var today: Day { words.today }
    /// The group in whose name everything here is said.
    var speakingAs: String { words.names.name(of: group) ?? "your group" }

    /// Nil where there is no such area.
    ///
    /// - Throws: `DeskRefusal` where whoever comes speaks from no seat that may do this about anything.
    init?(_ visit: Visit, _ signedIn: SignedIn, for permission: Permission, in reader: any Reader) throws {
        guard let words = try AreaWords(visit.parameter("area"), asOf: visit.today, in: reader) else { return nil }
        guard let seat = signedIn.speakingAs, seat.mayOnSomeTopic(permission, on: words.today) else {
            throw DeskRefusal(permission: permission, isAboutTopic: false, place: words.place(nil))
        }
        self.signedIn = signedIn
        self.seat = seat
        self.words = words
        now = visit.now
        keysAreOn = visit.comfort.keys == .on
    }

    /// Whether the seat allows it about the topic of a point.
    func may(_ permission: Permission, about point: Point) -> Bool {
        signedIn.may(permission, about: point.topic, on: today)
    }

    /// Refuses what the seat does not allow about the topic of a point.
    func require(_ permission: Permission, about point: Point) throws(DeskRefusal) {
        guard may(permission, about: point) else { throw refusal(permission, isAboutTopic: true) }
    }

    func refusal(_ permission: Permission, isAboutTopic: Bool = false) -> DeskRefusal {
        DeskRefusal(permission: permission, isAboutTopic: isAboutTopic, place: words.place(nil))
    }
}

/// Somebody is signed in and may not do this.
struct DeskRefusal: Error, Sendable, Equatable {
    let permission: Permission
    /// Whether their seat allows it about other topics.
    let isAboutTopic: Bool
    let place: Place
}
