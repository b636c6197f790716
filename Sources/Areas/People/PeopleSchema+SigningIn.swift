import Storage

extension PeopleSchema {
    /// People and what they sign in by: none of it is on the record, so that it can go without a trace.
    ///
    /// Of tokens and codes only digests are kept.
    static let signingIn = Migration(
        "2026-11-22 signing in",
        """
        CREATE TABLE person (
            id BIGINT PRIMARY KEY,
            email TEXT NOT NULL,
            email_folded TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            is_host BIGINT NOT NULL CHECK (is_host IN (0, 1)),
            made_on TEXT NOT NULL
        );
        CREATE TABLE person_session (
            id BIGINT PRIMARY KEY,
            token_digest TEXT NOT NULL UNIQUE,
            person_id BIGINT NOT NULL REFERENCES person (id),
            link_digest TEXT,
            device TEXT NOT NULL,
            made_on TEXT NOT NULL,
            seen_on TEXT NOT NULL,
            proved_at BIGINT NOT NULL,
            speaks_as TEXT
        );
        CREATE INDEX person_session_by_person ON person_session (person_id);
        CREATE TABLE sign_in_link (
            token_digest TEXT PRIMARY KEY,
            address_digest TEXT NOT NULL,
            person_id BIGINT REFERENCES person (id),
            code_salt TEXT NOT NULL,
            code_digest TEXT NOT NULL,
            made_at BIGINT NOT NULL,
            wrong_codes BIGINT NOT NULL CHECK (wrong_codes >= 0),
            state TEXT NOT NULL CHECK (state IN ('open', 'spent', 'dead')),
            spent_at BIGINT,
            browser_digest TEXT
        );
        CREATE INDEX sign_in_link_by_address ON sign_in_link (address_digest, made_at);
        CREATE INDEX sign_in_link_by_made_at ON sign_in_link (made_at);
        CREATE TABLE invitation (
            id BIGINT PRIMARY KEY,
            token_digest TEXT NOT NULL UNIQUE,
            area_id BIGINT NOT NULL REFERENCES area (id),
            group_id BIGINT NOT NULL REFERENCES area_group (id),
            email TEXT NOT NULL,
            role TEXT NOT NULL,
            topics TEXT,
            from_on TEXT NOT NULL,
            until_on TEXT,
            invited_by BIGINT REFERENCES member (id),
            made_at BIGINT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'taken-back'))
        );
        CREATE INDEX invitation_by_group ON invitation (group_id, made_at);
        CREATE TABLE start_link (
            token_digest TEXT PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('first-run', 'host', 'lead')),
            email TEXT,
            group_id BIGINT REFERENCES area_group (id),
            made_at BIGINT NOT NULL,
            spent_at BIGINT
        );
        CREATE TABLE outbox (
            id BIGINT PRIMARY KEY,
            kind TEXT NOT NULL,
            to_address TEXT NOT NULL,
            subject TEXT NOT NULL,
            body TEXT NOT NULL,
            link TEXT,
            once_key TEXT UNIQUE,
            made_at BIGINT NOT NULL,
            sent_at BIGINT
        );
        CREATE INDEX outbox_by_made_at ON outbox (made_at);
        CREATE INDEX outbox_by_to_address ON outbox (to_address);
        """
    )

    /// What a person keeps for themselves, and the ways in that they have printed.
    static let accounts = Migration(
        "2026-11-22 accounts",
        """
        ALTER TABLE person ADD COLUMN access_needs TEXT;
        ALTER TABLE person ADD COLUMN language TEXT;
        CREATE TABLE recovery_code (
            person_id BIGINT NOT NULL REFERENCES person (id),
            code_digest TEXT NOT NULL,
            made_on TEXT NOT NULL,
            used_on TEXT,
            PRIMARY KEY (person_id, code_digest)
        );
        CREATE TABLE recovery_try (
            address_digest TEXT NOT NULL,
            tried_at BIGINT NOT NULL
        );
        CREATE INDEX recovery_try_by_address ON recovery_try (address_digest);
        """
    )
}
