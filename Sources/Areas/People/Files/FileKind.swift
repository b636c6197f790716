/// What a file is offered as, by what its sender says of it: nothing is decoded or served by this alone.
package enum FileKind: Sendable, Equatable {
    case picture
    case voice
    case other

    /// - Parameters:
    ///   - type: the claimed media type.
    ///   - name: the claimed name, whose ending counts where the type says nothing.
    package init(type: String, name: String) {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if Self.pictures.contains(type) {
            self = .picture
        } else if type.hasPrefix("audio/") {
            self = .voice
        } else if type == "application/octet-stream" || type.isEmpty {
            self =
                Self.pictureEndings.contains(ending)
                ? .picture : Self.voiceEndings.contains(ending) ? .voice : .other
        } else {
            self = .other
        }
    }

    private static let pictures: Set = [
        "image/jpeg", "image/jpg", "image/pjpeg", "image/png", "image/webp", "image/heic", "image/heif",
    ]
    private static let pictureEndings: Set = ["jpg", "jpeg", "png", "webp", "heic", "heif"]
    private static let voiceEndings: Set = ["m4a", "mp3", "ogg", "oga", "opus", "wav", "amr", "aac", "flac"]
}

/// The kinds of sound a browser is given to play, each known by its first bytes.
enum VoiceType {
    /// The media type; nil for what is no sound that is played here.
    static func of(_ bytes: [UInt8]) -> StaticString? {
        func begins(_ letters: String, at place: Int = 0) -> Bool { bytes.dropFirst(place).starts(with: letters.utf8) }
        if begins("OggS") { return "audio/ogg" }
        if begins("RIFF"), begins("WAVE", at: 8) { return "audio/wav" }
        if begins("fLaC") { return "audio/flac" }
        if begins("#!AMR") { return "audio/amr" }
        if begins("ftyp3g", at: 4) { return "audio/3gpp" }
        if begins("ftyp", at: 4), !begins("ftyphei", at: 4), !begins("ftypmif1", at: 4) { return "audio/mp4" }
        if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return "audio/webm" }
        if begins("ID3") { return "audio/mpeg" }
        guard bytes.count > 1, bytes[0] == 0xFF else { return nil }
        // A frame's head: eleven bits set; then the layer tells MPEG audio from AAC.
        return bytes[1] & 0xF6 == 0xF0 ? "audio/aac" : bytes[1] & 0xE6 > 0xE0 ? "audio/mpeg" : nil
    }
}
