import Record
import Testing

@Suite("Signed notes and checkpoints")
struct SignedNoteTests {
    private static let key = SigningKey(name: "heard.example/marlow-heath", seed: [UInt8](repeating: 9, count: 32))
    private static let checkpoint = Checkpoint(
        origin: "heard.example/marlow-heath",
        size: 12,
        root: Merkle.leafHash([1])
    )

    @Test("The keys that C2SP's forms are explained with are read and written the same")
    func publishedKeys() throws {
        let verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        let secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
        #expect(VerifierKey(verifier)?.description == verifier)
        #expect(VerifierKey(verifier)?.hash == "c74f20a3")
        #expect(SigningKey(secret)?.verifierKey.description == verifier)
        #expect(SigningKey(secret)?.secretText == secret)
    }

    @Test("A note that another program signed is accepted")
    func publishedNote() throws {
        let key = try #require(VerifierKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
        let text =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
        let line =
            "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
        let note = try SignedNote("\(text)\n\(line)")
        try note.verify(by: key)
        #expect(note.description == "\(text)\n\(line)")
    }

    @Test("A checkpoint reads back as it was signed")
    func signed() throws {
        let key = try #require(Self.key)
        let note = try key.sign(Self.checkpoint.text).description
        #expect(try Checkpoint(note: note, by: key.verifierKey) == Self.checkpoint)
    }

    @Test("No byte of a signed checkpoint can be another")
    func everyByte() throws {
        let key = try #require(Self.key)
        let note = Array(try key.sign(Self.checkpoint.text).description.utf8)
        for index in note.indices {
            var changed = note
            changed[index] ^= 1
            guard let text = String(validating: changed, as: UTF8.self) else { continue }
            #expect(throws: SignedNote.Fault.self) { try Checkpoint(note: text, by: key.verifierKey) }
        }
    }

    @Test("Signatures by keys nobody knows are passed over, a false one by a known key is not")
    func otherSignatures() throws {
        let key = try #require(Self.key)
        let witness = try #require(SigningKey(name: "witness.example", seed: [UInt8](repeating: 3, count: 32)))
        let own = try key.sign(Self.checkpoint.text)
        let both = SignedNote(
            text: own.text,
            signatures: try witness.sign(Self.checkpoint.text).signatures + own.signatures
        )
        #expect(try Checkpoint(note: both.description, by: key.verifierKey) == Self.checkpoint)
        let false_ = SignedNote.Signature(
            name: key.name,
            id: key.verifierKey.id,
            bytes: [UInt8](repeating: 0, count: 64)
        )
        let spoiled = SignedNote(text: own.text, signatures: own.signatures + [false_])
        #expect(throws: SignedNote.Fault.wrongSignature) { try spoiled.verify(by: key.verifierKey) }
        let alone = try witness.sign(Self.checkpoint.text)
        #expect(throws: SignedNote.Fault.notSignedBy(key.name)) { try alone.verify(by: key.verifierKey) }
    }

    @Test(
        "What is not a note is refused",
        arguments: [
            "", "text\n", "text\n\n", "text\n\n\u{2014} name AAAAAAAA", "text\n\n- name AAAAAAAA\n",
            "text\n\n\u{2014} name AAAA\n",
            "text\n\n\u{2014} na+me AAAAAAAA\n", "te\txt\n\n\u{2014} name AAAAAAAA\n",
            "text\r\n\r\n\u{2014} name AAAAAAAA\r\n",
            "text\n\n\u{2014} name AAAAAAAA\nmore\n", "text\n\n\u{2014}  name AAAAAAAA\n",
            "text\n\n\u{2014} name AAAAAAB=\n",
        ]
    )
    func notANote(_ text: String) {
        #expect(throws: SignedNote.Fault.self) { try SignedNote(text) }
    }

    @Test(
        "What is not a checkpoint is refused",
        arguments: [
            "a\n1\n", "a\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            "a\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            "\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n",
            "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n",
        ]
    )
    func notACheckpoint(_ text: String) {
        #expect(Checkpoint(text: text) == nil)
    }

    @Test(
        "A key whose hash is not its own is refused",
        arguments: [
            "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3", "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        ]
    )
    func notAKey(_ text: String) {
        #expect(VerifierKey(text) == nil)
    }
}
