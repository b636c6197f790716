import Kernel
import Record

/// Whoever asked has taken the point back.
package struct PointWithdrawn: PointEvent {
    package static let kind = "point.withdrawn"

    package let act: Act
    package let said: String?

    package func change(_ point: inout Point) { point.standing = .withdrawn(on: act.on) }
}

extension PointWithdrawn {
    package init(act: Act, said: String?, facts: Fields) {
        self.act = act
        self.said = said
    }
}

/// The same was asked in another point, which stands for both.
package struct PointMerged: PointEvent {
    package static let kind = "point.merged"

    package let act: Act
    package let into: Reference

    package var details: FieldValues { ["into": into] }
    package var others: [Reference] { [into] }

    package func change(_ point: inout Point) { point.standing = .merged(into: into, on: act.on) }
}

extension PointMerged {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        into = try facts["into"]
    }
}

/// The point held several questions, which have become points of their own with the same clocks.
package struct PointSplit: PointEvent {
    package static let kind = "point.split"

    package let act: Act

    package func change(_ point: inout Point) { point.standing = .split(on: act.on) }
}

extension PointSplit {
    package init(act: Act, said: String?, facts: Fields) { self.act = act }
}
