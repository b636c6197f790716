import Kernel
import Record

/// The owing group has asked for more time, with its reason and the day it promises.
package struct PointExtended: PointEvent {
    package static let kind = "point.extended"

    package let act: Act
    package let said: String?
    package let promised: Day

    package var details: FieldValues { ["promised": promised] }
    package var until: Day? { promised }

    package func change(_ point: inout Point) { point.clocks.answer.promised = promised }
}

extension PointExtended {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        self.said = said
        promised = try facts["promised"]
    }
}
