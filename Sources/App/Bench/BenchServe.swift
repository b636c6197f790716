import ArgumentParser
import Kernel
import Points
import Record
import Web

/// `heard bench serve`: the server with two addresses more, the bytes of a page from memory and a page rendered anew.
struct BenchServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serves pages to be measured.")

    @Option(help: ArgumentHelp("Where to listen.", valueName: "ADDRESS")) var listen: String?
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings)
        let area = try await install.area("bench")
        let today = install.world.today
        let longest = try await install.store.read { reader in
            try LatePoint.all(in: area.id, on: today, limit: 1, reader).first?.point.reference
        }
        guard let longest else { throw BenchError.noPage }
        let page = "/bench/points/\(longest)"
        let site = try Server(install, listen: listen).makeSite()
        let bytes = [UInt8](await site.desk.reply(to: Call("GET", page)).text.utf8)
        let routes = try routes(install, bytes: bytes, reference: longest.description)
        let start: JSON = ["page": .string(page), "bytes": "/bench-bytes", "anew": "/bench-anew"]
        Terminal.say(try start.canonicalText())
        try await Server(install, listen: listen, adding: routes).run()
        try await install.close()
    }

    private func routes(_ install: Install, bytes: [UInt8], reference: String) throws -> [Route] {
        let show = Areas.routes(install).first { $0.pattern == "/{area}/points/{ref}" }
        guard let show else { throw BenchError.noPage }
        let document = Document(bytes, type: "text/html; charset=utf-8")
        return [
            .get("/bench-bytes") { _ in .document(document) },
            .get("/bench-anew", isCacheable: false) { visit in
                try await show.handle(
                    Visit(
                        path: visit.path,
                        parameters: ["area": "bench", "ref": reference],
                        comfort: visit.comfort,
                        now: visit.now,
                        base: visit.base
                    )
                )
            },
        ]
    }
}
