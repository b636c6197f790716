import HeardTesting
import Kernel
import Papers
import Record
import Storage
import Testing

@testable import Complaints

@Suite("Pages by which a part of a picture is blacked out")
struct PicturesPagesTests {
    /// A draft with a picture as its second piece of evidence.
    private func draft(_ site: DraftSite, _ lead: String) async throws -> Reference {
        let kit = site.kit
        let reference = try await site.readyDraft(lead)
        let bytes = Array("a picture".utf8)
        let digest = Digest32.of(bytes)
        kit.originals.value.withLock { $0[digest] = bytes }
        let (party, today) = (kit.lead, kit.today)
        try await kit.act(on: reference) { complaint, file in
            try complaint.setEvidence(
                .file(.init(sha256: digest.hex, name: "bus.jpg", mediaType: "image/jpeg", size: bytes.count)),
                title: "The bus stop",
                on: today,
                for: [],
                in: file,
                by: party,
                today: today
            )
        }
        return reference
    }

    private func black(_ kit: ComplaintsKit, _ reference: Reference) async throws -> [Papers.Redaction.Treatment] {
        let file = try await kit.file(reference)
        return try await kit.store.read { reader in
            try ComplaintPaper(file, through: kit.today, in: kit.area, reader).redaction.treatments
        }
    }

    private func save(_ site: DraftSite, _ reference: Reference, _ fields: [(String, String)], as lead: String)
        async throws -> Int
    {
        let seen = try await site.kit.file(reference).complaint.version
        return await site.post(
            "/\(reference)/redactions/pictures/2/0",
            [("seen", String(seen))] + fields,
            as: lead
        ).status
    }

    private let box = [("left", "10"), ("top", "20"), ("width", "30"), ("height", "40"), ("ground", "child")]

    @Test(
        "four numbers black out a part, in the copy for everyone alone; a part is taken back by its box",
        arguments: TestEngine.allCases
    )
    func blackedOut(_ engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await draft(site, lead)
            #expect(await site.get("/\(reference)/redactions/pictures", as: lead).text.contains("bus.jpg"))
            #expect(await site.get("/\(reference)/redactions/pictures/2/0/picture", as: lead).status == 200)
            #expect(try await save(site, reference, box + [("looked", "yes")], as: lead) == 303)
            let region = Papers.Redaction.Region(
                left: 0.1,
                top: 0.2,
                width: 0.3,
                height: 0.4,
                reason: "a child or young person"
            )
            #expect(
                try await black(kit, reference)
                    == [.init(mark: "evidence-2-file", regions: [region], isLookedAt: true)]
            )
            let page = await site.get("/\(reference)/redactions/pictures/2/0", as: lead)
            #expect(page.text.contains(#"<rect x="10" y="20" width="30" height="40"/>"#))
            #expect(page.text.contains("From the left 10 to 40, from above 20 to 60"))
            let second = [("keep-0", "yes"), ("left", "0"), ("top", "0"), ("width", "5"), ("height", "100")]
            #expect(try await save(site, reference, second + [("ground", "place")], as: lead) == 303)
            #expect(try await black(kit, reference)[0].regions.map(\.left) == [0.1, 0])
            #expect(try await save(site, reference, [("keep-1", "yes")], as: lead) == 303)
            let left = try await black(kit, reference)[0]
            #expect(left.regions.map(\.reason) == ["a place"] && !left.isLookedAt)
        }
    }

    @Test("a part that leaves the picture, or is not all there, is refused with what was typed")
    func refused() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let reference = try await draft(site, lead)
            for wrong in [("width", "95"), ("left", "x"), ("height", ""), ("ground", "")] {
                let fields = box.map { $0.0 == wrong.0 ? wrong : $0 }
                #expect(try await save(site, reference, fields, as: lead) == 422, "\(wrong)")
            }
            #expect(try await black(kit, reference) == [])
        }
    }

    @Test("another group's people find neither the picture nor its page, and what is no picture has none")
    func rights() async throws {
        try await ComplaintsKit.with { kit in
            let site = try DraftSite(kit)
            let lead = try await site.lead()
            let officer = try await site.officer()
            let reference = try await draft(site, lead)
            for path in ["", "/2/0", "/2/0/picture"] {
                #expect(await site.get("/\(reference)/redactions/pictures\(path)", as: officer).status == 404)
            }
            #expect(try await save(site, reference, box, as: officer) == 404)
            #expect(await site.get("/\(reference)/redactions/pictures/1/0", as: lead).status == 404)
            #expect(await site.get("/\(reference)/redactions/pictures/1/0/picture", as: lead).status == 404)
            let path = "/\(reference)/redactions/pictures/2/0"
            #expect(await site.post(path, box + [("seen", "1")], as: lead).status == 409)
            #expect(try await black(kit, reference) == [])
        }
    }
}
