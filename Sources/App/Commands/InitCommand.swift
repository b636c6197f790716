import ArgumentParser
import Kernel
import People

/// `heard init`: makes an area, with the data folder and keys where there are none.
///
/// Said twice, it changes nothing.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes an area.",
        discussion: """
            Example: heard init --area marlow-heath --name "Marlow Heath"
            With all that the first run asks: heard init --area marlow-heath --name "Marlow Heath" \
            --forum "Marlow Heath Parent Carer Forum" --forum-email hello@forum.example \
            --service "SEND service" --service-email send@council.example \
            --admin-name "Sam Hill" --admin-email sam@forum.example
            """
    )

    @Option(help: ArgumentHelp("Its place in addresses.", valueName: "SLUG")) var area: String
    @Option(help: "Its name.") var name: String
    @Option(help: ArgumentHelp("The record's origin, if not from HEARD_URL.", valueName: "ORIGIN")) var origin: String?
    @Option(help: ArgumentHelp("The parent carer forum.", valueName: "NAME")) var forum: String?
    @Option(help: ArgumentHelp("The mailbox that the forum shares.", valueName: "ADDRESS")) var forumEmail: String?
    @Option(help: ArgumentHelp("Who answers at the council.", valueName: "NAME")) var service: String?
    @Option(help: ArgumentHelp("Their mailbox.", valueName: "ADDRESS")) var serviceEmail: String?
    @Option(help: ArgumentHelp("Who hosts it, and leads the forum.", valueName: "NAME")) var adminName: String?
    @Option(help: ArgumentHelp("What they sign in with.", valueName: "ADDRESS")) var adminEmail: String?
    @OptionGroup var data: DataOption

    func validate() throws {
        guard (adminName == nil) == (adminEmail == nil) else {
            throw ValidationError("Say both --admin-name and --admin-email, or neither.")
        }
        guard forumEmail == nil || forum != nil else { throw ValidationError("Say --forum with --forum-email.") }
        guard serviceEmail == nil || service != nil else {
            throw ValidationError("Say --service with --service-email.")
        }
    }

    func run() async throws {
        try LocalArea.check(slug: area)
        guard name.contains(where: { !$0.isWhitespace }) else { throw PeopleError.noName }
        let beginning = try self.beginning
        let install = try await Install.open(data.settings, mayBegin: true)
        let isNew = try await install.make(area: area, named: name, origin: origin, with: beginning)
        Terminal.say(isNew ? "\(name) is ready: /\(area)" : "\(area) is there already; nothing was changed.")
        if isNew, let admin = beginning.admin {
            let path = try await install.makeStartLink(for: .host(admin.email))
            Terminal.say("\(admin.name) comes in here, once, for 30 minutes, while heard serve runs:")
            Terminal.say("  \(install.address)\(path)")
        }
        try await install.close()
    }

    private var beginning: Beginning {
        get throws {
            Beginning(
                forum: try .init(forum, address: forumEmail),
                service: try .init(service, address: serviceEmail),
                admin: try .init(adminName, email: adminEmail)
            )
        }
    }
}
