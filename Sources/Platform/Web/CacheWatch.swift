import Kernel
import Logging
import ServiceLifecycle

/// Looks every 200 ms whether anything was changed, by this process or another, or the day has turned.
struct CacheWatch: Service {
    let cache: PageCache
    let world: World
    let logger: Logger
    let changeToken: @Sendable () async throws -> Int64

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var hasFailed = false
            while !Task.isCancelled {
                hasFailed = await look(hasFailed: hasFailed)
                try? await Task.sleep(for: .milliseconds(200))
            }
        }
    }

    /// Looks once.
    ///
    /// Where the store does not say, nothing is kept until it does; the failure is logged when it begins.
    func look(hasFailed: Bool = false) async -> Bool {
        do {
            let token = try await changeToken()
            cache.observe(PageCache.Basis(token: token, today: world.today))
            return false
        } catch {
            cache.observe(nil)
            if !hasFailed { logger.error("the store does not say whether it changed", metadata: ["error": "\(error)"]) }
            return true
        }
    }
}
