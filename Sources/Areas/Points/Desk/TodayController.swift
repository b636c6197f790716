import Commitments
import Kernel
import People
import Storage
import Web

/// `/{area}/today`: what waits for a forum's leads; and each point of it with what can be done.
struct TodayController: Sendable {
    let door: DeskDoor

    /// Rows of each list on the first page, and of a list of its own.
    private static let (fewRows, manyRows) = (5, 25)

    var routes: [Route] {
        [
            .get("/{area}/today", isCacheable: false, index),
            .get("/{area}/today/lists/{desk}", isCacheable: false, list),
            .get("/{area}/today/{ref}", isCacheable: false, show),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit, for: .triage) { desk, reader in
            let counts = try DeskCounts(of: desk.words.area.id, desk.sight, asOf: desk.today, in: reader)
            let lists = try TodayDesk.allCases.map { list in
                try TodayList(list, of: list.count(counts), limit: Self.fewRows, Form(), desk, in: reader)
            }
            let late = try desk.lateForThem(limit: Self.fewRows, in: reader)
            return .page(
                TodayPage(
                    lists,
                    late: late,
                    told: try NudgedPoints.toldOn(late, in: reader),
                    of: counts.late,
                    more: try TodayFigures(desk, in: reader),
                    try WorryBox(desk, in: reader),
                    try MailBox(desk, in: reader),
                    try SilenceBox(desk.words, in: reader),
                    try CommitmentsToday(
                        for: CommitmentVisitor(desk.signedIn, desk.words.commitments),
                        limit: Self.fewRows,
                        askedAt: PointsArea.asked,
                        in: reader
                    ),
                    try SetUpList(desk, in: reader),
                    desk
                )
            )
        }
    }

    @Sendable private func list(_ visit: Visit) async throws -> Web.Answer {
        let after = visit.asked("after").flatMap { Int64($0) }
        return try await door.read(visit, for: .triage) { desk, reader in
            guard let list = TodayDesk(rawValue: visit.parameter("desk")) else { return nil }
            let rows = try TodayList(list, after: after, limit: Self.manyRows, Form(), desk, in: reader)
            return .page(TodayListPage(rows, Form(), desk))
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit, for: .triage) { desk, reader in
            guard let point = try desk.led(visit.reference, for: .triage, in: reader) else { return nil }
            return .page(try TodayPointPage(point, Form(), desk, in: reader))
        }
    }
}

extension DeskVisit {
    /// What is late of what the visitor's forum asked, has, or was told.
    fileprivate func lateForThem(limit: Int, in reader: any Reader) throws -> [Point] {
        try LatePoint.all(in: words.area.id, on: today, whose: sight.points, limit: limit, reader).map(\.point)
            .filter(looksAfter)
    }
}
