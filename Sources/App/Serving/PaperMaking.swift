import Papers
import TypstPapers

/// How papers are made on this machine, for whoever looks after it.
enum PaperMaking {
    static func sentences(of settings: Settings) -> [String] {
        let lacking = PaperPress(folder: PapersFolder.find(set: settings["HEARD_PAPERS"])).tools.lacking()
        return lacking.isEmpty
            ? ["Letters and bundles are made as PDF, all kinds of evidence in them."] : lacking.map(sentence)
    }

    private static func sentence(_ missing: MissingTool) -> String {
        switch missing {
        case .typesetter:
            "No letters and bundles can be made: run scripts/setup run, and keep Papers beside the program."
        case .pageReader: "Bundles cannot be made redacted, and scans are not searchable: install poppler-utils."
        case .fonts: "No letters and bundles can be made: install fonts-noto-core."
        case .recogniser: "Scans in bundles are not searchable, and stay out of redacted copies: install tesseract-ocr."
        case .office:
            "Office documents in bundles are named, not shown: install libreoffice-writer-nogui and libreoffice-calc-nogui."
        case .pictures: "Pictures in bundles are named, not shown: install libvips-tools."
        case .sandbox: "Files in bundles are read under limits alone: bubblewrap does not work here."
        }
    }
}
