import ArgumentParser

/// `heard serve`: the web server and its jobs.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the areas of an install; prints a way in where there is none yet.",
        discussion: "Example: heard serve --listen 127.0.0.1:8080"
    )

    @Option(help: ArgumentHelp("Where to listen (default \(Listening.usual)).", valueName: "ADDRESS"))
    var listen: String?
    @Flag(name: .customLong("open"), help: "The first way in works from other machines too.") var isOpen = false
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings, mayBegin: true)
        try await Server(install, listen: listen, isOpenToOthers: isOpen).run()
        try await install.close()
    }
}
