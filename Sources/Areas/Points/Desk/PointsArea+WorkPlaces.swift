import Kernel
import People
import Storage

extension PointsArea {
    /// Where somebody in a seat begins: a lead with the day, a director with what was passed up, an officer with the
    /// queue, everybody else who may judge with the answers; nil for a seat that has no page here.
    ///
    /// - Parameter seat: one that counts that day.
    @Sendable package static func workPlace(
        _ seat: Seat,
        in area: LocalArea,
        _ reader: any Reader
    ) throws -> WorkPlace? {
        let allowed = seat.role.permissions
        func place(_ path: String, _ hasWork: Bool) -> WorkPlace {
            WorkPlace(path: "/\(area.slug)/\(path)", hasWork: hasWork)
        }
        if allowed.contains(.triage) { return place("today", try hasDay(seat, area, reader)) }
        if seat.role == .director, try NudgedPoints.count(of: seat, in: reader) > 0 { return place("nudges", true) }
        if allowed.contains(.answerForService) { return place("queue", try hasQueue(seat, reader)) }
        if allowed.contains(.judgeAnswers) { return place("answers", try hasAnswers(seat, area, reader)) }
        return nil
    }

    /// Points that are looked at to know whether one is theirs.
    private static let few = 20

    private static func hasDay(_ seat: Seat, _ area: LocalArea, _ reader: any Reader) throws -> Bool {
        let sight = ForumSight(of: seat.group)
        for desk in [Point.Desk.unsorted, .withForum] {
            let list = try DeskList<Point>.on(desk, of: seat.group, limit: few, reader)
            if list.items.contains(where: { seat.mandate.covers($0.topic) }) { return true }
        }
        return try !DeskList<Message>.toScreen(in: area.id, sight, limit: 1, reader).items.isEmpty
            || !DeskList<Point>.toModerate(in: area.id, sight, limit: 1, reader).items.isEmpty
            || !DeskList<Message>.heldMail(in: area.id, sight, limit: 1, reader).items.isEmpty
    }

    private static func hasQueue(_ seat: Seat, _ reader: any Reader) throws -> Bool {
        try DeskList<Point>.queue(of: seat.group, limit: few, reader).items
            .contains { seat.mandate.covers($0.topic) && !$0.gate.isHidden }
    }

    private static func hasAnswers(_ seat: Seat, _ area: LocalArea, _ reader: any Reader) throws -> Bool {
        try !DeskList<Point>.toJudge(.group(seat.group), in: area.id, limit: 1, reader).items.isEmpty
    }
}
