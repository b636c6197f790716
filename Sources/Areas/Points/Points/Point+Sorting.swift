import Kernel
import People

extension Point {
    /// Says what the point is about, in people's own words, and to which theme of the area it belongs; nil takes it
    /// away.
    package func sort(
        under topic: String?,
        theme: String? = nil,
        by party: Party,
        on day: Day
    ) throws(PointError) -> PointSorted {
        try checkStands(on: day)
        return PointSorted(act: Act(on: day, to: self, by: party), topic: topic, theme: theme)
    }
}
