import Kernel
import Storage

/// Runs the jobs that wait, one after the other.
package struct JobRunner: Sendable {
    /// A job that did something, or failed.
    package struct Outcome: Sendable {
        package let job: String
        /// How many things it changed, or why it stopped.
        package let result: Result<Int, any Error>
    }

    private let jobs: [Job]
    private let store: Store
    private let world: World
    private let holder: String

    /// - Parameters:
    ///   - jobs: in the order they are run in.
    ///   - world: its time says what waits; its chance tells this server from every other.
    package init(_ jobs: [Job], on store: Store, world: World) {
        self.jobs = jobs
        self.store = store
        self.world = world
        holder = world.random(8).map { String($0, radix: 16) }.joined(separator: ".")
    }

    /// Runs every job that waits, to its end, unless another server is at it.
    ///
    /// One that fails stops no other; it is tried again at the next call.
    ///
    /// - Returns: those that changed something or failed.
    @discardableResult package func runDue() async -> [Outcome] {
        var outcomes: [Outcome] = []
        for job in jobs where !Task.isCancelled {
            do {
                let done = try await run(job)
                if done > 0 { outcomes.append(Outcome(job: job.name, result: .success(done))) }
            } catch {
                outcomes.append(Outcome(job: job.name, result: .failure(error)))
            }
        }
        return outcomes
    }

    private func run(_ job: Job) async throws -> Int {
        let turn = JobTurn(job: job, holder: holder)
        let now = world.now()
        guard try await store.read({ try turn.isDue(at: now, in: $0) }) else { return 0 }
        var done = 0
        while !Task.isCancelled {
            let step = try await store.write { writer -> Job.Step? in
                guard try turn.take(in: writer) else { return nil }
                let step = try job.step(writer)
                if !step.hasMore { try turn.end(in: writer) }
                return step
            }
            guard let step else { return done }
            done += step.done
            guard step.hasMore else { return done }
        }
        return done
    }
}
