import Record
import Storage
import Web

/// What Complaints declares to the program.
package enum ComplaintsArea {
    /// The kinds of entry it writes.
    package static let events: [any Event.Type] = []
}
