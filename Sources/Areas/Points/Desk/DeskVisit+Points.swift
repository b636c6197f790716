import Kernel
import People
import Storage
import Web

/// Which points somebody at a desk may know of.
extension DeskVisit {
    private func find(_ reference: Reference?, in reader: any Reader) throws -> Point? {
        try reference.flatMap { try Point.find($0, in: words.area.id, reader) }
    }

    /// The named point, where the visitor's service owes it; nil where they may not know that it is.
    ///
    /// - Parameter evenPassedOn: whether one counts that the service has passed on: its rules then say so.
    func owed(_ reference: Reference?, evenPassedOn: Bool = false, in reader: any Reader) throws -> Point? {
        guard let point = try find(reference, in: reader) else { return nil }
        if point.isInServicesHands, point.owedBy == group {
            try require(.answerForService, about: point)
            return point
        }
        if evenPassedOn, try HistoryLine.hasPassedOn(point.id, by: group, in: reader) { return point }
        return try hidden(point, .answerForService)
    }

    /// The named point, where the visitor's forum looks after it.
    func led(_ reference: Reference?, for permission: Permission, in reader: any Reader) throws -> Point? {
        guard let point = try find(reference, in: reader) else { return nil }
        guard looksAfter(point) else { return try hidden(point, permission) }
        try require(permission, about: point)
        return point
    }

    /// The named point, where the visitor's group asked it.
    ///
    /// What a person outside every group asked is judged for them by those who may read what the forum is told.
    func asked(_ reference: Reference?, in reader: any Reader) throws -> Point? {
        guard let point = try find(reference, in: reader), !point.gate.isHidden else { return nil }
        let isTheirs = point.askedBy == group || point.askedBy == nil && looksAfter(point) && seesForumWords
        guard isTheirs, words.names.side(of: group) != .services else { return try hidden(point, .judgeAnswers) }
        try require(.judgeAnswers, about: point)
        return point
    }

    /// Whether the visitor's forum has the point, asked it, or is the one that it was said to.
    func looksAfter(_ point: Point) -> Bool {
        !point.gate.isHidden && sight.holds(point)
    }

    /// What of the area is the visitor's forum's.
    var sight: ForumSight { ForumSight(of: group) }

    /// Whether they may read what people told the forum.
    var seesForumWords: Bool { seat.mayOnSomeTopic(.seeForumWords, on: today) }

    /// What everyone may know of is refused; of anything else it is not said that it is there.
    private func hidden(_ point: Point, _ permission: Permission) throws(DeskRefusal) -> Point? {
        if point.visibility.showsExistence { throw refusal(permission) }
        return nil
    }
}

extension Visit {
    /// The point that the address names.
    var reference: Reference? { Reference(parameter("ref")) }
}

extension Point {
    /// Whether a service has it and may read it.
    var isInServicesHands: Bool { withForum == nil && !gate.isHidden }
}

extension HistoryLine {
    /// Whether a group once had the point and passed it on.
    static func hasPassedOn(_ point: ID<Point>, by group: ID<Group>, in reader: any Reader) throws -> Bool {
        let found = try reader.row(
            """
            SELECT position FROM point_history
             WHERE point_id = \(point) AND kind = \(PointTransferred.kind) AND by_group_id = \(group) LIMIT 1
            """
        )
        return found != nil
    }
}
