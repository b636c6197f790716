import ArgumentParser
import Kernel
import Points
import Record
import Web

/// `heard bench lists`: the first page of the late list and of a search, past the page cache.
struct BenchLists: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "lists", abstract: "Times the first page of lists.")

    @Option(help: "The word to search.") var word: String
    @OptionGroup var data: DataOption

    func run() async throws {
        let install = try await Install.open(data.settings)
        let site = try Server(install, listen: nil).makeSite()
        let late = try await median(of: "/bench/late", site)
        let search = try await median(of: "/bench/points?q=\(word)", site)
        try await install.close()
        Terminal.say("{\"late_ms\":\(late),\"search_ms\":\(search)}")
    }

    private func median(of path: String, _ site: Site) async throws -> Double {
        var times: [Double] = []
        for _ in 0..<110 {
            site.cache.forget()
            let clock = ContinuousClock()
            let time = await clock.measure { _ = await site.desk.reply(to: Call("GET", path)) }
            times.append(time / .milliseconds(1))
        }
        // The first ones warm the store's statements up.
        return times.dropFirst(10).sorted()[50]
    }
}
