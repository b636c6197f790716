import Jobs
import Record

/// Appends what was recorded privately, once its hour is over.
enum PrivateEntries {
    static let job = Job("private entries", everyMinutes: 10) { writer in
        let done = try Log.all(in: writer).map { try writer.flushPrivate(of: $0.id) }.reduce(0, +)
        return Job.Step(done: done)
    }
}
