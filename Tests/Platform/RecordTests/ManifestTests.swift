import Testing

@testable import Record

@Suite("A list of files with their hashes")
struct ManifestTests {
    private let files = ["a/one.eml": "first", "a/two.pdf": "second"]

    private var manifest: Manifest {
        Manifest(files.keys.sorted().map { .init(Digest32.of(Array((files[$0] ?? "").utf8)).hex, $0) })
    }

    private func faults(_ here: [String: String], _ manifest: Manifest) -> [Manifest.Fault] {
        struct Gone: Error {}
        return manifest.faults(among: here.keys.sorted()) { name in
            guard let text = here[name], text != "locked" else { throw Gone() }
            return Array(text.utf8)
        }
    }

    @Test("read again it is the same, whatever line ends it went through, and remarks are none of it")
    func readAgain() {
        let text = manifest.text(remarks: ["The originals", "abc  no line"])
        #expect(Manifest(text) == manifest)
        #expect(Manifest(text.replacing("\n", with: "\r\n")) == manifest)
        #expect(Manifest(text.replacing("  a/", with: " *a/")) == manifest)
    }

    @Test(
        "what is no line of a manifest makes it none",
        arguments: ["hello", "abc  file", "\(String(repeating: "0", count: 64))  "]
    )
    func noManifest(_ text: String) { #expect(Manifest(text) == nil) }

    @Test("where everything is as it says there is nothing to name")
    func whole() { #expect(faults(files, manifest) == []) }

    @Test("every file that is altered, missing, added or cannot be read is named")
    func named() {
        #expect(
            faults(["a/one.eml": "First", "b/more.txt": "third"], manifest)
                == [.altered("a/one.eml"), .missing("a/two.pdf"), .added("b/more.txt")]
        )
        #expect(faults(["a/one.eml": "locked", "a/two.pdf": "second"], manifest) == [.unreadable("a/one.eml")])
    }
}
