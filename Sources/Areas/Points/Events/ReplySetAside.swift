import Kernel
import Record

/// Somebody has looked at a reply that was noted at the point, and it does not answer it.
package struct ReplySetAside: PointEvent {
    package static let kind = "point.reply-set-aside"

    package let act: Act
    package let reply: ID<Message>

    package var details: FieldValues { ["reply": reply] }
    package var message: ID<Message>? { reply }

    package func change(_ point: inout Point) {
        point.repliesToMatch = max(0, point.repliesToMatch - 1)
        // The service has written, so it has the point.
        if point.repliesToMatch == 0, case .unmatched = point.reply { point.reply = .acknowledged(on: act.on) }
    }
}

extension ReplySetAside {
    package init(act: Act, said: String?, facts: Fields) throws {
        self.act = act
        reply = try facts["reply"]
    }
}
