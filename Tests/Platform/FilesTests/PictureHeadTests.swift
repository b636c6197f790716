import Testing

@testable import VipsPictures

@Suite("How large a picture says it is, before anything is decoded")
struct PictureHeadTests {
    @Test("A PNG says it in its first chunk")
    func png() throws {
        let head = try #require(PictureHead(SamplePicture.png(40, 30)))
        #expect((head.kind, head.width, head.height) == (.png, 40, 30))
        #expect(head.fits)
    }

    @Test("A JPEG says it in its frame, after what a camera wrote before")
    func jpeg() throws {
        let bytes: [UInt8] = [
            0xFF, 0xD8, 0xFF, 0xE1, 0, 4, 9, 9, 0xFF, 0xFF, 0xC4, 0, 3, 0, 0xFF, 0xC2, 0, 17, 8, 1, 0, 2, 0, 3,
        ]
        let head = try #require(PictureHead(bytes))
        #expect((head.kind, head.width, head.height) == (.jpeg, 512, 256))
    }

    @Test(
        "A WebP says it in one of three ways",
        arguments: [
            (Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x0F, 0, 0, 0x13, 0, 0], 16, 20),
            (Array("VP8L".utf8) + [9, 0, 0, 0, 0x2F, 0x0F, 0xC0, 0x04, 0], 16, 20),
            (Array("VP8 ".utf8) + [9, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 16, 0, 20, 0], 16, 20),
        ]
    )
    func webp(_ chunk: [UInt8], width: Int, height: Int) throws {
        let head = try #require(PictureHead(Array("RIFF".utf8) + [40, 0, 0, 0] + Array("WEBP".utf8) + chunk))
        #expect((head.kind, head.width, head.height) == (.webp, width, height))
    }

    @Test("A HEIC names several sizes: the largest counts")
    func heic() throws {
        func size(_ width: UInt8, _ height: UInt8) -> [UInt8] {
            [0, 0, 0, 20] + Array("ispe".utf8) + [0, 0, 0, 0, 0, 0, width, 0, 0, 0, height, 0]
        }
        let bytes = [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0] + size(1, 1) + size(16, 12) + size(2, 2)
        let head = try #require(PictureHead(bytes))
        #expect((head.kind, head.width, head.height) == (.heic, 4096, 3072))
    }

    @Test(
        "What is too large to be decoded does not fit",
        arguments: [(50_000, 50_000), (30_000, 10), (15_000, 15_000)]
    )
    func tooLarge(_ width: Int, _ height: Int) throws {
        let head = try #require(PictureHead(Array(SamplePicture.png(width, height, rows: 1))))
        #expect(!head.fits)
    }

    @Test(
        "What is no picture of a known kind is none",
        arguments: [
            "", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "GIF89a\u{10}\0\u{10}\0",
            "%PDF-1.7", "<html>", "BM\0\0\0\0", "II*\0", "RIFF\0\0\0\0WAVE",
        ]
    )
    func others(_ text: String) { #expect(PictureHead(Array(text.utf8)) == nil) }

    @Test("No beginning of a picture makes it fall over")
    func cutOff() {
        let whole = SamplePicture.png(40, 30)
        for count in 0..<24 { #expect(PictureHead(Array(whole.prefix(count))) == nil) }
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 4, 9, 9, 0xFF, 0xC0, 0, 17, 8, 1, 0, 2, 0, 3]
        for count in 0..<17 { #expect(PictureHead(Array(jpeg.prefix(count))) == nil) }
    }
}
