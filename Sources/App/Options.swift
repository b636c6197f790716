import ArgumentParser
import Kernel

/// Where the data are: said by every command that works on them.
struct DataOption: ParsableArguments {
    @Option(name: .customLong("data"), help: ArgumentHelp("The data folder (default ./data).", valueName: "DIR"))
    var folder: String?

    /// The settings of this run.
    var settings: Settings { Settings(environment: Settings.environment, data: folder) }
}

/// Which area is meant: needed only where the install holds more than one.
struct AreaOption: ParsableArguments {
    @Option(help: ArgumentHelp("The area, by its slug; not needed where there is only one.", valueName: "SLUG"))
    var area: String?
}

extension Day: ExpressibleByArgument {
    /// Reads `2019-07-15`.
    public init?(argument: String) { self.init(argument) }
}

extension Side: ExpressibleByArgument {}
