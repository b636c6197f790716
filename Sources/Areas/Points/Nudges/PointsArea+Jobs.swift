import Jobs
import People
import Storage

/// What Points does by itself.
extension PointsArea {
    package static let jobs = [
        Job("nudges", everyMinutes: 15, step: nudge),
        Job("drafts sweep", everyMinutes: 24 * 60, sweep: { try Draft.sweep(in: $0) }),
    ]

    /// Points told of in one transaction.
    private static let manyPoints = 50

    @Sendable private static func nudge(in writer: any Writer) throws -> Job.Step {
        var done = 0
        for area in try LocalArea.all(in: writer) {
            done += try Nudging(of: area, in: writer).nudge(atMost: manyPoints - done)
            if done >= manyPoints { return Job.Step(done: done, hasMore: true) }
        }
        return Job.Step(done: done)
    }
}
