import Foundation
import HeardTesting
import Kernel
import Testing
import Web

@testable import App

@Suite("Every page in another language")
struct LanguageTests {
    private let folder: TemporaryFolder
    private let catalogue: Catalogue

    init() throws {
        folder = try TemporaryFolder()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let sources = root.deletingLastPathComponent().appendingPathComponent("Sources")
        catalogue = try PseudoLanguage.catalogue(of: sources)
    }

    private func demo(_ work: (SiteVisitor) async throws -> Void) async throws {
        let install = try await Install.demo(in: folder.file("heard-demo"), today: Story.usualDay, isWiped: false)
        let server = try install.demoServer(listen: nil, on: Story.usualDay)
        var visitor = SiteVisitor(try server.makeSite(in: Languages([catalogue])))
        visitor.comfort = "auto.usual.usual.usual.\(PseudoLanguage.language.code)"
        try await work(visitor)
        try await install.close()
    }

    /// Pages of one kind that are looked at, for each role.
    private static let mostOfAKind = 2

    @Test(
        "Nothing on it is left that cannot be translated",
        arguments: [DemoRole.everyone, .parent, .lead, .officer, .director, .youngPerson, .host]
    )
    func everyPage(_ role: DemoRole) async throws {
        try await demo { visitor in
            var (visitor, kinds, waiting) = (visitor, [String: Int](), ["/", "/sign-in", "/comfort", "/nowhere"])
            await visitor.post("/demo/as/\(role.rawValue)")
            waiting += [visitor.path, "/marlow-heath/points/new", "/marlow-heath"]
            var seen = Set(waiting)
            while let path = waiting.popLast() {
                await visitor.open(path)
                guard visitor.page.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
                expectWords(on: visitor, path)
                for next in visitor.links where !seen.contains(next) {
                    seen.insert(next)
                    kinds[Self.kind(of: next), default: 0] += 1
                    if kinds[Self.kind(of: next), default: 0] <= Self.mostOfAKind { waiting.append(next) }
                }
                await expectProblems(on: &visitor, path)
            }
            #expect(seen.count > 15)
        }
    }

    /// Sends each form of the page as it stands, where that can only be refused.
    private func expectProblems(on visitor: inout SiteVisitor, _ path: String) async {
        let refusing = [
            "answer", "extension", "clarification", "transfer", "hold", "merger", "split", "topic", "sign-in",
        ]
        let actions = visitor.page.text.matches(of: /method="post" novalidate action="([^"]+)"/).map { $0.output.1 }
        let page = visitor
        for action in Set(actions) where refusing.contains(String(action.split(separator: "/").last ?? "")) {
            visitor = page
            await visitor.press(String(action), ["topic": "", "passages": "", "email": "nobody"])
            expectWords(on: visitor, "\(path) with nothing filled in at \(action)")
        }
        visitor = page
    }

    private func expectWords(on visitor: SiteVisitor, _ path: String) {
        let html = visitor.page.text
        #expect(html.contains("<html lang=\"ar-XB\" dir=\"rtl\""), "\(path)")
        let words = PageWords(html).untranslated
        #expect(words.isEmpty, "\(path): \(words.joined(separator: " | "))")
    }

    /// A path without what tells one thing from another.
    private static func kind(of path: String) -> String {
        path.replacing(/[?#].*/, with: "").replacing(/[0-9]+/, with: "0").replacing(/\/r\/[^\/]+/, with: "/r/")
    }

    @Test("A language is kept by the device, else taken from the browser; English stays as it is")
    func chosen() async throws {
        try await demo { visitor in
            var visitor = visitor
            await visitor.open("/comfort")
            #expect(visitor.page.text.contains("<option value=\"ar-XB\" selected>"))
            visitor.comfort = "auto.usual.usual.usual.en-GB"
            await visitor.open("/marlow-heath")
            #expect(visitor.page.text.contains("<html lang=\"en-GB\">"))
            #expect(visitor.page.text.contains("The longest silences"))
            visitor.comfort = nil
            visitor.languages = "de, ar-XB;q=0.8"
            await visitor.open("/marlow-heath")
            #expect(visitor.page.text.contains("<html lang=\"ar-XB\" dir=\"rtl\">"))
            #expect(visitor.page.header("Vary") == "Cookie, Accept-Language")
            visitor.languages = "de, en;q=0.9, ar-XB;q=0.8"
            await visitor.open("/marlow-heath")
            #expect(visitor.page.text.contains("The longest silences"))
        }
    }

    @Test("Days are written as the language writes them")
    func days() async throws {
        try await demo { visitor in
            var visitor = visitor
            await visitor.open("/marlow-heath/late.txt")
            #expect(!visitor.page.text.contains("November"))
            #expect(visitor.page.text.contains("⟦"))
            await visitor.open("/marlow-heath/late.atom")
            #expect(visitor.page.text.contains("xml:lang=\"ar-XB\""))
            #expect(visitor.page.text.contains("<title>⟦"))
        }
    }
}
