import ArgumentParser

/// `heard serve`: the web server and its jobs.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the areas of an install.",
        discussion: "Example: heard serve --listen 127.0.0.1:8080"
    )

    @Option(help: ArgumentHelp("Where to listen (default 127.0.0.1:8080).", valueName: "ADDRESS")) var listen: String?
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings)
        try await Server(install, listen: listen).run()
        try await install.close()
    }
}
