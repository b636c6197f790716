import Kernel
import People
import Record

/// The point has been passed to another group, which owes it from now on.
///
/// The clocks go on as they are.
package struct PointTransferred: PointEvent {
    package static let kind = "point.transferred"

    package let act: Act
    package let said: String?
    package let to: ID<Group>

    package var details: FieldValues { ["to": to] }

    package func change(_ point: inout Point) { point.owedBy = to }
}

extension PointTransferred {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        to = try facts["to"]
    }
}
