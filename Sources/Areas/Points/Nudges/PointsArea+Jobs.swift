import Jobs
import People
import Storage

/// What Points does by itself.
extension PointsArea {
    package static let jobs = [
        Job("nudges", everyMinutes: 15, step: nudge),
        Job("asker news", everyMinutes: 5, step: tellAskers),
        Job("digests", everyMinutes: 30, step: digest),
        Job("digests sweep", everyMinutes: 24 * 60, sweep: { try DigestLeave.sweep(in: $0) }),
        Job("drafts sweep", everyMinutes: 24 * 60, sweep: { try Draft.sweep(in: $0) }),
    ]

    /// Points told of in one transaction.
    private static let manyPoints = 50

    /// Letters to people who asked, in one transaction.
    private static let manyAskers = 50

    @Sendable private static func tellAskers(in writer: any Writer) throws -> Job.Step {
        var done = 0
        for area in try LocalArea.all(in: writer) {
            done += try AskerNews(area: area, writer: writer).tell(atMost: manyAskers - done)
            if done >= manyAskers { return Job.Step(done: done, hasMore: true) }
        }
        return Job.Step(done: done)
    }

    /// People who are told in one transaction.
    private static let manyPeople = 20

    @Sendable private static func digest(in writer: any Writer) throws -> Job.Step {
        let told = try Digests(writer: writer).send(atMost: manyPeople)
        return Job.Step(done: told.letters, hasMore: told.hasMore)
    }

    @Sendable private static func nudge(in writer: any Writer) throws -> Job.Step {
        var done = 0
        for area in try LocalArea.all(in: writer) {
            done += try Nudging(of: area, in: writer).nudge(atMost: manyPoints - done)
            if done >= manyPoints { return Job.Step(done: done, hasMore: true) }
        }
        return Job.Step(done: done)
    }
}
