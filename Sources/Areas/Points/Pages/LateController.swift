import Kernel
import People
import Storage
import Web

/// `/{area}/late`: what is late, as a page, for a spreadsheet and for a mail.
struct LateController: Sendable {
    let read: AreaVisit

    /// Late points on one page; a list to send on has up to a thousand.
    private static let pageSize = 25
    private static let mostInAList = 1000

    var routes: [Route] {
        [.get("/{area}/late", index), .get("/{area}/late.csv", table), .get("/{area}/late.txt", text)]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        let group = Self.group(visit)
        let isForPaper = visit.asked("paper") != nil
        let size = isForPaper ? Self.mostInAList : Self.pageSize
        let page = isForPaper ? 1 : max(1, min(visit.asked("page").flatMap { Int($0) } ?? 1, 20))
        return try await read(visit) { words, reader in
            let late = try Self.visible(words, owedBy: group, limit: page * size + 1, reader)
            let count = try LatePoint.count(in: words.area.id, on: words.today, reader)
            let groups = try Group.all(in: words.area.id, reader).filter { $0.side == .services }
            let shown = Array(late.dropFirst((page - 1) * size).prefix(size))
            return .page(
                LatePage(
                    shown,
                    count: group == nil ? count : nil,
                    page: page,
                    hasNext: late.count > page * size,
                    groups: groups,
                    chosen: group,
                    isForPaper: isForPaper,
                    words
                )
            )
        }
    }

    @Sendable private func table(_ visit: Visit) async throws -> Web.Answer {
        let (group, base) = (Self.group(visit), visit.base)
        return try await read(visit) { words, reader in
            let late = try Self.visible(words, owedBy: group, limit: Self.mostInAList, reader)
            return .document(LateList(late, words, base: base).table)
        }
    }

    @Sendable private func text(_ visit: Visit) async throws -> Web.Answer {
        let (group, base) = (Self.group(visit), visit.base)
        return try await read(visit) { words, reader in
            let late = try Self.visible(words, owedBy: group, limit: Self.mostInAList, reader)
            return .document(LateList(late, words, base: base).text(in: visit.catalogue))
        }
    }

    private static func group(_ visit: Visit) -> ID<Group>? {
        visit.asked("group").flatMap { Int64($0) }.map { ID($0) }
    }

    private static func visible(
        _ words: AreaWords,
        owedBy group: ID<Group>?,
        limit: Int,
        _ reader: any Reader
    ) throws -> [LatePoint] {
        try LatePoint.all(in: words.area.id, on: words.today, owedBy: group, limit: limit, isPublic: true, reader)
    }
}
