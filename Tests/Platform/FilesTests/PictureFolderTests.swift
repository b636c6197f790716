import Children
import Foundation
import HeardTesting
import Storage
import Testing

@testable import VipsPictures

@Suite("Pictures made anew for showing")
struct PictureFolderTests {
    private static let name = String(repeating: "ab", count: 32)

    private func folder(_ work: (Pictures, TemporaryFolder) async throws -> Void) async throws {
        let place = try TemporaryFolder()
        let recipe = try #require(PictureRecipe(), "libvips-tools is not installed: scripts/setup test")
        try await work(PictureFolder(folder: place.file("pictures"), recipe: recipe).pictures, place)
    }

    @Test(
        "In bubblewrap, or by limits alone, it comes out the same",
        arguments: [
            PictureRecipe.Sandbox.bubblewrap, .limits,
        ]
    )
    func sandboxes(_ sandbox: PictureRecipe.Sandbox) throws {
        let made = try PictureRecipe(sandbox).made(from: SamplePicture.png(3200, 800), .png)
        let head = try #require(PictureHead(made))
        #expect((head.kind, head.width, head.height) == (.jpeg, 1600, 400))
    }

    @Test("What a camera hides is gone, and the picture stands upright")
    func hidden() async throws {
        try await folder { pictures, _ in
            let camera = SamplePicture.photographed(
                try PictureRecipe(.limits).made(from: SamplePicture.png(400, 300), .png)
            )
            #expect(camera.firstRange(of: Array("Exif".utf8)) != nil)
            #expect(await pictures.prepared(Self.name, within: .seconds(60)) { camera } == .made)
            let shown = try #require(try pictures.bytes(Self.name))
            #expect(shown.firstRange(of: Array("Exif".utf8)) == nil)
            let head = try #require(PictureHead(shown))
            #expect((head.width, head.height) == (300, 400))
        }
    }

    @Test(
        "What must not be decoded, or cannot be, is refused, and leaves nothing lying about",
        arguments: [
            ("huge by its head", SamplePicture.png(50_000, 50_000, rows: 1)),
            ("30,000 pixels wide", SamplePicture.png(30_000, 2)),
            ("cut off", Array(SamplePicture.png(2_000, 2_000).prefix(900))),
            ("lying about its rows", SamplePicture.png(400, 300, rows: 3)),
            ("a script that draws", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".utf8)),
            ("a picture's head before a script", Array(SamplePicture.png(400, 300).prefix(33)) + Array("<svg/>".utf8)),
            ("nothing", []),
        ]
    )
    func refused(_ what: String, _ original: [UInt8]) async throws {
        try await folder { pictures, place in
            #expect(await pictures.prepared(Self.name, within: .seconds(60)) { original } == .refused, "\(what)")
            let bytes = try pictures.bytes(Self.name)
            #expect(bytes == nil)
            let left = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
            #expect(left.filter { $0.contains("making") } == [])
        }
    }

    @Test("A page and a script in one file comes out as the picture alone")
    func polyglot() async throws {
        try await folder { pictures, _ in
            let both = SamplePicture.png(40, 30) + Array("<script>alert(1)</script>".utf8)
            #expect(await pictures.prepared(Self.name, within: .seconds(60)) { both } == .made)
            let shown = try #require(try pictures.bytes(Self.name))
            #expect(shown.firstRange(of: Array("script".utf8)) == nil)
        }
    }

    @Test("A hundred megabytes of black in less than one is made small, or ends within its limits")
    func bomb() async throws {
        try await folder { pictures, _ in
            let bomb = SamplePicture.png(6_000, 6_000)
            #expect(bomb.count < 1_000_000)
            let state = await pictures.prepared(Self.name, within: .seconds(90)) { bomb }
            #expect(state == .made || state == .refused)
        }
    }

    @Test("Lost, it is made again; refused, it is not tried again")
    func anew() async throws {
        try await folder { pictures, place in
            #expect(await pictures.prepared(Self.name, within: .seconds(60)) { SamplePicture.png(40, 30) } == .made)
            try FileManager.default.removeItem(atPath: place.file("pictures"))
            #expect(pictures.state(Self.name) == .unknown)
            #expect(await pictures.prepared(Self.name, within: .seconds(60)) { [] } == .refused)
            #expect(await pictures.prepared(Self.name, within: .seconds(60)) { SamplePicture.png(9, 9) } == .refused)
        }
    }

    @Test("No name leads out of the folder", arguments: ["", "../../../etc/passwd", String(repeating: "A", count: 64)])
    func names(_ name: String) async throws {
        try await folder { pictures, _ in
            #expect(pictures.state(name) == .refused)
            let bytes = try pictures.bytes(name)
            #expect(bytes == nil)
        }
    }

    @Test("Where nothing can make pictures, that is said")
    func unavailable() throws {
        let place = try TemporaryFolder()
        #expect(PictureFolder(folder: place.path, recipe: nil).pictures.state(Self.name) == .unavailable)
        #expect(Pictures.none.state(Self.name) == .unavailable)
    }
}
