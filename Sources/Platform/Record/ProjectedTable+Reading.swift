import Kernel
import Storage

/// One row of a projected table: its key and its other columns, in the order the table declares them.
struct ProjectedRow: Sendable {
    let key: [Value]
    let values: [Value]
}

extension ProjectedTable {
    private func list(_ names: [StaticString]) -> SQL {
        var list = SQL(stringLiteral: names[0])
        for name in names.dropFirst() { list = "\(list), \(SQL(stringLiteral: name))" }
        return list
    }

    private func list(_ values: [Value]) -> SQL {
        var list: SQL = "\(values[0])"
        for value in values.dropFirst() { list = "\(list), \(value)" }
        return list
    }

    private var select: SQL { "SELECT \(list(key + columns)) FROM \(SQL(stringLiteral: name))" }

    private func row(_ row: Row) -> ProjectedRow {
        let values = row.all.map(\.value)
        return ProjectedRow(key: Array(values.prefix(key.count)), values: Array(values.dropFirst(key.count)))
    }

    /// The next rows in the order of their key.
    func page(after last: [Value]?, limit: Int, in reader: any Reader) throws -> [ProjectedRow] {
        var condition: SQL = ""
        if let last { condition = "WHERE (\(list(key))) > (\(list(last)))" }
        return try reader.rows("\(select) \(condition) ORDER BY \(list(key)) LIMIT \(limit)").map(row)
    }

    /// The rows with these keys.
    func rows(of keys: [[Value]], in reader: any Reader) throws -> [[Value]: ProjectedRow] {
        guard let first = keys.first else { return [:] }
        var condition = match(first)
        for key in keys.dropFirst() { condition = "\(condition) OR \(match(key))" }
        let rows = try reader.rows("\(select) WHERE \(condition)").map(row)
        return Dictionary(rows.map { ($0.key, $0) }) { first, _ in first }
    }

    private func match(_ values: [Value]) -> SQL {
        var condition: SQL = "(\(SQL(stringLiteral: key[0])) = \(values[0])"
        for (name, value) in zip(key, values).dropFirst() {
            condition = "\(condition) AND \(SQL(stringLiteral: name)) = \(value)"
        }
        return "\(condition))"
    }

    func count(in reader: any Reader) throws -> Int64 {
        try reader.row("SELECT COUNT(*) AS count FROM \(SQL(stringLiteral: name))")?["count"] ?? 0
    }

    /// `point P-2019-0001`, or by its key where it has no reference.
    func title(of row: ProjectedRow) -> String {
        let title = name.description.replacing("_", with: " ")
        return "\(title) \(reference(of: row) ?? row.key.map(\.written).joined(separator: " "))"
    }

    func reference(of row: ProjectedRow) -> String? {
        guard let reference = reference?.description else { return nil }
        let names = (key + columns).map(\.description)
        return zip(names, row.key + row.values).first { $0.0 == reference }?.1.written
    }
}

extension Value {
    /// Byte for byte: text that only looks the same is not.
    func isSame(as other: Value) -> Bool {
        if case .text(let text) = self, case .text(let other) = other { return text.utf8.elementsEqual(other.utf8) }
        return self == other
    }

    fileprivate var written: String {
        switch self {
        case .null: "nothing"
        case .integer(let number): String(number)
        case .text(let text): text
        case .bytes(let bytes): Hex.text(bytes)
        }
    }
}
