import Kernel

/// What a site is told when it is set up.
package struct SiteSettings: Sendable {
    /// The address under which visitors reach it, without a slash at its end; nil to believe what each request says.
    package var base: String?
    package var host: String
    /// 0 for any free port.
    package var port: Int
    /// The entries of every area's menu, in order.
    package var menu: [MenuItem]
    /// What the demo says at the top of every page; nil where the site is real.
    package var demo: DemoBanner?
    /// Who helps, in the footer's words ("Text or call 020 …"); nil where nobody is named.
    package var help: String?
    /// Where problems with a page are reported: an email address; nil where there is none.
    package var problems: String?
    /// Bytes of answers kept in memory.
    package var cacheLimit: Int
    /// Paths that robots are asked to leave alone.
    package var closedToRobots: [String]

    /// Pages that explain, named at the end of every page; their paths are whole.
    package var guides: [MenuItem] = []
    /// Where one signs in: linked at the head of every page for whoever is not; nil where nobody can.
    package var signInPath: String?
    /// Makes what the forms of a session carry: a keyed hash of its value, in base64url.
    ///
    /// Where it makes nothing, no form of a session is taken.
    package var formToken: @Sendable (_ session: String) -> String = { _ in "" }
    /// Who has the session of a visit, for the head of the page; nil where the session is nobody's.
    ///
    /// Asked for pages only, after the visit was answered, and only where the request brought a session.
    package var visitorBar: @Sendable (_ visit: Visit) async throws -> VisitorBar? = { _ in nil }

    /// Told when whoever is signed in has chosen the language of the pages: its code, or nil for what their browser says.
    package var choseLanguage: @Sendable (_ visit: Visit, _ code: String?) async throws -> Void = { _, _ in }

    /// The languages its words can be in.
    package var languages = Languages()

    /// Where files that are sent stand until they are answered; nil for a folder of the machine's temporary ones.
    package var uploadFolder: String?

    /// What stands before every address but those of files to look at, such as that nothing is set up yet; nil where
    /// nothing does.
    package var gate: @Sendable (_ path: String, _ address: String) async throws -> (any Page)? = { _, _ in nil }

    package init(
        base: String? = nil,
        host: String = "127.0.0.1",
        port: Int = 8080,
        menu: [MenuItem] = [],
        demo: DemoBanner? = nil,
        help: String? = nil,
        problems: String? = nil,
        cacheLimit: Int = 32 << 20,
        closedToRobots: [String] = [],
        signInPath: String? = nil
    ) {
        self.base = base
        self.host = host
        self.port = port
        self.menu = menu
        self.demo = demo
        self.help = help
        self.problems = problems
        self.cacheLimit = cacheLimit
        self.closedToRobots = closedToRobots
        self.signInPath = signInPath
    }
}
