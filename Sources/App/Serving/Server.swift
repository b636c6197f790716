import Foundation
import Kernel
import Logging
import Record
import ServiceLifecycle
import Storage
import UnixSignals
import Web

/// The web server and the work that goes on beside it.
struct Server: Sendable {
    let install: Install
    let settings: SiteSettings
    let logger: Logger
    private let others: [Route]

    /// - Parameters:
    ///   - demo: the day it is in the demo; nil where the site is real.
    ///   - others: addresses beside the areas'.
    init(
        _ install: Install,
        listen: String?,
        demo: SiteSettings.Demo? = nil,
        adding others: [Route] = []
    ) throws {
        self.install = install
        self.others = others
        logger = Logger(label: "heard")
        let (host, port) = try Listening.read(listen ?? install.settings["HEARD_LISTEN"] ?? "127.0.0.1:8080")
        settings = SiteSettings(
            base: install.settings["HEARD_URL"],
            host: host,
            port: port,
            menu: Areas.menu,
            demo: demo,
            help: install.settings["HEARD_HELP"],
            problems: install.settings["HEARD_PROBLEMS_EMAIL"]
        )
    }

    /// Checks the right edge of every log, then serves until it is told to stop.
    func run() async throws {
        let logs = try await install.store.read { reader in
            let logs = try Log.all(in: reader)
            for log in logs { try RightEdge.check(log, keys: install.keys, in: reader) }
            return logs
        }
        logger.info("The right edge of \(logs.count) records agrees with what was signed.")
        let site = try makeSite()
        let application = site.application { port in
            Terminal.say("Heard is at http://\(settings.host):\(port)/")
        }
        let services: [any Service] = [
            application, Signing(install: install, logger: logger), NightlyCheck(install: install, logger: logger),
        ]
        try await ServiceGroup(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        ).run()
    }

    /// The site with every address; tests ask it without a socket.
    func makeSite() throws -> Site {
        let store = install.store
        return Site(
            settings: settings,
            routes: FrontController(store: store).routes + RecordController(store: store).routes
                + Areas.routes(store, install.originals) + others,
            assets: try Assets(folder: PublicFolder.find(set: install.settings["HEARD_PUBLIC"])),
            world: install.world,
            logger: logger,
            changeToken: { try await store.changeToken() },
            ready: { _ = try await store.changeToken() }
        )
    }
}

/// Where to listen: `127.0.0.1:8080`, `[::1]:8080`.
enum Listening {
    static func read(_ text: String) throws -> (host: String, port: Int) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw InstallError.notAPlaceToListen(text) }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        return (host.isEmpty ? "127.0.0.1" : host, port)
    }
}
