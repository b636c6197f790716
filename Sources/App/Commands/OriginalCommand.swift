import ArgumentParser

/// `heard original`: the bytes of a kept original.
struct OriginalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "original",
        abstract: "Writes the bytes of a kept original to standard output.",
        discussion: "Example: heard original 9f86d081… > mail.eml"
    )

    @Argument(help: ArgumentHelp("Its SHA-256.", valueName: "SHA256")) var sha256: String
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings, mayBeDemo: true)
        guard let bytes = try install.originals.read(sha256.lowercased()) else {
            throw InstallError.noSuchOriginal(sha256)
        }
        Terminal.write(bytes)
        try await install.close()
    }
}
