import Foundation
import HeardTesting
import Kernel
import Papers
import Record
import Storage
import Testing

@testable import Complaints

@Suite("Papers that are kept")
struct PapersKeptTests {
    /// A complaint that went out without papers of its own.
    private func sent(_ kit: ComplaintsKit) async throws -> Reference {
        let points = try await kit.ask("a", on: "15 Jul 2019")
        let reference = try await kit.begin()
        try await kit.writeIssue("Nobody answered", on: points, of: reference)
        let (lead, today) = (kit.lead, kit.today)
        try await kit.act(on: reference) { complaint, _ in
            ComplaintSent(act: ComplaintAct(on: today, to: complaint, by: lead), [])
        }
        return reference
    }

    @Test(
        "what was sent without papers gets them from the record by one press, once, and says on which day",
        arguments: TestEngine.allCases
    )
    func later(_ engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            let reference = try await sent(kit)
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let before = await site.get("/\(reference)/papers", as: lead)
            #expect(before.text.contains("No papers were kept when this complaint was sent."))
            #expect(await site.post("/\(reference)/papers/keeping", [], as: try await site.officer()).status == 404)
            for _ in 1...2 {
                #expect(await site.post("/\(reference)/papers/keeping", [], as: lead).status == 303)
            }
            #expect(try await kit.file(reference).papers.map(\.kind) == [.bundle, .word, .originals])
            let entries = try await kit.entries().filter { $0.kind == ComplaintPapersKept.kind }
            #expect(entries.map(\.originalDigests.count) == [3])
            let page = await site.get("/\(reference)/papers", as: lead)
            #expect(page.text.contains("These were made from the record on 21 November 2019"))
            #expect(await site.get("/\(reference)/papers/bundle/1", as: lead).text.contains("Nobody answered"))
            #expect(await site.get("/\(reference)", as: lead).text.contains("had its papers made from the record"))
        }
    }

    @Test("where nothing can make papers, that is said, and nothing is kept")
    func noTools() async throws {
        try await ComplaintsKit.with { kit in
            let reference = try await sent(kit)
            let site = try DraftSite(kit, tools: .none)
            let lead = try await site.lead()
            #expect(!(await site.get("/\(reference)/papers", as: lead)).text.contains("Make the papers and keep them"))
            let refused = await site.post("/\(reference)/papers/keeping", [], as: lead)
            #expect(refused.text.contains("Nothing on this machine can make papers."))
            #expect(try await kit.file(reference).papers == [])
        }
    }

    @Test("the folder of originals holds what its manifest says, receipts too, and the receipts name the mails")
    func manifest() async throws {
        try await ComplaintsKit.with { kit in
            let reference = try await sent(kit)
            try await Signer(keys: kit.keys.keys).sign(kit.area.log, in: kit.store)
            let site = try DraftSite(kit)
            await site.post("/\(reference)/papers/keeping", [], as: try await site.lead())
            let zip = try #require(try await kit.file(reference).papers.first { $0.kind == .originals })
            let bytes = kit.originals.value.withLock { all in all.first { $0.key.hex == zip.sha256 }?.value }
            let path = site.folder.file("originals.zip")
            try Data(try #require(bytes)).write(to: URL(fileURLWithPath: path))
            let archive = try ArchiveFile(at: path)
            let files = try Dictionary(
                uniqueKeysWithValues: archive.entries.map { ($0.name, try archive.bytes(of: $0)) }
            )
            let text = String(decoding: try #require(files[Manifest.fileName]), as: UTF8.self)
            let manifest = try #require(Manifest(text))
            #expect(manifest.lines.map(\.name) == ["receipts/P-2019-0001.heard", "originals/01 message.eml"])
            let names = archive.entries.map(\.name).filter { $0 != Manifest.fileName }
            #expect(manifest.faults(among: names) { files[$0] ?? [] } == [])
            let receipt = String(decoding: try #require(files["receipts/P-2019-0001.heard"]), as: UTF8.self)
            #expect(receipt.contains("Original (SHA-256): \(manifest.lines[1].sha256)"))
        }
    }
}
