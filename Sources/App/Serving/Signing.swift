import Logging
import Record
import ServiceLifecycle
import Storage

/// Signs every log that has grown, at most once a second.
struct Signing: Service {
    let install: Install
    let logger: Logger

    func run() async throws {
        let signer = Signer(keys: install.keys)
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await signAll(signer)
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func signAll(_ signer: Signer) async {
        do {
            let logs = try await install.store.read { try Log.unsigned(in: $0) }
            for log in logs { try await signer.sign(log, in: install.store) }
        } catch {
            logger.error("A record could not be signed: \(Sentence.of(error))")
        }
    }
}
