import Kernel
import Logging
import Record
import ServiceLifecycle

/// Reads the whole record again each night at three; a night that was missed is caught up after the start.
struct NightlyCheck: Service {
    let install: Install
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // The start has checked the right edge; the long reading waits until the server has settled.
            try? await Task.sleep(for: .seconds(600))
            var checkedOn: Day?
            while !Task.isCancelled {
                let now = install.world.now()
                if checkedOn != now.dayInLondon, now.minuteInLondon >= 180 || checkedOn == nil {
                    await check()
                    checkedOn = now.dayInLondon
                }
                try? await Task.sleep(for: .seconds(300))
            }
        }
    }

    private func check() async {
        do {
            let summary = try await install.checkRecord()
            logger.info("The record was read again: \(summary.entries) entries are whole.")
        } catch {
            logger.critical("THE RECORD IS NOT WHOLE: \(Sentence.of(error))")
        }
    }
}
