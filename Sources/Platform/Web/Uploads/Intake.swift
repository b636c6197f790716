import Hummingbird

/// Reads what a form sends, as its route takes it.
struct Intake: Sendable {
    let folder: UploadFolder

    /// Reads a form without files, whole, in memory.
    func words(_ body: RequestBody) async throws(Trouble) -> PostedForm {
        let bytes: ByteBuffer
        do { bytes = try await body.collect(upTo: FrontDesk.bodyLimit) } catch { throw .tooBig }
        guard let fields = FormFields.read(bytes.readableBytesView, atMost: 1000) else { throw .malformedForm }
        return PostedForm(fields: fields)
    }

    /// Reads a form with files as it arrives, and gives it to the closure; afterwards the files are gone.
    ///
    /// - Returns: what the closure returns. Throws a `Trouble`, or what the folder throws.
    func files(
        _ body: RequestBody,
        boundary: String,
        _ uploads: Uploads,
        _ use: (PostedForm) async -> Reply
    ) async throws -> Reply {
        var collector = FormCollector(uploads, folder: folder)
        var reader = MultipartReader(boundary: boundary)
        var count = 0
        defer { UploadFolder.remove(collector.paths) }
        do {
            var pieces = body.makeAsyncIterator()
            while let piece = try await Intake.next(&pieces) {
                count += piece.readableBytes
                if count > Intake.limit(uploads) { try collector.refuseFiles(.tooBig) }
                try reader.take(piece.readableBytesView) { try collector.take($0) }
                guard count <= Intake.patience(uploads) else { return await use(collector.form) }
            }
            try reader.finish()
        } catch is MultipartReader.Fault {
            throw Trouble.malformedForm
        }
        return await use(collector.form)
    }

    /// What arrives next; a visitor who went away has sent a broken form.
    private static func next(_ pieces: inout RequestBody.AsyncIterator) async throws(Trouble) -> ByteBuffer? {
        do { return try await pieces.next() } catch { throw .malformedForm }
    }

    /// The most bytes a body may have: its files, its words, and what stands between them.
    static func limit(_ uploads: Uploads) -> Int { uploads.mostBytes + 2 * FrontDesk.bodyLimit }

    /// The most bytes that are read of a form whose words are kept though its files are too big: a browser shows the
    /// answer only when it has sent everything.
    static func patience(_ uploads: Uploads) -> Int { uploads.keepsWords ? 20 * limit(uploads) : limit(uploads) }

    /// Refuses a body that says itself that it is too long, before it is read.
    static func check(_ call: Call, _ uploads: Uploads) throws(Trouble) {
        guard !uploads.keepsWords, let length = call.headers[.contentLength].flatMap({ Int($0) }),
            length > limit(uploads)
        else { return }
        throw uploads == .none ? .tooBig : .filesTooBig(uploads.mostBytes)
    }

    /// How a form is written.
    enum Kind: Sendable, Equatable {
        /// As an address's query is.
        case words
        /// In parts, as forms with files are, and RFC 8058's one-click leave may be.
        case parts(boundary: String)
        case other
    }

    /// What the header `Content-Type` says of a form; words where it says nothing.
    static func kind(of call: Call) -> Kind {
        guard let type = call.headers[.contentType] else { return .words }
        let parts = type.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let name = String(decoding: parts[0].filter { $0 != 0x20 }, as: UTF8.self).lowercased()
        guard name == "multipart/form-data" else {
            return name == "application/x-www-form-urlencoded" ? .words : .other
        }
        return parts.dropFirst().lazy.compactMap { boundary(in: $0) }.first.map(Kind.parts) ?? .other
    }

    /// ` boundary="x"`; nil in any other parameter, and where it breaks the rules.
    private static func boundary(in parameter: some Sequence<UInt8>) -> String? {
        let bare = Array(parameter.drop { $0 == 0x20 || $0 == 0x09 })
        guard String(decoding: bare.prefix(9), as: UTF8.self).lowercased() == "boundary=" else { return nil }
        let value = bare.dropFirst(9).drop { $0 == 0x22 }.prefix { $0 != 0x22 && $0 != 0x20 }
        let isPlain = value.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return isPlain && (1...70).contains(value.count) ? String(decoding: value, as: UTF8.self) : nil
    }
}
