import ArgumentParser
import Kernel
import People
import Points
import WorkingDays

/// `heard promise`: the promises of reply.
struct PromiseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "promise",
        abstract: "The promises of reply.",
        subcommands: [Set.self]
    )

    /// `heard promise set`.
    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sets down how soon a reply is promised, by which document, from when.",
            discussion: """
                Example: heard promise set --area marlow-heath --acknowledge 5 --answer 10 --from 2019-01-01 \
                --document "Letter of commitment"
                """
        )

        @Option(help: "Working days to acknowledge.") var acknowledge: Int
        @Option(help: "Working days to answer.") var answer: Int
        @Option(help: ArgumentHelp("The first day it holds for.", valueName: "DAY")) var from: Day
        @Option(help: "The document it stands in.") var document: String
        @Option(help: ArgumentHelp("The service whose promise it is; else every service's.", valueName: "NAME"))
        var group: String?
        @Option(help: "Whether the answer is counted from receipt or from acknowledgement.")
        var answerFrom = Promise.Start.receipt
        @Option(help: "Whether asking for clarification stops the answer clock, or it runs.")
        var clarification = Promise.Clarification.runs
        @Option(help: "Whether the document is law or code (rule), or the service's own word (policy).")
        var standing = Promise.Standing.policy
        @Option(help: "Whose working days: england-and-wales, uk-any or children-act.")
        var calendar = CalendarName.englandAndWales
        @OptionGroup var area: AreaOption
        @OptionGroup var data: DataOption

        func run() async throws {
            let install = try await Install.open(data.settings)
            let local = try await install.area(area.area)
            let (terms, from, document, name) = (terms, from, document, group)
            let moved = try await install.store.write { writer in
                let group = try name.map { name in
                    guard let group = try Group.named(name, in: local.id, writer) else {
                        throw PeopleError.noSuchGroup(name)
                    }
                    return group.id
                }
                return try Promise.set(terms, for: group, from: from, document: document, in: local, writer)
            }
            try await install.sign(local)
            let recounted = moved == 0 ? "" : " \(moved) running clocks were counted again."
            Terminal.say("Set: \(acknowledge) working days to acknowledge, \(answer) to answer.\(recounted)")
            try await install.close()
        }

        private var terms: Promise.Terms {
            var terms = Promise.Terms(acknowledge: acknowledge, answer: answer)
            terms.answerFrom = answerFrom
            terms.clarification = clarification
            terms.standing = standing
            terms.calendar = calendar
            return terms
        }
    }
}

extension Promise.Start: ExpressibleByArgument {}
extension Promise.Clarification: ExpressibleByArgument {}
extension Promise.Standing: ExpressibleByArgument {}
extension CalendarName: ExpressibleByArgument {}
