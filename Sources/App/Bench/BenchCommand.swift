import ArgumentParser

/// `heard bench`, hidden: the figures that the bench scripts print come from it.
///
/// Nothing else uses it.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "What scripts/bench measures with.",
        shouldDisplay: false,
        subcommands: [
            BenchFill.self, BenchServe.self, BenchAppends.self, BenchImport.self, BenchParse.self, BenchLists.self,
        ]
    )
}
