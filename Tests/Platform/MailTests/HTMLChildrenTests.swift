import Foundation
import MailGMime
import Testing

@Suite("HTML read in a process of its own")
struct HTMLChildrenTests {
    /// The program is built beside the tests.
    private static let heard: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "heard").path
    }()

    @Test(
        "It reads what is read here, again and again",
        arguments: [
            "", "<p>One<br>two</p><ul><li>a<li>b</ul>", "<table><tr><td>x<td>ü</table>",
            String(repeating: "<p>Long words. ", count: 20_000),
        ]
    )
    func same(_ html: String) {
        let reading = HTMLReading.beside([Self.heard, "read-html"])
        for _ in 0..<3 { #expect(reading.text(html) == HTMLReading.here.text(html)) }
        #expect(reading.text(String(repeating: "<div>", count: 100_000)) == nil)
        #expect(reading.text("still here") == "still here")
    }

    @Test("Many threads read at a time, each its own")
    func crowd() async {
        let reading = HTMLReading.beside([Self.heard, "read-html"])
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 { group.addTask { reading.text("<p>mail \(number)") == "mail \(number)" } }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test(
        "One that hangs, ends or answers nonsense costs the layout, not the mail",
        arguments: [
            ["/bin/sleep", "60"], ["/bin/false"], ["/bin/cat"], ["/nowhere"],
        ]
    )
    func lost(_ program: [String]) {
        let begun = ContinuousClock.now
        #expect(HTMLReading.beside(program, patience: 0.3).text("<p>Words</p>") == nil)
        #expect(ContinuousClock.now - begun < .seconds(5))
    }
}
