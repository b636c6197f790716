import Kernel
import People
import Record
import Safety
import Storage

/// Drafts are kept under the hash of a secret in their address, and swept away; nothing of them is on the record.
extension Draft {
    /// How long one is kept after it was last touched: 30 days, far more than the 20 hours that forms must last.
    package static let life: Int64 = 30 * 86_400_000

    /// Keeps what was typed.
    package func keep(under secret: AddressSecret, in area: ID<LocalArea>, _ writer: any Writer) throws {
        let (fields, now) = (try json.canonicalText(), writer.world.now())
        try writer.run(
            """
            INSERT INTO draft (secret_hash, area_id, fields, made_at, kept_at)
            VALUES (\(secret.hash), \(area), \(fields), \(now), \(now))
            ON CONFLICT (secret_hash) DO UPDATE SET fields = \(fields), kept_at = \(now)
            """
        )
    }

    package static func find(
        _ secret: AddressSecret,
        in area: ID<LocalArea>,
        _ reader: any Reader
    ) throws -> Draft? {
        try reader.row("SELECT fields FROM draft WHERE secret_hash = \(secret.hash) AND area_id = \(area)")
            .map { try Draft(try JSON(canonical: try $0["fields"] as String)) }
    }

    package static func forget(_ secret: AddressSecret, in writer: any Writer) throws {
        try writer.run("DELETE FROM draft WHERE secret_hash = \(secret.hash)")
    }

    /// Sweeps away drafts and the memory of sent forms that nobody has touched for 30 days.
    package static func sweep(in writer: any Writer) throws {
        let moment = Instant(milliseconds: writer.world.now().milliseconds - life)
        try writer.run("DELETE FROM draft WHERE kept_at < \(moment)")
        try SaidOnce.sweep(before: moment, in: writer)
    }
}

extension Draft {
    private var json: JSON {
        .facts([
            "questions": questions, "files": files.map(\.json), "chosen": chosen, "name": name, "email": email,
            "language": language, "channel": channel, "said_on": saidOn, "stands_for": standsFor, "meant_for": meantFor,
            "worried": isWorried, "forum": forum,
        ])
    }

    private init(_ json: JSON) throws {
        let fields = try Fields(json)
        questions = try fields["questions"]
        files = try (fields["files"] as [JSON]).map(SpokenFile.init(json:))
        chosen = try fields["chosen"]
        name = try fields["name"]
        email = try fields["email"]
        language = try fields["language"]
        channel = try fields["channel"]
        saidOn = try fields["said_on"]
        standsFor = try fields["stands_for"]
        meantFor = try fields["meant_for"]
        isWorried = try fields["worried"]
        forum = try fields["forum"]
    }
}

extension SpokenFile {
    fileprivate var json: JSON { .facts(["sha256": sha256, "name": name, "type": type, "size": size, "words": words]) }

    fileprivate init(json: JSON) throws {
        let fields = try Fields(json)
        self.init(
            sha256: try fields["sha256"],
            name: try fields["name"],
            type: try fields["type"],
            size: try fields["size"]
        )
        words = try fields["words"] ?? ""
    }
}
