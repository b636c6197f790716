import Jobs
import People
import Storage

/// What Points does by itself.
extension PointsArea {
    package static let jobs = [
        Job("nudges", everyMinutes: 15, step: nudge),
        Job("telling", everyMinutes: 0, step: tell),
        Job("acknowledgement requests", everyMinutes: 15, step: requestAcknowledgements),
        Job("digests", everyMinutes: 30, step: digest),
        Job("digests sweep", everyMinutes: 24 * 60, sweep: { try DigestLeave.sweep(in: $0) }),
        Job("drafts sweep", everyMinutes: 24 * 60, sweep: { try Draft.sweep(in: $0) }),
    ]

    /// Messages asked about in one transaction.
    private static let manyRequests = 50

    @Sendable private static func requestAcknowledgements(in writer: any Writer) throws -> Job.Step {
        var done = 0
        for area in try LocalArea.all(in: writer) {
            done += try AcknowledgementRequests(of: area, in: writer).ask(atMost: manyRequests - done)
            if done >= manyRequests { return Job.Step(done: done, hasMore: true) }
        }
        return Job.Step(done: done)
    }

    /// Points told of in one transaction.
    private static let manyPoints = 50

    /// Lines of points that are told of in one transaction.
    private static let manyLines = 200

    @Sendable private static func tell(in writer: any Writer) throws -> Job.Step {
        let told = try LocalArea.all(in: writer).map { try Telling(area: $0, writer: writer).tell(atMost: manyLines) }
        return Job.Step(done: told.reduce(0) { $0 + $1.done }, hasMore: told.contains(where: \.hasMore))
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
