import Jobs
import People
import Storage

/// What Complaints does by itself.
extension ComplaintsArea {
    package static let jobs = [Job("complaint nudges", everyMinutes: 30, step: nudge)]

    @Sendable private static func nudge(in writer: any Writer) throws -> Job.Step {
        let told = try LocalArea.all(in: writer).map { try ComplaintNudging(of: $0, in: writer).nudge() }
        return Job.Step(done: told.reduce(0, +))
    }
}
