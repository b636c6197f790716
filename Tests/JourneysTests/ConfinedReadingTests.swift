import Foundation
import HeardTesting
import Testing

@Suite("The process that reads HTML")
struct ConfinedReadingTests {
    @Test("Once it reads it may take no more rights and little of the kernel, and it ends with its input")
    func confined() async throws {
        let program = try HeardProgram()
        let process = try program.process(
            ["read-html"],
            output: program.folder.file("out"),
            complaint: program.folder.file("err")
        )
        let input = Pipe()
        process.standardInput = input
        try process.run()
        let html = Array("<p>Words<p>More".utf8)
        try input.fileHandleForWriting.write(contentsOf: [UInt8(ascii: "h"), UInt8(html.count), 0, 0, 0] + html)
        let answer = Array("r".utf8) + [11, 0, 0, 0] + Array("Words\n\nMore".utf8)
        for _ in 0..<500 where FileManager.default.contents(atPath: program.folder.file("out"))?.isEmpty ?? true {
            try await Task.sleep(for: .milliseconds(20))
        }
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        #expect(status.contains("NoNewPrivs:\t1"))
        #expect(status.contains("Seccomp:\t2"))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(FileManager.default.contents(atPath: program.folder.file("out")).map(Array.init) == answer)
    }
}
