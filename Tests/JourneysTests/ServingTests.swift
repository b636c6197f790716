import Foundation
import FoundationNetworking
import Kernel
import Record
import Storage
import StorageSQLite
import Testing

@testable import App

@Suite("A server at work")
struct ServingTests {
    /// Starts a server on a free port, does the work with its address, and stops it as a service manager does.
    private func serving(_ heard: HeardProgram, _ work: (String) async throws -> Void) async throws -> Int32 {
        let output = heard.folder.file("serve.out")
        let process = try heard.process(
            ["serve", "--listen", "127.0.0.1:0", "--data", heard.data],
            output: output,
            complaint: heard.folder.file("serve.err")
        )
        try process.run()
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        var address: String?
        for _ in 0..<600 where address == nil && process.isRunning {
            try await Task.sleep(for: .milliseconds(50))
            let text = try String(contentsOfFile: output, encoding: .utf8)
            address = text.firstMatch(of: /http:\/\/127.0.0.1:\d+/).map { String($0.output) }
        }
        try await work(try #require(address))
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func get(_ address: String) async throws -> (status: Int?, text: String) {
        let (data, response) = try await URLSession.shared.data(from: try #require(URL(string: address)))
        return ((response as? HTTPURLResponse)?.statusCode, String(decoding: data, as: UTF8.self))
    }

    @Test("It shows what comes in while it runs, without a private word, and stops when asked")
    func serves() async throws {
        let heard = try HeardProgram.marlowHeath()
        let status = try await serving(heard) { address in
            #expect(try await get("\(address)/healthz").status == 200)
            #expect(try await get("\(address)/marlow-heath/late").text.contains("Nothing is late"))
            try heard.done("import", "mail", heard.write(mail("a", "When will the zarzaparrilla bloom?"), to: "a.eml"))
            var late = ""
            for _ in 0..<200 where !late.contains("P-2019-0001") {
                try await Task.sleep(for: .milliseconds(100))
                late = try await get("\(address)/marlow-heath/late").text
            }
            #expect(late.contains("P-2019-0001"))
            for path in ["", "/points", "/points/P-2019-0001", "/late.csv", "/late.txt", "/points.atom", "/record"] {
                let page = try await get("\(address)/marlow-heath\(path)")
                #expect(page.status == 200, "\(path)")
                #expect(!page.text.lowercased().contains("zarzaparrilla"), "\(path)")
            }
            #expect(try await get("\(address)/marlow-heath/points/P-2019-0002").status == 404)
            let checkpoint = try await get("\(address)/marlow-heath/record/checkpoint").text
            #expect(checkpoint.split(separator: "\n").count == 4)
            let receipt = try await get("\(address)/marlow-heath/points/P-2019-0001/receipt").text
            let file = try heard.write(receipt, to: "served.heard")
            let key = try await get("\(address)/marlow-heath/record/key").text.split(separator: "\n").joined()
            #expect(try heard.run(["verify", file, "--key", key]).status == 0)
        }
        #expect(status == 0)
        try heard.expectWholeRecord()
    }

    @Test(
        "A record whose end was altered by hand is neither checked as whole nor served",
        arguments: [
            """
            UPDATE record_entry SET leaf = replace(leaf, 'point.asked', 'point.judged')
             WHERE position = (SELECT MAX(position) FROM record_entry)
            """,
            "DELETE FROM record_entry WHERE position = (SELECT MAX(position) FROM record_entry)",
            "UPDATE record_log SET size = size - 1", "UPDATE record_log SET edge = zeroblob(length(edge))",
        ] as [SQL]
    )
    func altered(_ change: SQL) async throws {
        let heard = try HeardProgram.marlowHeath()
        try heard.done("import", "mail", heard.write(mail("a", "When is it?"), to: "a.eml"))
        try heard.expectWholeRecord()
        let store = Store(try SQLiteEngine(path: heard.data + "/heard.sqlite", world: .still(on: Day(number: 0))))
        try await store.write { try $0.run(change) }
        try await store.close()
        #expect(try heard.run("record", "check").status == 1)
        let serve = try heard.run("serve", "--listen", "127.0.0.1:0")
        #expect(serve.status == 1)
        #expect(!serve.output.contains("http://"))
        #expect(!serve.complaint.isEmpty)
    }

    @Test("On an empty folder it prints the one way in, and shows nothing else")
    func firstRun() async throws {
        let heard = try HeardProgram()
        let status = try await serving(heard) { address in
            #expect(try await get("\(address)/healthz").status == 200)
            for path in ["/", "/marlow-heath", "/sign-in"] {
                let page = try await get(address + path)
                #expect(page.status == 503)
                #expect(page.text.contains("Not set up yet"))
            }
            var link: String?
            for _ in 0..<400 where link == nil {
                let printed = try String(contentsOfFile: heard.folder.file("serve.out"), encoding: .utf8)
                link = printed.firstMatch(of: /Open (http:\S+\/start\/\S+)/).map { String($0.output.1) }
                try await Task.sleep(for: .milliseconds(50))
            }
            let page = try await get(try #require(link))
            #expect(page.status == 200)
            #expect(page.text.contains("Where is this?"))
        }
        #expect(status == 0)
        let secret = try FileManager.default.attributesOfItem(atPath: heard.data + "/keys/site.secret")
        #expect(secret[.posixPermissions] as? Int == 0o600)
    }

    @Test("What its forms are made under is made once, and refused where somebody damaged it")
    func siteSecret() async throws {
        let heard = try HeardProgram()
        func secret() async throws -> [UInt8] {
            let install = try await Install.open(Settings(environment: [:], data: heard.data), mayBegin: true)
            try await install.close()
            return install.siteSecret
        }
        let first = try await secret()
        #expect(first.count == 32)
        #expect(try await secret() == first)
        try Data("too short\n".utf8).write(to: URL(filePath: heard.data + "/keys/site.secret"))
        await #expect(throws: RecordError.self) { try await secret() }
        let other = try await Install.open(Settings(environment: [:], data: heard.data + "2"), mayBegin: true)
        try await other.close()
        #expect(other.siteSecret != first)
    }

    @Test("A place to listen that is none is named")
    func listen() throws {
        let heard = try HeardProgram.marlowHeath()
        let run = try heard.run("serve", "--listen", "nowhere")
        #expect(run.status == 1)
        #expect(run.complaint.contains("127.0.0.1:8080"))
    }
}
