import Kernel
import People
import Storage
import Synchronization
import Web

/// Keeps a new install shut until somebody has come in by its start link.
///
/// Whoever comes first must not own it: the link is known only to who can read what the server prints.
final class StartGate: Sendable {
    private let store: Store
    /// Whether the link works from other machines too.
    private let isOpenToOthers: Bool
    /// Once it has opened it stays open, and the store is not asked again.
    private let hasOpened = Mutex(false)

    init(store: Store, isOpenToOthers: Bool) {
        self.store = store
        self.isOpenToOthers = isOpenToOthers
    }

    /// Whether there is an area, or anybody who can sign in.
    static func isSetUp(in reader: any Reader) throws -> Bool {
        try Person.isAnybodyThere(in: reader) || !LocalArea.all(in: reader).isEmpty
    }

    /// What stands before an address; nil where nothing does.
    @Sendable func page(_ path: String, _ address: String) async throws -> (any Page)? {
        if hasOpened.withLock({ $0 }) { return nil }
        if StartGate.alwaysOpen.contains(path) || path.hasPrefix("/.well-known/") { return nil }
        if try await store.read(StartGate.isSetUp) {
            hasOpened.withLock { $0 = true }
            return nil
        }
        guard path.hasPrefix("/start/") else { return NotSetUpPage() }
        return isOpenToOthers || StartGate.isThisMachine(address) ? nil : OtherMachinePage()
    }

    private static let alwaysOpen: Set<String> = ["/healthz", "/readyz", "/robots.txt", "/comfort"]

    private static func isThisMachine(_ address: String) -> Bool {
        address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }
}

/// Stands on every page of a new install.
struct NotSetUpPage: Page {
    let title: Phrase = "Not set up yet"
    let status = 503
    let isPrivate = true

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("Heard runs here, but nobody has set it up yet.")
        html.p("Did you start it? Then open the link that it printed. The link works once, for 30 minutes.")
        html.p("Is it too late? Stop Heard and start it again. It prints a new link.")
    }
}

/// Says that the start link was opened on another machine than the server's.
struct OtherMachinePage: Page {
    let title: Phrase = "Not set up yet"
    let status = 403
    let isPrivate = true

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("This link works only on the machine that Heard runs on.")
        html.p("Open it there. Or start Heard again like this, and open the new link here:")
        html.element("p") { $0.element("code") { $0.verbatim("heard serve --open") } }
    }
}
