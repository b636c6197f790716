import Children
import Foundation
import Papers

/// Makes papers with Typst, pikepdf and python-docx, in a process beside this one.
///
/// At most two at a time: each may itself read two files at a time.
package final class PaperPress: Sendable {
    private let workshop: Workshop?
    private let queue: OperationQueue

    /// - Parameter folder: nil where there is none: then nothing can be made.
    package init(folder: PapersFolder?) {
        workshop = folder.flatMap { $0.isWhole ? Workshop(folder: $0) : nil }
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        queue.qualityOfService = .utility
    }

    /// What areas see of it.
    package var tools: PaperTools {
        PaperTools(
            pdf: { [self] order in
                try await make(beside: order.path) {
                    try $0.tell(order)
                } taking: {
                    try $0.moved(try $0.made(), to: order.path)
                }
            },
            word: { [self] paper in
                let aside = FileManager.default.temporaryDirectory.appendingPathComponent("letter.docx").path
                return try await make(beside: aside) {
                    try $0.tellWord(paper)
                } taking: {
                    try $0.madeWord()
                }
            },
            lacking: { [self] in lacking }
        )
    }

    private func make<Made: Sendable>(
        beside path: String,
        telling: @escaping @Sendable (PaperJob) throws -> Void,
        taking: @escaping @Sendable (PaperJob) throws -> Made
    ) async throws -> Made {
        guard let workshop else { throw PaperError.unavailable }
        return try await elsewhere {
            let job = try PaperJob(beside: path)
            defer { job.remove() }
            try telling(job)
            do throws(ChildError) {
                try workshop.run(in: job.folder.path)
            } catch {
                throw error == .tooSlow ? PaperError.tooSlow : PaperError.failed("\(error)")
            }
            return try taking(job)
        }
    }

    /// On a thread that may wait: reading and waiting take minutes.
    private func elsewhere<Made: Sendable>(_ work: @escaping @Sendable () throws -> Made) async throws -> Made {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try work() }) }
        }
    }

    private var lacking: [MissingTool] {
        MissingTool.allCases.filter { tool in
            switch tool {
            case .typesetter: workshop == nil
            case .fonts: !Self.isThere("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
            case .pageReader: !Self.isThere("/usr/bin/pdftotext") || !Self.isThere("/usr/bin/pdftoppm")
            case .recogniser: !Self.isThere("/usr/bin/tesseract")
            case .office: !Self.isThere("/usr/bin/soffice")
            case .pictures: !Self.isThere("/usr/bin/vipsthumbnail")
            case .sandbox: Workshop.sandbox == .limits
            }
        }
    }

    private static func isThere(_ path: String) -> Bool { access(path, R_OK) == 0 }
}
