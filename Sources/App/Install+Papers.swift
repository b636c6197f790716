import Complaints
import People

extension Install {
    /// What makes complaints' papers: in a folder beside the data that can be thrown away.
    func paperDesk(_ files: FileTools) -> PaperDesk {
        let most = settings["HEARD_MAIL_MAX_ATTACHMENT"].flatMap(Int.init) ?? 10
        return PaperDesk(papers, files: files, folder: "\(settings.data)/papers", mostMailBytes: max(1, most) << 20)
    }
}
