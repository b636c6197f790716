import Kernel
import People
import Web

extension LinkWording {
    /// What the service's last word means for whoever asked; empty where it said nothing, or has answered.
    static func meaning(of point: Point) -> [Phrase] {
        guard point.isOwedAnAnswer, point.withForum == nil else { return [] }
        var lines: [Phrase] = []
        if case .acknowledged = point.reply {
            lines.append("The service has said that it has your question. That is not an answer yet.")
        }
        if let day = point.clocks.answer.promised {
            lines.append("It asked for more time. It now says that you get an answer by \(PlainDates.full(day)).")
        }
        return lines
    }
}
