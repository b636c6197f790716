import ArgumentParser
import Kernel

/// `heard demo`: a made-up borough, in its own folder.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "A made-up borough with a year of work, in its own folder; serves it.",
        discussion: """
            It can be looked at through the eyes of each who takes part, and sends no mail: what it would have sent is \
            at /demo/mail.
            Example: heard demo --listen 127.0.0.1:8080
            """
    )

    @Option(help: ArgumentHelp("Where to listen (default 127.0.0.1:8080).", valueName: "ADDRESS")) var listen: String?
    @Option(help: ArgumentHelp("The day it is in the demo (default \(Story.usualDay)).", valueName: "DAY"))
    var today: Day?
    @Flag(name: .customLong("no-serve"), help: "Make it and end.") var isMadeOnly = false
    @Flag(help: "Make it anew.") var wipe = false
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp("The demo's folder (default ./heard-demo).", valueName: "DIR")
    )
    var folder: String = "./heard-demo"

    func run() async throws {
        let day = today ?? Story.usualDay
        let install = try await Install.demo(in: folder, today: day, isWiped: wipe)
        if isMadeOnly {
            Terminal.say("The demo is ready in \(folder). It is \(day) there.")
        } else {
            try await install.demoServer(listen: listen, on: day).run()
        }
        try await install.close()
    }
}
