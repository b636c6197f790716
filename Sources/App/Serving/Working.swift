import Jobs
import Logging
import ServiceLifecycle

/// Runs the areas' jobs as their time comes; when several servers share one store, each job is at one of them.
struct Working: Service {
    let install: Install
    let logger: Logger

    func run() async throws {
        let runner = JobRunner(Areas.jobs, on: install.store, world: install.world)
        await cancelWhenGracefulShutdown {
            // Readers first: the server has just begun.
            try? await Task.sleep(for: .seconds(20))
            while !Task.isCancelled {
                for outcome in await runner.runDue() { tell(outcome) }
                try? await Task.sleep(for: .seconds(30))
            }
        }
    }

    private func tell(_ outcome: JobRunner.Outcome) {
        switch outcome.result {
        case .success(let done): logger.info("The job “\(outcome.job)” has done \(done).")
        case .failure(let error): logger.error("The job “\(outcome.job)” failed: \(Sentence.of(error))")
        }
    }
}
