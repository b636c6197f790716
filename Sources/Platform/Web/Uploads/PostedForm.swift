/// What a form brought: its fields, and its files in the upload folder.
struct PostedForm: Sendable {
    var fields: [FormField] = []
    var files: [UploadedFile] = []
    /// Why there are no files, where there were too many or they were too big.
    var fault: Uploads.Fault?
}

/// Takes a form with files part by part: words into memory, files into the upload folder, all within limits.
struct FormCollector {
    /// The most fields and files of a form.
    static let partLimit = 1000

    /// The part that is being read.
    private enum Part {
        case none
        case words(name: String, [UInt8])
        case file(PartHead, UploadedBytes)
        /// A file's field in which no file was chosen.
        case unchosen
    }

    private let uploads: Uploads
    private let folder: UploadFolder
    private var part = Part.none
    private var wordBytes = 0
    private var fileBytes = 0
    private var partCount = 0
    private var fields: [FormField] = []
    private var files: [UploadedFile] = []
    private var fault: Uploads.Fault?
    /// Every file that was begun: to be taken away in the end, whatever happens.
    private(set) var paths: [String] = []

    init(_ uploads: Uploads, folder: UploadFolder) {
        self.uploads = uploads
        self.folder = folder
    }

    /// What was read; files are there only when all has gone well.
    var form: PostedForm { PostedForm(fields: fields, files: fault == nil ? files : [], fault: fault) }

    /// Notes that there is too much: from here on no file is kept, and none of those before.
    ///
    /// Throws where the form's handler wants none of that.
    mutating func refuseFiles(_ reason: Uploads.Fault) throws {
        guard uploads.keepsWords else { throw uploads.trouble(reason) }
        guard fault == nil else { return }
        fault = reason
        if case .file = part { part = .unchosen }
        UploadFolder.remove(paths)
        files = []
    }

    /// Takes the next thing that arrived; throws a `Trouble` where a limit is passed, anything else where the folder
    /// cannot be written.
    mutating func take(_ event: MultipartReader.Event) throws {
        switch event {
        case .head(let head): try begin(head)
        case .bytes(let bytes): try append(bytes)
        case .end: try end()
        }
    }

    private mutating func begin(_ head: PartHead) throws {
        partCount += 1
        guard partCount <= FormCollector.partLimit + uploads.mostFiles else { throw Trouble.malformedForm }
        guard let fileName = head.fileName else {
            part = .words(name: head.name, [])
            return
        }
        guard !fileName.isEmpty else {
            part = .unchosen
            return
        }
        guard uploads != .none else { throw Trouble.malformedForm }
        if fault == nil, paths.count >= uploads.mostFiles { try refuseFiles(.tooMany) }
        guard fault == nil else {
            part = .unchosen
            return
        }
        let file = try folder.begin()
        paths.append(file.path)
        part = .file(head, file)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws {
        switch part {
        case .words(let name, var words):
            part = .none
            wordBytes += bytes.count
            guard wordBytes <= FrontDesk.bodyLimit else { throw Trouble.tooBig }
            words.append(contentsOf: bytes)
            part = .words(name: name, words)
        case .file(let head, var file):
            fileBytes += bytes.count
            guard fileBytes <= uploads.mostBytes else {
                try file.close()
                return try refuseFiles(.tooBig)
            }
            try file.append(bytes)
            part = .file(head, file)
        case .none, .unchosen: break
        }
    }

    private mutating func end() throws {
        defer { part = .none }
        switch part {
        case .words(let name, let words):
            guard !words.contains(0), let value = String(validating: words, as: UTF8.self) else {
                throw Trouble.malformedForm
            }
            fields.append(FormField(name: name, value: value))
        case .file(let head, let file):
            try file.close()
            files.append(
                UploadedFile(
                    field: head.name,
                    name: head.fileName ?? "",
                    mediaType: head.mediaType,
                    size: file.size,
                    path: file.path
                )
            )
        case .none, .unchosen: break
        }
    }
}
