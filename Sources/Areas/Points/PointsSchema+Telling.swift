extension PointsSchema {
    /// How far who asked was told; not on the record.
    static let askers = """
        CREATE TABLE asker_mark (
            area_id BIGINT PRIMARY KEY,
            position BIGINT NOT NULL
        );
        """

    /// What a letter listed, under the numbers by which an answer names it, and what it is written in; not on the
    /// record.
    static let telling = """
        ALTER TABLE asker_mark RENAME TO telling_mark;
        CREATE TABLE reply_address_point (
            secret_hash TEXT NOT NULL,
            place BIGINT NOT NULL,
            point_id BIGINT NOT NULL,
            PRIMARY KEY (secret_hash, place)
        );
        ALTER TABLE private_link ADD COLUMN language TEXT;
        ALTER TABLE reply_undo ADD COLUMN commitment TEXT;
        """
}
