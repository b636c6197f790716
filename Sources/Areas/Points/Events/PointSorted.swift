import Kernel
import Record

/// Somebody has said what a point is about.
package struct PointSorted: PointEvent {
    package static let kind = "point.sorted"

    package let act: Act
    /// The topic, as people say it: "Transport"; nil takes it away.
    package let topic: String?
    /// What the area calls several topics together: "Getting to school".
    package var theme: String?

    package var details: FieldValues { ["topic": topic, "theme": theme] }

    package func change(_ point: inout Point) {
        point.topic = topic
        point.theme = theme
    }
}

extension PointSorted {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        topic = try facts["topic"]
        theme = try facts["theme"]
    }
}
