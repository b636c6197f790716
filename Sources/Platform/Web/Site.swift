import Foundation
import Hummingbird
import Kernel
import Logging
import NIOCore
import ServiceLifecycle

/// The web site: its addresses, its look and what it stands on.
package struct Site: Sendable {
    /// Asks whether the program can work now; throws where it cannot.
    package typealias Check = @Sendable () async throws -> Void

    /// Answers requests without a socket: what tests ask.
    package let desk: FrontDesk
    /// To be told of each write of our own (`forget()`), so that the next page shows it.
    package let cache: PageCache
    private let settings: SiteSettings
    private let logger: Logger
    private let watch: CacheWatch

    /// - Parameters:
    ///   - changeToken: a number that changes whenever anything was written, by this process or another.
    ///   - ready: whether the program can serve now; asked by `/readyz`.
    package init(
        settings: SiteSettings,
        routes: [Route],
        assets: Assets,
        world: World,
        logger: Logger = Logger(label: "heard.web"),
        changeToken: @escaping @Sendable () async throws -> Int64,
        ready: @escaping Check
    ) {
        let cache = PageCache(limit: settings.cacheLimit)
        self.settings = settings
        self.logger = logger
        self.cache = cache
        desk = FrontDesk(
            settings: settings,
            table: RouteTable(
                routes + ComfortPage.routes(settings) + OwnRoutes.all(settings: settings, ready: ready)
            ),
            assets: assets,
            shell: Shell(settings: settings, assets: assets),
            cache: cache,
            limiter: RateLimiter(),
            intake: Intake(folder: Site.uploadFolder(settings, world)),
            world: world,
            logger: logger
        )
        watch = CacheWatch(cache: cache, world: world, logger: logger, changeToken: changeToken)
    }

    /// Where nobody says where, a folder whose name nobody can guess, so that nobody else can have made it before.
    private static func uploadFolder(_ settings: SiteSettings, _ world: World) -> UploadFolder {
        let path = settings.uploadFolder ?? NSTemporaryDirectory() + "/heard-\(FormKey(random: world.random).text)"
        return UploadFolder(path: path, random: world.random)
    }

    /// Looks once whether anything changed, without waiting for the next 200 ms.
    package func lookForChanges() async { _ = await watch.look() }

    /// The server, ready to be run beside other services.
    ///
    /// - Parameter started: told the port when the server listens.
    package func application(started: @escaping @Sendable (Int) async -> Void = { _ in }) -> some ApplicationProtocol {
        desk.intake.folder.sweep()
        return Application(
            responder: SiteResponder(desk: desk),
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname(settings.host, port: settings.port)),
            services: [watch],
            onServerRunning: { channel in await started(channel.localAddress?.port ?? 0) },
            logger: logger
        )
    }
}
