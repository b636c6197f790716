import Record
import Storage
import Web

/// What Commitments declares to the program.
package enum CommitmentsArea {
    /// The kinds of entry it writes.
    package static let events: [any Event.Type] = [
        CommitmentMade.self, CommitmentMoved.self, CommitmentDone.self, CommitmentConfirmed.self,
        CommitmentNotConfirmed.self, CommitmentGivenUp.self, CommitmentReplaced.self,
    ]

    /// Its entry in an area's menu.
    package static let menu = [MenuItem("Commitments", path: "commitments")]

    /// Its addresses.
    ///
    /// - Parameter calendar: the calendar that an area's working days are counted by.
    package static func routes(_ store: Store, calendar: @escaping CommitmentDoor.CalendarOf) -> [Route] {
        let door = CommitmentDoor(store: store, calendar: calendar)
        return CommitmentsController(door: door).routes + CommitmentActsController(door: door).routes
    }
}
