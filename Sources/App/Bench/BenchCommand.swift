import ArgumentParser

/// `heard bench`: what `scripts/bench` measures with. Hidden: nothing else uses it.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "What scripts/bench measures with.",
        shouldDisplay: false,
        subcommands: [BenchFill.self, BenchServe.self, BenchAppends.self, BenchImport.self, BenchLists.self]
    )
}
