import Testing

@testable import People

@Suite("What a file is offered as")
struct FileKindTests {
    @Test(
        "A sender's word decides only between a picture, a voice note and a file",
        arguments: [
            ("image/jpeg", "a", FileKind.picture), ("image/heic", "a", .picture), ("image/svg+xml", "a.png", .other),
            ("image/gif", "a", .other), ("audio/mp4", "a", .voice), ("audio/ogg;codecs=opus", "a", .voice),
            ("application/octet-stream", "IMG_1.HEIC", .picture), ("application/octet-stream", "note.m4a", .voice),
            ("", "a.jpg", .picture), ("application/pdf", "a.jpg", .other), ("text/html", "a.mp3", .other),
            ("application/octet-stream", "", .other),
        ]
    )
    func kinds(_ type: String, _ name: String, _ kind: FileKind) { #expect(FileKind(type: type, name: name) == kind) }

    @Test(
        "What is played is known by its first bytes",
        arguments: [
            ("OggS", "audio/ogg"), ("ID3\u{4}", "audio/mpeg"), ("RIFF\0\0\0\0WAVE", "audio/wav"),
            ("\0\0\0\u{20}ftypM4A ", "audio/mp4"), ("\0\0\0\u{20}ftyp3gp4", "audio/3gpp"), ("#!AMR\n", "audio/amr"),
            ("fLaC", "audio/flac"),
        ]
    )
    func sounds(_ start: String, _ type: String) {
        #expect(VoiceType.of(Array(start.utf8)).map { "\($0)" } == type)
    }

    @Test("Frames without a head before them are known too")
    func frames() {
        #expect(VoiceType.of([0xFF, 0xFB, 0x90]).map { "\($0)" } == "audio/mpeg")
        #expect(VoiceType.of([0xFF, 0xF1, 0x50]).map { "\($0)" } == "audio/aac")
        #expect(VoiceType.of([0x1A, 0x45, 0xDF, 0xA3]).map { "\($0)" } == "audio/webm")
    }

    @Test(
        "A page, a picture or nothing is no sound",
        arguments: [
            "", "<html>", "<svg>", "\0\0\0\u{18}ftypheic", "RIFF\0\0\0\0WEBP", "%PDF", "PK\u{3}\u{4}",
        ]
    )
    func noSounds(_ start: String) { #expect(VoiceType.of(Array(start.utf8)) == nil) }

    @Test("A picture's head is no sound")
    func jpeg() { #expect(VoiceType.of([0xFF, 0xD8, 0xFF, 0xE0]) == nil) }
}
