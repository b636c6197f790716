import Kernel
import People
import Storage
import Web

/// Where a page of a service's queue ends: the next one begins after it, even when the point there is gone by then.
package struct QueuePlace: Sendable, Equatable {
    package let under: Day
    package let point: ID<Point>

    package init(under: Day, point: ID<Point>) {
        self.under = under
        self.point = point
    }

    /// After a point of the queue.
    package init(_ last: Point) { self.init(under: last.queuedUnder ?? .last, point: last.id) }

    /// Reads what an address says: `2019-07-29.12`; nil where it says no place.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let day = Day(String(parts[0])), let number = Int64(parts[1]) else { return nil }
        self.init(under: day, point: ID(number))
    }

    package var text: String { "\(under).\(point)" }
}
