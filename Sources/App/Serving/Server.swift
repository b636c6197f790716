import Foundation
import Kernel
import Logging
import Mail
import People
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
    let isOpenToOthers: Bool
    private let others: [Route]

    /// - Parameters:
    ///   - demo: what the demo says at the head of its pages; nil where the site is real.
    ///   - isOpenToOthers: whether the start link of a new install works from other machines.
    ///   - others: addresses beside the areas'.
    init(
        _ install: Install,
        listen: String?,
        demo: DemoBanner? = nil,
        isOpenToOthers: Bool = false,
        adding others: [Route] = []
    ) throws {
        self.install = install
        self.isOpenToOthers = isOpenToOthers
        self.others = others
        logger = Logger(label: "heard")
        let (host, port) = try Listening.read(listen ?? install.settings["HEARD_LISTEN"] ?? Listening.usual)
        var settings = try SiteSettings(install, host: host, port: port, demo: demo)
        settings.gate = StartGate(store: install.store, isOpenToOthers: isOpenToOthers).page
        self.settings = settings
    }

    /// Checks the right edge of every log, then serves until it is told to stop.
    func run() async throws {
        let logs = try await install.store.read { reader in
            let logs = try Log.all(in: reader)
            for log in logs { try RightEdge.check(log, keys: install.keys, in: reader) }
            return logs
        }
        logger.info("The right edge of \(logs.count) records agrees with what was signed.")
        logger.info("\(PictureMaking.sentence)")
        let wayIn = try await wayIn()
        let application = try makeSite().application { port in
            let address = "http://\(settings.host):\(port)"
            Terminal.say("Heard is at \(address)/")
            if let wayIn { Terminal.say(wayIn(settings.base ?? address)) }
        }
        var services: [any Service] = [
            application, Signing(install: install, logger: logger), NightlyCheck(install: install, logger: logger),
            Working(install: install, logger: logger),
        ]
        if let mail = try TakingMail(install, logger: logger) { services.append(mail) }
        try await install.store.write { try FetchedBox.forgetTroubles(in: $0) }
        if settings.demo == nil, let mail = try FetchingMail(install, logger: logger) { services.append(mail) }
        if settings.demo != nil {
            services.append(
                DemoPapers(
                    install: install,
                    base: settings.base ?? "http://\(settings.host):\(settings.port)",
                    logger: logger
                )
            )
        }
        // The demo's letters stay where they are, to be looked at.
        if settings.demo == nil { services.append(LetterSending(install: install, logger: logger)) }
        try await ServiceGroup(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        ).run()
    }

    /// The site with every address; tests ask it without a socket.
    ///
    /// - Parameter languages: nil for English and the translations in the folder Wording beside Public.
    func makeSite(in languages: Languages? = nil) throws -> Site {
        let store = install.store
        let areas = Areas.routes(install)
        let folder = try PublicFolder.find(set: install.settings["HEARD_PUBLIC"])
        var settings = settings
        settings.languages = try languages ?? install.languages()
        return Site(
            settings: settings,
            // Of two routes for one address the first counts.
            routes: FrontController(store: store, before: areas).routes + RecordController(store: store).routes
                + areas + others,
            assets: try Assets(folder: folder),
            world: install.world,
            logger: logger,
            changeToken: { try await store.changeToken() },
            ready: { _ = try await store.changeToken() }
        )
    }
}
