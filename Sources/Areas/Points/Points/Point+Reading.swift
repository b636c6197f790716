import Kernel
import People
import Safety
import Storage

extension Point {
    /// The words as far as somebody may read them: as they were written where the point is on the desk of the seat they
    /// speak from, else as everyone may.
    package func words(for seat: Seat?, on day: Day) -> String? {
        if let seat, mayBeRead(from: seat, on: day) { return words }
        return publicWords
    }

    private func mayBeRead(from seat: Seat, on day: Day) -> Bool {
        guard !gate.isHidden else { return false }
        if isInServicesHands, owedBy == seat.group, seat.may(.seeSharedWords, about: topic, on: day) { return true }
        return ForumSight(of: seat.group).holds(self) && seat.may(.seeForumWords, about: topic, on: day)
    }
}

extension PointsArea {
    /// What was asked at points, as far as somebody may read it; for areas below this one.
    @Sendable package static func asked(
        at things: [Reference],
        in area: LocalArea,
        for seat: Seat?,
        on day: Day,
        _ reader: any Reader
    ) throws -> [Reference: String] {
        var words: [Reference: String] = [:]
        for reference in things where reference.kind == .point {
            words[reference] = try Point.find(reference, in: area.id, reader)?.words(for: seat, on: day)
        }
        return words
    }
}
