import Kernel
import People
import Storage

/// What else waits for a forum's leads beside the points it has: answers to judge, replies to match, questions back.
struct TodayFigures: Sendable {
    /// At most so many are counted: one more says "more than".
    static let most = 100

    let answers: Int
    let replies: Int
    let questions: Int

    init(_ desk: DeskVisit, in reader: any Reader) throws {
        let (area, limit) = (desk.words.area.id, TodayFigures.most)
        let mayJudge = desk.seat.mayOnSomeTopic(.judgeAnswers, on: desk.today)
        func countToJudge() throws -> Int {
            let list = try DeskList.toJudge(.group(desk.group), in: area, limit: limit, reader)
            return list.items.count { $0.standing == .open && !$0.gate.isHidden } + (list.hasMore ? 1 : 0)
        }
        answers = mayJudge ? try countToJudge() : 0
        questions =
            mayJudge
            ? try DeskList.askedBack(.group(desk.group), in: area, limit: limit, reader).items
                .count { !$0.gate.isHidden } : 0
        let list = try DeskList.toMatch(in: area, RepliesDesk.forum.condition(desk), limit: limit, reader)
        replies = list.items.count(where: desk.looksAfter) + (list.hasMore ? 1 : 0)
    }
}
